package magnitka.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

    private static final List<List<String>> ROWS = List.of(List.of("year", "iron", "t"), List.of("1931", "12.5", "-"));

    @Test
    void columnsAreAsWideAsTheirLongestWordOrWider() {
        assertThat(Grid.lines(ROWS, 0, 0)).containsExactly("year  iron  t", "1931  12.5  -");
        assertThat(Grid.lines(ROWS, 6, 5)).containsExactly("year     iron      t", "1931     12.5      -");
        assertThat(Grid.lines(List.of(), 6, 5)).isEmpty();
    }
}
