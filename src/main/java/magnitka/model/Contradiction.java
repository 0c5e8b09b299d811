package magnitka.model;

import java.util.List;

/** Where sources disagree and how the model decides, one line of {@code contradictions.csv}. */
public record Contradiction(
        String name, String question, String decision, String reason, List<String> evidence, String scenario) {

    public Contradiction {
        evidence = List.copyOf(evidence);
    }
}
