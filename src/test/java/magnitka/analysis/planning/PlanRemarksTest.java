package magnitka.analysis.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanRemarksTest {

    private static final String VALLEY = "src/test/resources/models/valid/valley/model.json";

    @TempDir
    Path temp;

    /** Furnace 2 may start from 1 January to 30 June 1932, so the expected run starts it on 1 April; where another starts before, nothing is remarked. */
    @Test
    void aTargetBeforeTheExpectedStartIsRemarked() throws IOException {
        assertThat(remarks("\"1931-02-01\"", "\"never\"", "1932-06-30\", \"tons\"", "1932-03-31\", \"tons\"")).containsExactly(
                "Of the target spring_1932 of iron, 60000 t from 1932-01-01 to 1932-03-31, nothing can be made in the expected run, where no unit has"
                        + " started by then; only replications in which one starts early in its window can make some.");
        assertThat(remarks("\"1931-02-01\"", "\"1932-01-01\"", "1932-06-30\", \"tons\"", "1932-03-31\", \"tons\"")).isEmpty();
    }

    /** 31 + 29 + 31 days of January to March 1932, of 182 to the end of June; the target of autumn has a furnace from its first day. */
    @Test
    void daysOfATargetBeforeTheFirstStartAreCounted() throws IOException {
        String target = "Of the target spring_1932 of iron, 60000 t from 1932-01-01 to 1932-06-30, ";
        assertThat(remarks("\"1931-02-01\"", "\"never\"")).containsExactly(
                target + "nobody can work on 91 of its 182 days: in the expected run the first unit starts on 1932-04-01.");
        assertThat(remarks("\"1931-02-01\"", "\"1932-01-02\"")).containsExactly(
                target + "nobody can work on 1 of its 182 days: in the expected run the first unit starts on 1932-01-02.");
        assertThat(remarks("\"1931-02-01\"", "\"1932-01-01\"")).isEmpty();
    }

    @Test
    void aProductOfWhichNothingIsAskedIsRemarkedWithItsParameter() {
        Model bricks = SoundModel.of(Path.of("models/tutorial"));
        assertThat(PlanRemarks.of(bricks)).isEmpty();
        assertThat(PlanRemarks.of(bricks.withValues(Map.of("plan_share", 0.0)))).containsExactly(
                "The plan asks for 0 t of bricks: its capacity_share is 0 on all days, by the parameter plan_share. Its people work at their lowest load.");
    }

    private List<String> remarks(String... changes) throws IOException {
        Path folder = temp.resolve("valley" + changes[1].replace("\"", "") + changes.length);
        Files.createDirectories(folder);
        for (String name : List.of("parameters.csv", "evidence.csv", "observed.csv")) {
            if (Files.exists(Path.of(VALLEY).resolveSibling(name))) {
                Files.copy(Path.of(VALLEY).resolveSibling(name), folder.resolve(name));
            }
        }
        String text = Files.readString(Path.of(VALLEY));
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        Files.writeString(folder.resolve("model.json"), text);
        return PlanRemarks.of(SoundModel.of(folder));
    }
}
