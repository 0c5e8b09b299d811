package magnitka.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;
import org.junit.jupiter.api.Test;

class TablesTextTest {

    @Test
    void everyKindOfCellIsShown() {
        Table.Rows rows = Table.of("kinds", "One of each.", Column.date("day", "Day."), Column.text("what", "What."), Column.number("tons", "t", 1, "Tons."));
        rows.add(Cell.of(LocalDate.of(1932, 2, 1)), Cell.of("iron"), Cell.of(12.25));
        rows.add(Cell.of(LocalDate.of(1932, 2, 2)), Cell.of("steel"), Cell.BLANK);
        assertThat(TablesText.lines(List.of(rows.table()))).containsExactly(
                "One of each.",
                "day         what   tons",
                "1932-02-01  iron   12.2",
                "1932-02-02  steel",
                "");
    }
}
