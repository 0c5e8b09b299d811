package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import magnitka.engine.exact.BinomialShop;
import magnitka.engine.exact.FluidBufferLine;
import magnitka.engine.exact.FluidBufferLine.Machine;
import magnitka.model.Breakdowns;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.UnitTraits;
import magnitka.model.Works;
import magnitka.network.SoundModel;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The engine against models whose answers are known exactly; each model's purpose states its answer.
 *
 * <p>Where something is random a replication, without its first years, is a batch; verdicts at 99.9 %.
 */
class TextbookTest {

    private static final long SEED = Chance.SEED;

    private static Model model(String name) {
        return SoundModel.of(Path.of("models/textbook", name + ".json"));
    }

    /**
     * Mean of a figure over replications, each a batch. The shares of time that the units were up, whose means are known
     * exactly, take most of the scatter away: regressed on their deviations, the figure has the same mean (control
     * variates), and Student's law with the degrees left gives the slack at 99.9 %.
     */
    private static final class Estimate {

        private final List<double[]> controls = new ArrayList<>();
        private final List<Double> figures = new ArrayList<>();

        void add(double figure, double... deviations) {
            figures.add(figure);
            controls.add(deviations);
        }

        void isBetween(String what, double low, double high, double mostSlack) {
            OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
            fit.newSampleData(figures.stream().mapToDouble(Double::doubleValue).toArray(), controls.toArray(double[][]::new));
            int degrees = figures.size() - controls.get(0).length - 1;
            double slack = new TDistribution(degrees).inverseCumulativeProbability(0.9995)
                    * fit.estimateRegressionParametersStandardErrors()[0];
            assertThat(slack).as("slack of %s", what).isLessThan(mostSlack);
            controlsAreExactInTheMean(what);
            assertThat(fit.estimateRegressionParameters()[0])
                    .as("%s, seed %d, slack %s", what, SEED, slack)
                    .isBetween(low - slack, high + slack);
        }

        /** The regression would forgive spells that are wrong in the mean: the deviations themselves must be 0, at 99.9 %. */
        private void controlsAreExactInTheMean(String what) {
            for (int c = 0; c < controls.get(0).length; c++) {
                int control = c;
                double[] deviations = controls.stream().mapToDouble(each -> each[control]).toArray();
                assertZeroInTheMean("availability %d beside %s".formatted(c + 1, what), deviations);
            }
        }
    }

    // S(n) = (22 / s) (1 - (1 - s)^(n - 5)) from day 6 on, s = 0.02; 80 x 5 t on the way, 72 t a day arrive.
    @Test
    void lossyPipelineHoldsLittlesLawAndWastesAway() {
        Bench bench = Bench.days(model("lossy_pipeline")).expected();
        double onTheWay = 0;
        for (int n = 1; n <= bench.rows.length; n++) {
            double[] row = bench.rows[n - 1];
            int railway = bench.route("railway");
            onTheWay += row[bench.at.shipped(railway)] - row[bench.at.arrived(railway)] - row[bench.at.lostOnWay(railway)];
            assertThat(onTheWay).as("day %d", n).isCloseTo(80.0 * Math.min(n, 5), within(1e-9));
            assertThat(bench.made(n - 1, "mill")).as("day %d", n).isCloseTo(n > 5 ? 72 : 0, within(1e-9));
            double stock = n > 5 ? 22 / 0.02 * (1 - Math.pow(0.98, n - 5)) : 0;
            assertThat(bench.stock(n - 1, "store")).as("day %d", n).isCloseTo(stock, within(1e-9 * 1100));
        }
        int last = bench.rows.length - 1;
        assertThat(bench.rows[last][bench.at.shrunk(bench.store("store"))]).isCloseTo(22, within(1e-7));
    }

