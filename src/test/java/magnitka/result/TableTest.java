package magnitka.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Column NAME = Column.text("name", "A name.");
    private static final Column TONS = Column.number("tons", "t", 1, "A mass.");

    @Test
    void aRowMustHaveACellForEachColumn() {
        Table.Rows rows = Table.of("t", "A table.", NAME, TONS).add(Cell.of("a"));
        assertThatIllegalArgumentException().isThrownBy(rows::table).withMessageContaining("2 columns");
    }

    @Test
    void aCellMustBeOfItsColumnsKind() {
        Table.Rows rows = Table.of("t", "A table.", NAME, TONS).add(Cell.of("a"), Cell.of(LocalDate.EPOCH));
        assertThatIllegalArgumentException().isThrownBy(rows::table).withMessageContaining("column tons");
    }

    @Test
    void aBlankMayStandAnywhere() {
        assertThat(Table.of("t", "A table.", NAME, TONS).add(Cell.BLANK, Cell.BLANK).table().rows()).hasSize(1);
    }

    @Test
    void columnsMustHaveDifferentNames() {
        Table.Rows rows = Table.of("t", "A table.", NAME, NAME);
        assertThatIllegalArgumentException().isThrownBy(rows::table).withMessageContaining("two are named name");
    }

    @Test
    void figuresMustBeFinite() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.of(Double.NaN));
        assertThat(Cell.ofKnown(Double.NaN)).isEqualTo(Cell.BLANK);
    }

    @Test
    void aColumnNeedsAPlainNameAndASentence() {
        assertThatIllegalArgumentException().isThrownBy(() -> Column.text("Two words", "A name."));
        assertThatIllegalArgumentException().isThrownBy(() -> Column.text("name", "no sentence"));
        assertThatIllegalArgumentException().isThrownBy(() -> Column.number("x", "t", 19, "A mass."));
    }
}
