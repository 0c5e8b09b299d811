package magnitka.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StuckGradesTest {

    private static final String GRADES = "\"commodities\": {\"bricks\": {\"title\": \"Bricks\", \"grades\": [\"whole\", \"chipped\", \"broken\"]}}, ";

    @TempDir
    Path temp;

    private List<String> remarks(String patch) throws IOException {
        Path scenario = temp.resolve("case.json");
        Files.writeString(scenario, "{\"title\": \"Case\", \"asks\": \"What takes the bricks?\", \"patch\": {" + patch + "}}");
        Model model = SoundModel.read(Path.of("models/tutorial"), List.of(scenario.toString()), Map.of()).model();
        return StuckGrades.of(model);
    }

    @Test
    void aGradeThatNothingTakesIsToldOf() throws IOException {
        String kilns = "\"kilns\": {\"quality\": {\"normal_shares\": {\"whole\": 0.8, \"chipped\": %s}}}, \"brick_yard\": {\"capacity_tons\": %s}";
        String carts = "\"routes\": {\"brick_carts\": {\"grades\": [\"whole\"]}}";
        assertThat(remarks(GRADES + "\"nodes\": {" + kilns.formatted("0.2", "900") + "}, " + carts)).containsExactly(
                "chipped of bricks comes to brick_yard, and nothing takes it from there; capacity 900 t: once it fills that, kilns finds no room there.");
        assertThat(remarks(GRADES + "\"nodes\": {" + kilns.formatted("0.15", "900") + "}, " + carts)).containsExactly(
                "chipped and broken of bricks come to brick_yard, and nothing takes them from there; capacity 900 t: once they fill that, kilns finds no room there.");
        assertThat(remarks(GRADES + "\"nodes\": {" + kilns.formatted("0", "900") + "}, \"routes\": {\"brick_carts\": {\"grades\": [\"whole\", \"broken\"]}}")).isEmpty();
        assertThat(remarks(GRADES + "\"nodes\": {" + kilns.formatted("0.2", "null") + "}, " + carts)).as("room for all").isEmpty();
        assertThat(remarks(GRADES + "\"nodes\": {" + kilns.formatted("0.2", "900, \"shrinkage_share_per_day\": 0.01") + "}, " + carts)).as("it crumbles").isEmpty();
    }

    /** What a store's grades are is handed on by routes. */
    @Test
    void aGradeThatComesOverARouteIsToldOfWhereItStays() throws IOException {
        assertThat(remarks("\"commodities\": {\"clay\": {\"title\": \"Clay\", \"grades\": [\"fat\", \"lean\"]}}, \"nodes\": {"
                + "\"clay_pit\": {\"grade_shares\": {\"fat\": 0.7}}, \"clay_yard\": {\"capacity_tons\": 2000},"
                + "\"kilns\": {\"recipe\": {\"inputs\": {\"clay\": {\"grades\": [\"fat\"]}}}}}")).containsExactly(
                "lean of clay comes to clay_yard, and nothing takes it from there; capacity 2000 t: once it fills that, nothing more is sent there.");
    }

    @Test
    void aStoreOfByProductsThatNeverHasRoomIsToldOf() throws IOException {
        String ash = "\"commodities\": {\"ash\": {\"title\": \"Ash\"}}, \"nodes\": {"
                + "\"ash_bin\": {\"kind\": \"stockpile\", \"title\": \"Ash bin\", \"commodity\": \"ash\", \"capacity_tons\": %s},"
                + "\"ash_heap\": {\"kind\": \"dump\", \"title\": \"Ash heap\", \"commodity\": \"ash\"},"
                + "\"kilns\": {\"recipe\": {\"by_products\": {\"ash\": {\"tons\": 0.1, \"to\": \"ash_bin\"}}}}},"
                + "\"routes\": {\"barrows\": {\"title\": \"Barrows\", \"from\": \"ash_bin\", \"to\": \"ash_heap\", \"commodity\": \"ash\", \"capacity_tons_per_day\": %s}}";
        assertThat(remarks(ash.formatted("50", "9"))).isEmpty();
        assertThat(remarks(ash.formatted("50", "0"))).containsExactly(
                "ash comes to ash_bin, and nothing takes it from there; capacity 50 t: once it fills that, kilns finds no room there.");
        assertThat(remarks(ash.formatted("0", "9"))).containsExactly("ash comes to ash_bin, which has capacity 0 on all days: kilns finds no room there.");
    }

    @Test
    void shippedModelsHaveNone() {
        assertThat(StuckGrades.of(SoundModel.of(Path.of("models/tutorial")))).isEmpty();
        assertThat(StuckGrades.of(SoundModel.of(Path.of("models/magnitogorsk")))).isEmpty();
    }
}
