package magnitka.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;
import org.junit.jupiter.api.Test;

class PressurePairsTest {

    /** Rows of a change of the model, each of: change, pressure, product, measure, base, difference, low, high; NaN where nothing is known. */
    private static String lead(String column, Object... cells) {
        int width = 8;
        Table.Rows rows = Table.of("changes", "Changes.", Column.text(column, "Change."), Column.number("pressure", "ratio", 3, "Pressure."),
                Column.text("kind", "Kind."), Column.text("of", "Product."), Column.text("measure", "Measure."), Column.number("base", "t", 3, "Base."),
                Column.number("difference", "t", 3, "Difference."), Column.number("low", "t", 3, "Low."), Column.number("high", "t", 3, "High."));
        for (int i = 0; i < cells.length; i += width) {
            List<Cell> row = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                Object cell = cells[i + c];
                row.add(cell instanceof Number number ? Cell.ofKnown(number.doubleValue()) : Cell.of((String) cell));
                if (c == 1) {
                    row.add(Cell.of("product"));
                }
            }
            rows.add(row);
        }
        return PressurePairs.lead(Rows.of(rows.table()), "steel", "steel", column).replace('\u00a0', ' ');
    }

    private static Object[] real(String change, double pressure, double difference) {
        return new Object[] {change, pressure, "steel", "real", 1000, difference, difference - 1, difference + 1};
    }

    private static Object[] all(Object[]... rows) {
        return Arrays.stream(rows).flatMap(Arrays::stream).toArray();
    }

    @Test
    void theLevelNearestToOneIsToldWhateverTheOrder() {
        assertThat(lead("mechanism", all(real("wear", 0.7, 500), real("wear", 1.1, 40), real("wear", 1.6, 900)))).startsWith("At a pressure of 1.10 ").contains("40 t more steel");
        assertThat(lead("mechanism", all(real("wear", 1.6, 900), real("wear", 1.1, 40), real("wear", 0.7, 500)))).startsWith("At a pressure of 1.10 ");
        assertThat(lead("mechanism", real("wear", 0.5, -7))).startsWith("At a pressure of 0.50 ").contains("7 t less steel", "(\u22120.7 %, \u22120.8 % to \u22120.6 %)");
    }

    @Test
    void theLargestChangeEitherWayIsTold() {
        assertThat(lead("mechanism", all(real("ratchet", 1, 20), real("stepbonus+easyshapes", 1, -30)))).contains(
                "\u201cstep bonus and easy shapes\u201d matters most of the mechanisms", "30 t less steel").doesNotContain("chance");
        assertThat(lead("policy", all(real("no-ratchet", 1, 20), real("tons", 1, -30)))).contains("pay for tons would change the tons made most of the other incentives");
        assertThat(lead("policy", real("no-ratchet+smooth-bonus", 1, 0.5))).contains("no ratchet with a smooth bonus would", ", which may be chance.");
    }

    @Test
    void whereNothingChangesThatIsSaid() {
        assertThat(lead("mechanism", real("wear", 1, 0))).isEqualTo("At a pressure of 1.00 no mechanism changes how much steel is made.");
        assertThat(lead("policy", real("orders", 1, 0))).isEqualTo("At a pressure of 1.00 no other incentive would change how much steel is made.");
    }

    @Test
    void ofAnotherProductNothingIsTold() {
        assertThat(lead("mechanism", "wear", 1, "iron", "real", 1000, 50, 40, 60)).isEqualTo("What each change of the model changes.");
    }

    // below a tenth of a point nothing is told; of several measures a list, of one a phrase
    @Test
    void successThatMovesByATenthOfAPointIsTold() {
        Object[] output = real("wear", 1, 50);
        assertThat(lead("mechanism", all(output, new Object[] {"wear", 1, "steel", "fulfilment_grades", 0.9, 0.0009, 0.0008, 0.001}))).doesNotContain("Success");
        assertThat(lead("mechanism", all(output, new Object[] {"wear", 1, "steel", "fulfilment_grades", 0.9, -0.001, -0.002, -0.0005})))
                .endsWith("Success moves most in fulfilment by grades without \u201cwear\u201d (\u22120.1 points, \u22120.2 to \u22120.1).");
        assertThat(lead("mechanism", all(output, new Object[] {"wear", 1, "steel", "fulfilment_orders", 0.9, 0.05, Double.NaN, Double.NaN},
                new Object[] {"wear", 1, "steel", "fulfilment_assortment", 0.9, 0.02, 0.01, 0.03})))
                .endsWith("Success moves most: fulfilment by assortment without \u201cwear\u201d (+2.0 points, +1.0 to +3.0) and fulfilment by orders without \u201cwear\u201d (+5.0 points).");
    }

    // a target that differs by more than a twentieth is of another plan
    @Test
    void fulfilmentOfAnotherPlanIsNotSetBesideThisOne() {
        Object[] output = real("ratchet", 1, 50);
        Object[] success = {"ratchet", 1, "steel", "fulfilment_grades", 0.9, 0.2, 0.1, 0.3};
        Object[] grade = {"ratchet", 1, "steel", "first_grade", 0.9, 0.1, 0.05, 0.15};
        assertThat(lead("mechanism", all(output, success, grade, new Object[] {"ratchet", 1, "steel", "target", 1000, 50, 40, 60}))).contains("by grades without");
        assertThat(lead("mechanism", all(output, success, grade, new Object[] {"ratchet", 1, "steel", "target", 1000, -51, -60, -40})))
                .endsWith("Success moves most (fulfilment: where the targets stay about the same) in the share of first grade without \u201cratchet\u201d (+10.0 points, +5.0 to +15.0).");
    }
}