    // Output of days a + 1 to b = rated (b - a - (1 - m0) (q^a - q^b) / (1 - q)), q = exp(-1 / tau).
    @Test
    void learningFurnaceMakesTheSumOfAGeometricSeries() {
        Bench bench = Bench.months(model("mastery_single")).expected();
        double q = Math.exp(-1 / 180.0);
        int a = 0;
        for (int year = 0; year < 3; year++) {
            int b = a + (year == 1 ? 366 : 365);
            double exact = 1_000 * (b - a - 0.6 * (Math.pow(q, a) - Math.pow(q, b)) / (1 - q));
            double made = 0;
            for (int month = 12 * year; month < 12 * year + 12; month++) {
                made += bench.made(month, "furnace_shop");
            }
            assertThat(made).as("year %d", 1931 + year).isCloseTo(exact, within(1e-9 * exact));
            a = b;
        }
        assertThat(bench.run(SEED, 0).total(bench.at.made(0))).isEqualTo(bench.expected().total(bench.at.made(0)));
    }

    // S(n) = S* (1 - rho^(n-1)), S* = b / (h - r y) = 250, rho = r y / h = 0.4; rolled = y S.
    @Test
    void returnedScrapMultipliesSteelByAGeometricSeries() {
        Bench bench = Bench.days(model("scrap_loop")).expected();
        double sum = 0;
        for (int n = 1; n <= 365; n++) {
            double steel = 250 * (1 - Math.pow(0.4, n - 1));
            assertThat(bench.made(n - 1, "open_hearths")).as("day %d", n).isCloseTo(steel, within(1e-9 * 250));
            assertThat(bench.made(n - 1, "mill")).as("day %d", n).isCloseTo(0.8 * steel, within(1e-9 * 250));
            sum += bench.made(n - 1, "open_hearths");
        }
        assertThat(sum).isCloseTo(250 * (365 - (1 - Math.pow(0.4, 365)) / 0.6), within(1e-9 * 91_250));
        assertThat(bench.lost(364, "open_hearths", "input:scrap")).isCloseTo(150, within(1e-9 * 400));
        assertThat(bench.lost(364, "open_hearths", "input:pig_iron")).isZero();
    }

    // A line of steps of a day lies between the exact lines with room B - rate and B; so do starving and blocking, and the
    // evening stock is at most a day's work below the exact mean.
    @ParameterizedTest
    @ValueSource(strings = {"two_machines_alike", "two_machines_buffer", "two_machines_unequal"})
    void lineOfTwoMachinesMeetsTheMarkovSolution(String name) {
        Model model = model(name);
        Machine first = machine(model, "first_machine");
        Machine second = machine(model, "second_machine");
        double room = model.value(((Node.Stockpile) model.chain().nodes().get("buffer")).capacityTons().orElseThrow());
        FluidBufferLine larger = FluidBufferLine.of(first, second, room);
        FluidBufferLine smaller = FluidBufferLine.of(first, second, room - second.tonsPerDay());
        Estimate output = new Estimate();
        Estimate starved = new Estimate();
        Estimate blocked = new Estimate();
        Estimate stock = new Estimate();
        Bench bench = Bench.months(model);
        int warm = 12 * 20;
        int days = bench.plant.days() - Periods.months(bench.plant).firstDay(warm);
        for (int k = 0; k < 30; k++) {
            bench.run(SEED, k);
            double[] sum = new double[6];
            for (int row = warm; row < bench.rows.length; row++) {
                sum[0] += bench.made(row, "second_machine");
                sum[1] += bench.lost(row, "second_machine", "input:part");
                sum[2] += bench.lost(row, "first_machine", "blocked");
                sum[3] += bench.stock(row, "buffer");
                sum[4] += bench.lost(row, "first_machine", "breakdowns");
                sum[5] += bench.lost(row, "second_machine", "breakdowns");
            }
            double[] up = {
                1 - sum[4] / days / first.tonsPerDay() - first.availability(),
                1 - sum[5] / days / second.tonsPerDay() - second.availability()
            };
            output.add(sum[0] / days, up);
            starved.add(sum[1] / days / second.tonsPerDay(), up);
            blocked.add(sum[2] / days / first.tonsPerDay(), up);
            stock.add(sum[3] / (bench.rows.length - warm), up);
        }
        output.isBetween("output", smaller.tonsPerDay(), larger.tonsPerDay(), 0.01 * larger.tonsPerDay());
        starved.isBetween("starved", larger.starvedShare(), smaller.starvedShare(), 0.01);
        blocked.isBetween("blocked", larger.blockedShare(), smaller.blockedShare(), 0.01);
        stock.isBetween("stock", larger.meanStockTons() - second.tonsPerDay(), larger.meanStockTons(), 0.05 * room);
    }

