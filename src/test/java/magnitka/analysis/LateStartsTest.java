package magnitka.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LateStartsTest {

    @TempDir
    Path temp;

    private List<String> remarks(String latest) throws IOException {
        Path scenario = temp.resolve("late.json");
        Files.writeString(scenario, """
                {"title": "Late", "asks": "Does kiln no. 2 start?", "patch": {"nodes": {"kilns": {"units": {"kiln_2": {
                  "start": {"window": ["1935-12-01", "%s"]}}}}}}}
                """.formatted(latest));
        return LateStarts.of(SoundModel.read(Path.of("models/tutorial"), List.of(scenario.toString()), Map.of()).model());
    }

    @Test
    void aWindowThatEndsAfterThePeriodIsToldOf() throws IOException {
        assertThat(remarks("1936-01-31")).containsExactly("The start of kiln_2 in kilns lies between 1935-12-01 and 1936-01-31, "
                + "and the period ends on 1935-12-31: in some replications the unit never starts.");
    }

    @Test
    void aWindowThatEndsOnTheLastDayIsNot() throws IOException {
        assertThat(remarks("1935-12-31")).isEmpty();
    }
}
