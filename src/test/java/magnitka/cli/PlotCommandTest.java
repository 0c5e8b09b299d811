package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotCommandTest {

    private static final String RUN = "results/reference";

    @TempDir
    Path temp;

    private String at(String name) {
        return temp.resolve(name).toString();
    }

    @Test
    void aPictureLiesBesideTheRunUnlessTold() throws IOException {
        String run = at("run");
        Call.magnitka("run", "models/tutorial", "--expected", "--quiet", "--out", run);
        Call call = Call.magnitka("plot", run, "--chart", "waterfall");
        assertThat(call).isEqualTo(new Call(0, "", "The picture is " + run + "-waterfall.svg" + System.lineSeparator()));
        assertThat(Files.readString(Path.of(run + "-waterfall.svg"))).startsWith("<svg ").contains("one run without chance");
        assertThat(Call.magnitka("plot", run, "--chart", "waterfall", "--format", "png", "--width", "600").code()).isZero();
        assertThat(ImageIO.read(Path.of(run + "-waterfall.png").toFile()).getWidth()).isEqualTo(600);
    }

    @Test
    void theEndingOfTheFileTellsTheFormat() throws IOException {
        assertThat(Call.magnitka("plot", RUN, "--chart", "shipments", "--out", at("coal.PNG"), "--width", "500", "--height", "400").code()).isZero();
        assertThat(ImageIO.read(temp.resolve("coal.PNG").toFile()).getHeight()).isEqualTo(400);
        assertThat(Call.magnitka("plot", RUN, "--chart", "shipments", "--out", at("coal.svg")).code()).isZero();
        assertThat(Files.readString(temp.resolve("coal.svg"))).startsWith("<svg ");
    }

    @Test
    void anUnknownChartIsMetWithTheNearestAndTheList() {
        Call call = Call.magnitka("plot", RUN, "--chart", "waterfal");
        assertThat(call.code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(call.err()).startsWith("--chart: must be one of these, got 'waterfal'. Maybe 'waterfall'?" + System.lineSeparator())
                .contains("  output       yearly output", "  differences  output of one run less");
        assertThat(Call.magnitka("plot", RUN).err()).contains("--chart");
        assertThat(Call.magnitka("plot", "--help").out()).contains("output, waterfall, losses, grades");
    }

    @Test
    void optionsThatDoNotFitAreRefusedBeforeAnythingIsWritten() throws IOException {
        for (String[] more : new String[][] {
            {"--width", "10"}, {"--width", "20000"}, {"--height", "0"}, {"--height", "50"}, {"--works", "mine"}, {"--year", "1935"}, {"--format", "gif"}
        }) {
            Call call = Call.magnitka("plot", RUN, "--chart", "output", "--out", at("a.svg"), more[0], more[1]);
            assertThat(call.code()).as(String.join(" ", more)).isEqualTo(Exit.BAD_COMMAND);
            assertThat(call.err()).contains(more[0]);
        }
        Call works = Call.magnitka("plot", RUN, "--chart", "losses", "--works", "cokeplant", "--out", at("a.svg"));
        assertThat(works.err()).startsWith("--works: must be one of mine, ").contains(", got 'cokeplant'. Maybe 'coke_plant'?");
        assertThat(Files.list(temp)).isEmpty();
    }

    @Test
    void aTableThatTheRunLacksIsNamedWithItsCommand() {
        Call call = Call.magnitka("plot", RUN, "--chart", "pressure", "--out", at("a.svg"));
        assertThat(call.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(call.err()).contains(RUN + ": must hold pressure.csv, which 'magnitka pressure' writes");
        assertThat(Call.magnitka("plot", at("nowhere"), "--chart", "output").code()).isEqualTo(Exit.BAD_MODEL);
    }

    @Test
    void aPictureThatIsThereIsNotWrittenOverUnlessAsked() throws IOException {
        Path file = Files.writeString(temp.resolve("mine.svg"), "mine");
        assertThat(Call.magnitka("plot", RUN, "--chart", "output", "--out", file.toString()).code()).isEqualTo(Exit.CANNOT_CREATE);
        assertThat(file).hasContent("mine");
        assertThat(Call.magnitka("plot", RUN, "--chart", "output", "--out", file.toString(), "--force").code()).isZero();
        assertThat(Files.readString(file)).startsWith("<svg ");
    }
}
