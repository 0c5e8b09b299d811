package magnitka.export.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import magnitka.export.StoredRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;

class PngTest {

    private static final StoredRun KEPT = StoredRun.read(Path.of("results/reference"));

    private static BufferedImage painted(String svg) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Png.write(svg, bytes);
        return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    /** The stoppages have thousands of cells, more than the painter takes unless it is told. */
    @ParameterizedTest
    @ValueSource(strings = {"output", "losses", "stoppages"})
    void thePictureIsPaintedAsLargeAsItSays(String chart) throws IOException {
        String svg = RunCharts.svg(chart, KEPT, Choice.ALL, 600, OptionalInt.empty());
        BufferedImage image = painted(svg);
        Drawn drawn = Drawn.of(svg);
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo((int) drawn.height());
        Set<Integer> colours = new TreeSet<>();
        int dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y));
                dark += (image.getRGB(x, y) & 0xff) < 0x60 ? 1 : 0;
            }
        }
        assertThat(colours).hasSizeGreaterThan(20);
        assertThat(dark).isGreaterThan(2_000);
        assertThat(image.getRGB(1, 1) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void whatIsNoPictureIsNotPainted() {
        assertThatIllegalStateException().isThrownBy(() -> Png.write("no svg", OutputStream.nullOutputStream()));
    }
}
