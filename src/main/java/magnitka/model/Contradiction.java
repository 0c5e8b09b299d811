package magnitka.model;

import java.util.List;

/**
 * Where sources disagree and how the model decides, one line of {@code contradictions.csv}.
 *
 * @param scenario scenario that follows the other reading, or blank
 * @param noScenario why no scenario can follow it, or blank
 */
public record Contradiction(
        String name, String question, String decision, String reason, List<String> evidence, String scenario, String noScenario) {

    public Contradiction {
        evidence = List.copyOf(evidence);
    }
}
