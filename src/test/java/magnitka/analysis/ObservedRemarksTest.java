package magnitka.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservedRemarksTest {

    private static final Path TUTORIAL = Path.of("models/tutorial");

    @TempDir
    Path temp;

    private List<String> remarks(String table, String observed, String... change) throws IOException {
        String tutorial = Files.readString(TUTORIAL.resolve("model.json"));
        Files.writeString(temp.resolve("model.json"), (change.length == 0 ? tutorial : tutorial.replace(change[0], change[1]))
                .replace("\"table\": {\"bricks\": {\"title\": \"Bricks\", \"works\": [\"kilns\"]}}", "\"table\": {" + table + "}")
                .replace("\"clay_per_brick\"}, \"from\": \"clay_yard\"}}", "\"clay_per_brick\"}, \"from\": \"clay_yard\"}},"
                        + " \"by_products\": {\"ash\": {\"tons\": 0.1, \"to\": \"heap\"}}")
                .replace("\"clay\": {\"title\": \"Clay\"},", "\"clay\": {\"title\": \"Clay\"}, \"ash\": {\"title\": \"Ash\"},")
                .replace("\"nodes\": {", "\"nodes\": {\"heap\": {\"kind\": \"dump\", \"title\": \"Heap\", \"commodity\": \"ash\"},"));
        Files.copy(TUTORIAL.resolve("parameters.csv"), temp.resolve("parameters.csv"));
        Files.writeString(temp.resolve("observed.csv"), "quantity,period,value,unit,use,evidence,note\n" + observed);
        return ObservedRemarks.of(SoundModel.of(temp));
    }

    @Test
    void aColumnNamedAfterAGoodThatItDoesNotCountIsToldOf() throws IOException {
        assertThat(remarks("\"bricks\": {\"title\": \"B\", \"works\": [\"kilns\"]}, \"ash\": {\"title\": \"A\", \"works\": [\"kilns\"]},"
                + " \"clay\": {\"title\": \"C\", \"works\": [\"kilns\"]}, \"burnt\": {\"title\": \"D\", \"works\": [\"kilns\"]}", "")).containsExactly(
                "The column ash of the table counts what kilns makes, bricks, and not ash, which comes out beside it.",
                "The column clay of the table counts what kilns makes, bricks, and not clay.");
    }

    /** Kiln 1 stands 365 days and kiln 2 from 1 April on 275, each rated at 100 t a day: 64000 t in the year, 3100 in January. */
    @Test
    void anObservationThatIsHardlyInTonsIsToldOf() throws IOException {
        String bricks = "\"bricks\": {\"title\": \"B\", \"works\": [\"kilns\"]}";
        assertThat(remarks(bricks, """
                bricks,1935,48000000,t,calibration,,
                bricks,1935-01,6.2,t,validation,,
                bricks,1935-02,5600,t,validation,,
                bricks,1935-03,62,t,validation,,
                bricks,1935-04,0,t,validation,,
                bricks,1936,1,t,validation,,
                """)).containsExactly(
                "observed.csv has 48000000 t of bricks in 1935, above twice the 64000 t that its works are rated at: maybe it is not in tons.",
                "observed.csv has 6.2 t of bricks in 1935-01, below a fiftieth of the 3100 t that its works are rated at: maybe it is not in tons.");
    }

    @Test
    void anObservationBeforeAnythingCouldBeMadeIsToldOf() throws IOException {
        String late = "\"bricks\": {\"title\": \"B\", \"works\": [\"kilns\"]}";
        assertThat(remarks(late, "bricks,1935-01,3000,t,validation,,\nbricks,1935-04,3000,t,validation,,\n", "\"1935-01-01\", \"evidence\"", "\"1935-03-01\", \"evidence\""))
                .containsExactly("observed.csv has 3000 t of bricks in 1935-01, and in the expected run no unit of its works has started and is rated above 0 by then.");
    }

    @Test
    void shippedModelsHaveNone() {
        assertThat(ObservedRemarks.of(SoundModel.of(TUTORIAL))).isEmpty();
        assertThat(ObservedRemarks.of(SoundModel.of(Path.of("models/magnitogorsk")))).isEmpty();
    }
}
