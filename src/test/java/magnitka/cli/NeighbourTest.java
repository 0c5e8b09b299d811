package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NeighbourTest {

    @Test
    void whatIsMadeOfAFolderLiesBesideIt() {
        assertThat(Neighbour.of(Path.of("results/run"), ".xlsx")).isEqualTo(Path.of("results/run.xlsx"));
        assertThat(Neighbour.of(Path.of("results/run/"), "-de")).isEqualTo(Path.of("results/run-de"));
        assertThat(Neighbour.of(Path.of("run"), ".xlsx")).isEqualTo(Path.of("run.xlsx"));
        Path here = Path.of("").toAbsolutePath();
        assertThat(Neighbour.of(Path.of("."), ".xlsx")).isEqualTo(here.resolveSibling(here.getFileName() + ".xlsx"));
        Path above = here.getParent();
        assertThat(Neighbour.of(Path.of(".."), ".xlsx")).isEqualTo(above.resolveSibling(above.getFileName() + ".xlsx"));
        assertThat(Neighbour.of(Path.of("/"), ".xlsx").toString()).endsWith("run.xlsx");
    }
}