    private static Machine machine(Model model, String name) {
        UnitTraits traits = ((Works) model.chain().nodes().get(name)).everyUnit().orElseThrow();
        Breakdowns breakdowns = traits.breakdowns().orElseThrow();
        return new Machine(
                model.value(traits.ratedTonsPerDay().orElseThrow()),
                model.value(breakdowns.mtbfDays()),
                model.value(breakdowns.repairDays()));
    }

    // Unlimited yard: min(4 A rate, mill) = 320. Room for a day: sum of C(4,k) A^k (1-A)^(4-k) min(100 k, 300) = 279.04,
    // with days on which two spells meet, by less than 0.01.
    @Test
    void parallelFurnacesMeetTheBinomialMean() {
        BinomialShop shop = new BinomialShop(4, 100, 240, 60);
        double unlimited = shop.tonsPerDayWithUnlimitedBuffer(350);
        millOutput("parallel_furnaces").isBetween("unlimited yard", unlimited, unlimited, 1);
        double without = shop.tonsPerDayWithoutBuffer(300);
        millOutput("parallel_furnaces_tight").isBetween("room for a day", without - 0.01, without + 0.01, 1);
    }

    private static Estimate millOutput(String name) {
        Estimate output = new Estimate();
        Bench bench = Bench.months(model(name));
        int warm = 12 * 5;
        int days = bench.plant.days() - Periods.months(bench.plant).firstDay(warm);
        for (int k = 0; k < 20; k++) {
            bench.run(SEED, k);
            double made = 0;
            double down = 0;
            for (int row = warm; row < bench.rows.length; row++) {
                made += bench.made(row, "mill");
                down += bench.lost(row, "furnaces", "breakdowns");
            }
            output.add(made / days, 0.2 - down / days / 400);
        }
        return output;
    }

    // A = mtbf / (mtbf + repair) = 0.8; means of spells wrong by 3 % move it by 0.8 x 0.2 x 0.03 = 0.0048
    @Test
    void furnacesStandTheirShareOfTime() {
        Bench bench = Bench.months(model("parallel_furnaces"));
        int warm = 12 * 5;
        double tons = 400.0 * (bench.plant.days() - Periods.months(bench.plant).firstDay(warm));
        double[] deviations = new double[400];
        for (int k = 0; k < deviations.length; k++) {
            bench.run(SEED, k);
            double down = 0;
            for (int row = warm; row < bench.rows.length; row++) {
                down += bench.lost(row, "furnaces", "breakdowns");
            }
            deviations[k] = 0.2 - down / tons;
        }
        assertThat(assertZeroInTheMean("share of time up", deviations)).as("slack").isLessThan(0.003);
    }

    /** Holds the mean of deviations to 0 at 99.9 %; returns the slack. */
    private static double assertZeroInTheMean(String what, double[] deviations) {
        double error = Math.sqrt(StatUtils.variance(deviations) / deviations.length);
        double slack = new TDistribution(deviations.length - 1).inverseCumulativeProbability(0.9995) * error;
        assertThat(StatUtils.mean(deviations)).as("%s less the exact one, seed %d", what, SEED).isBetween(-slack, slack);
        return slack;
    }

    // Expected values through the tight yard: min(4 A rate, mill) = 300 > 279.04, for the mean of a min is below the min of
    // the means (Jensen).
    @Test
    void expectedValuesOverstateATightLine() {
        Bench bench = Bench.whole(model("parallel_furnaces_tight")).expected();
        assertThat(bench.made(0, "mill") / bench.plant.days()).isCloseTo(300, within(1e-6));
    }
}
