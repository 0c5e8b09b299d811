package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import magnitka.engine.Plant;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mix of shapes where single units bound what can be made of each. */
class CappedMixTest {

    private static final double[] ASKED = {0.5, 0.3, 0.2};
    private static final double MEAN = 0.5 * 2 + 0.3 * 3.5 + 0.2 * 5;
    private static final double[] WORK = {2 / MEAN, 3.5 / MEAN, 5 / MEAN};

    // e^2/2 + e sum w d + D/2 sum d^2/a
    private static double cost(double[] mix, double effort, double departureCost) {
        double cost = effort * effort / 2;
        for (int s = 0; s < 3; s++) {
            double d = mix[s] - ASKED[s];
            cost += effort * WORK[s] * d + departureCost / 2 * d * d / ASKED[s];
        }
        return cost;
    }

    // least cost over all mixes under the caps, by trying all in steps of 1/2000
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0.6, 9, 9", "1, 1, 0.52, 0.3, 9", "1.4, 0.4, 0.6, 0.35, 9", "1.4, 0.4, 0.7, 0.2, 0.1", "1, 1, 0.5, 0.3, 0.2", "1.6, 0.25, 0.9, 9, 9",
        "1, 1, 0.4, 9, 9", "0, 1, 0.4, 0.35, 9", "1, 0.25, 0.55, 0.45, 0", "1, 1, 9, 9, 9"
    })
    void theMixIsTheCheapestUnderItsCaps(double effort, double departureCost, double heavy, double light, double small) {
        double[] caps = {heavy, light, small};
        double[] mix = new double[3];
        CappedMix.fill(ASKED, WORK, departureCost, effort, caps, mix);
        int steps = 2000;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= steps && (double) i / steps <= heavy + 1e-12; i++) {
            for (int j = 0; i + j <= steps && (double) j / steps <= light + 1e-12; j++) {
                double[] tried = {(double) i / steps, (double) j / steps, (double) (steps - i - j) / steps};
                if (tried[2] <= small + 1e-12) {
                    least = Math.min(least, cost(tried, effort, departureCost));
                }
            }
        }
        assertThat(cost(mix, effort, departureCost)).isCloseTo(least, within(1e-6)).isLessThanOrEqualTo(least + 1e-12);
        assertThat(Arrays.stream(mix).sum()).isCloseTo(1, within(1e-12));
        for (int s = 0; s < 3; s++) {
            assertThat(mix[s]).isBetween(0.0, caps[s] + 1e-12);
        }
    }

    // Units of a shape that nobody asks for make it where the others do not suffice.
    @Test
    void whatWasAskedForIsMadeAsFarAsItCanBe() {
        double[] mix = new double[3];
        CappedMix.fill(new double[] {0.6, 0.4, 0}, WORK, 1, 1, new double[] {0.5, 0.2, 0.6}, mix);
        assertThat(mix).containsExactly(new double[] {0.5, 0.2, 0.3}, within(1e-12));
        // rounding: the caps fall short of the whole by a hair
        CappedMix.fill(ASKED, WORK, 1, 1, new double[] {0.5, 0.3, 0.2 - 1e-13}, mix);
        assertThat(Arrays.stream(mix).sum()).isCloseTo(1, within(1e-15));
    }

    private static String shape(String title, String share, double work, String units) {
        return "{\"title\": \"" + title + "\"" + share + ", \"work\": " + work + units + "}";
    }

    /** Ten units, of which the first five make heavy shapes, the others light ones; asked for by halves. */
    private static ChainDraft chain(String measure, boolean tied) {
        return ChainDraft.chain()
                .bonus("measure", "\"" + measure + "\"")
                .traits("\"breakdowns\": {\"mtbf_days\": 20, \"repair_days\": 4}, \"wear\": {\"base_per_day\": 0.001, \"overload_per_day\": 0.01}")
                .effort("departure_cost", 0.5)
                .product("capacity_share", 0.9)
                .product("assortment", "{\"heavy\": " + shape("Heavy", ", \"share\": 0.5", 1, tied ? units(1) : "") + ", \"light\": "
                        + shape("Light", "", 3, tied ? units(6) : "") + "}");
    }

    private static String units(int first) {
        return ", \"units\": " + IntStream.range(first, first + 5).mapToObj(u -> "\"u" + u + "\"").toList();
    }

    // of a shape no more than the days of its units would have given at the loads of the days
    @Test
    void noMoreOfAShapeIsMadeThanItsUnitsCouldGive() {
        Trial free = Trial.months(chain("tons", false).model()).run(0);
        Trial bound = Trial.months(chain("tons", true).model()).run(0);
        int bounded = 0;
        for (int month = 0; month < 12; month++) {
            double most = 0;
            double all = 0;
            double days = free.plant.date(0).plusMonths(month).lengthOfMonth();
            for (int u = 0; u < 5; u++) {
                most += 10 * (days - bound.rows[month][bound.at.breakdownDays(u)]);
                all += 10 * (days - bound.rows[month][bound.at.breakdownDays(u + 5)]);
            }
            all += most;
            double made = bound.rows[month][bound.at.made(0)];
            double heavy = bound.rows[month][bound.plan.shapeMade(0, 0)];
            // made is all x the load of its days, so that what bounds is nearly the part of the units in all
            assertThat(heavy).isLessThan(1.03 * made * most / all);
            assertThat(heavy + bound.rows[month][bound.plan.shapeMade(0, 1)]).isCloseTo(made, within(1e-6));
            bounded += free.rows[month][free.plan.shapeMade(0, 0)] > heavy + 1 ? 1 : 0;
            assertThat(made).isEqualTo(free.rows[month][free.at.made(0)]);
        }
        assertThat(bounded).isGreaterThan(6);
        assertThat(bound.total(bound.plan.countedByShape(0))).isGreaterThan(free.total(free.plan.countedByShape(0)));
    }

    // Paid by shapes, people make what was asked for, or what comes nearest: the units of a shape that stand still are missed.
    @Test
    void whoIsPaidForShapesMakesWhatUnitsLetHimMake() {
        Trial paid = Trial.months(chain("assortment", true).model()).run(0);
        boolean even = true;
        for (int month = 0; month < 12; month++) {
            even &= Math.abs(paid.rows[month][paid.plan.shapeMade(0, 0)] - paid.rows[month][paid.plan.shapeMade(0, 1)]) < 1e-6;
        }
        assertThat(even).isFalse();
        Trial free = Trial.months(chain("assortment", false).model()).run(0);
        assertThat(free.total(free.plan.shapeMade(0, 0))).isCloseTo(free.total(free.plan.shapeMade(0, 1)), within(1e-6));
    }

    @Test
    void aShapeWithoutUnitsIsMadeByAll() {
        String shapes = "{\"heavy\": " + shape("Heavy", ", \"share\": 0.5", 1, "") + ", \"light\": " + shape("Light", "", 3, units(6)) + "}";
        Model model = chain("tons", false).product("assortment", shapes).model();
        ShapeUnits units = Planned.of(model, Plant.of(model), Requirements.NONE).assortments.units[0];
        assertThat(units.binds).isTrue();
        double[] caps = new double[2];
        units.caps(new double[] {0, 30}, 60, caps);
        assertThat(List.of(caps[0], caps[1])).containsExactly(Double.POSITIVE_INFINITY, 0.5);
    }
}
