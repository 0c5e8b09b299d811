package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import magnitka.model.Model;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

/** Random stoppages against the laws that the model files name; every verdict at 99.9 %. */
class BreakdownsTest {

    private static final long SEED = Chance.SEED;

    private static Model units(int n, int days, String breakdowns) {
        return Draft.shop(
                days, Draft.units(n) + ", \"every_unit\": {\"rated_tons_per_day\": 10, \"breakdowns\": {" + breakdowns + "}}");
    }

    private static double sum(Bench bench, int row, java.util.function.IntUnaryOperator place) {
        double sum = 0;
        for (int u = 0; u < bench.plant.unitCount(); u++) {
            sum += bench.rows[row][place.applyAsInt(u)];
        }
        return sum;
    }

    // With a hazard of 1/m while up, the number N of breakdowns in a time U up has E[N - U/m] = 0 and variance E[U]/m.
    @Test
    void meanUpTimeIsThatOfTheModel() {
        Bench bench = Bench.whole(units(50, 4_000, "\"mtbf_days\": 40, \"repair_days\": 6"));
        double spells = 0;
        double due = 0;
        for (int k = 0; k < 20; k++) {
            bench.run(SEED, k);
            spells += sum(bench, 0, bench.at::breakdownSpells);
            due += (sum(bench, 0, bench.at::unitDays) - sum(bench, 0, bench.at::breakdownDays)) / 40;
        }
        assertThat(spells).as("seed %d", SEED).isGreaterThan(50_000).isCloseTo(due, within(Chance.Z * Math.sqrt(due)));
    }

    // N - U/m over sqrt(U/m) is standard for each of n units, so the sum of its squares is chi-square with n degrees.
    @Test
    void breakdownsAreScatteredAsPoissonsAre() {
        Bench bench = Bench.whole(units(100, 4_000, "\"mtbf_days\": 40, \"repair_days\": 6"));
        double sum = 0;
        int n = 0;
        for (int k = 0; k < 20; k++) {
            bench.run(SEED, k);
            for (int u = 0; u < 100; u++) {
                double due = (4_000 - bench.rows[0][bench.at.breakdownDays(u)]) / 40;
                double off = bench.rows[0][bench.at.breakdownSpells(u)] - due;
                sum += off * off / due;
                n++;
            }
        }
        assertThat(sum).as("seed %d", SEED).isBetween(Chance.chiSquare(n, -Chance.Z), Chance.chiSquare(n, Chance.Z));
    }

    // F(x) = 1 - exp(-x / 8)
    @Test
    void exponentialRepairsFollowTheirLaw() {
        assertRepairs("\"mtbf_days\": 150, \"repair_days\": 8, \"repair_law\": \"exponential\"", x -> -Math.expm1(-x / 8));
    }

    // ln X normal with variance s2 = ln(1 + cv^2) and mean ln 8 - s2 / 2
    @Test
    void lognormalRepairsFollowTheirMeanAndCv() {
        for (double cv : new double[] {0.4, 1, 2}) {
            double s2 = Math.log1p(cv * cv);
            assertRepairs(
                    "\"mtbf_days\": 150, \"repair_days\": 8, \"repair_cv\": " + cv,
                    x -> (1 + Erf.erf((Math.log(x / 8) + s2 / 2) / Math.sqrt(2 * s2))) / 2);
        }
    }

    /** Repairs read off the days: those that share no day with another spell, begun early enough to end. */
    private static void assertRepairs(String breakdowns, DoubleUnaryOperator distribution) {
        int days = 700;
        Bench bench = Bench.days(units(60, days, breakdowns));
        List<Double> repairs = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            bench.run(SEED, k);
            for (int u = 0; u < 60; u++) {
                int spells = bench.at.breakdownSpells(u);
                int down = bench.at.breakdownDays(u);
                for (int day = 1; day < 300; day++) {
                    if (bench.rows[day][spells] == 1 && bench.rows[day - 1][down] == 0) {
                        int end = day;
                        double length = 0;
                        boolean alone = true;
                        while (end < days && bench.rows[end][down] > 0) {
                            alone &= end == day || bench.rows[end][spells] == 0;
                            length += bench.rows[end++][down];
                        }
                        if (alone) {
                            repairs.add(length);
                        }
                    }
                }
            }
        }
        assertThat(repairs).hasSizeGreaterThan(4_000);
        double[] sample = repairs.stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(Chance.kolmogorov(sample, distribution)).as("%s, seed %d", breakdowns, SEED).isLessThan(Chance.KOLMOGOROV);
    }

    // A = mtbf / (mtbf + repair) in the long run, whatever the law of repairs; a replication is a batch.
    @Test
    void availabilityIsMtbfOverTheWholeCycle() {
        for (String law : List.of("\"repair_cv\": 1.5", "\"repair_law\": \"exponential\"", "\"repair_cv\": 0")) {
            Bench bench = Bench.months(units(20, 4_000, "\"mtbf_days\": 90, \"repair_days\": 30, " + law));
            SummaryStatistics share = new SummaryStatistics();
            for (int k = 0; k < 60; k++) {
                bench.run(SEED, k);
                double down = 0;
                double all = 0;
                for (int row = 24; row < bench.rows.length; row++) {
                    down += sum(bench, row, bench.at::breakdownDays);
                    all += sum(bench, row, bench.at::unitDays);
                }
                share.addValue(1 - down / all);
            }
            double error = share.getStandardDeviation() / Math.sqrt(share.getN());
            assertThat(error).isLessThan(0.002);
            assertThat(share.getMean()).as("%s, seed %d", law, SEED).isCloseTo(0.75, within(Chance.Z * error));
        }
    }

    // All up on day 0; with exponential laws P(up at t) = A + (1 - A) exp(-(1/m + 1/r) t). Mean over day d integrates it.
    @Test
    void newUnitsAreUpAndComeDownToTheirLongRunShare() {
        double m = 40;
        double r = 20;
        double rate = 1 / m + 1 / r;
        Bench bench = Bench.days(units(100, 120, "\"mtbf_days\": 40, \"repair_days\": 20, \"repair_law\": \"exponential\""));
        SummaryStatistics[] up = new SummaryStatistics[120];
        for (int day = 0; day < 120; day++) {
            up[day] = new SummaryStatistics();
        }
        for (int k = 0; k < 200; k++) {
            bench.run(SEED, k);
            for (int day = 0; day < 120; day++) {
                up[day].addValue(bench.made(day, "shop") / 1_000);
            }
        }
        for (int day : new int[] {0, 1, 2, 5, 10, 20, 40, 80, 119}) {
            double exact = 2 / 3.0 + (Math.exp(-rate * day) - Math.exp(-rate * (day + 1))) / rate / 3;
            double error = up[day].getStandardDeviation() / Math.sqrt(200);
            assertThat(up[day].getMean()).as("day %d, seed %d", day, SEED).isCloseTo(exact, within(Chance.Z * error));
        }
    }

    // Expected number of stands = integral of the hazard, infant(age) / mtbf, over the time up. N less that integral has
    // variance E[N]. The blast furnaces: about 550 stands in the first year of no. 1.
    @Test
    void infantMortalityGivesTheIntegralOfTheHazard() {
        assertStandsAreHazardTimesUpTime(2, 0.3, 6, 90, 40);
    }

    @Test
    void infantMortalityOfSturdyUnitsGivesTheIntegralOfTheHazard() {
        assertStandsAreHazardTimesUpTime(60, 3, 5, 60, 400);
    }

    private static void assertStandsAreHazardTimesUpTime(double mtbf, double repair, double factor, double tau, int runs) {
        int days = 365;
        Bench bench = Bench.days(units(
                20,
                days,
                "\"mtbf_days\": %s, \"repair_days\": %s, \"infant_factor\": %s, \"infant_days\": %s"
                        .formatted(mtbf, repair, factor, tau)));
        double spells = 0;
        double due = 0;
        for (int k = 0; k < runs; k++) {
            bench.run(SEED, k);
            for (int day = 0; day < days; day++) {
                spells += sum(bench, day, bench.at::breakdownSpells);
                double up = 20 - sum(bench, day, bench.at::breakdownDays);
                due += up * (1 + (factor - 1) * Math.exp(-day / tau)) / mtbf;
            }
        }
        assertThat(spells).as("seed %d", SEED).isCloseTo(due, within(Chance.Z * Math.sqrt(due)));
    }

    // Wear w = 0.002 t of units that are repaired at once: the integral of exp(b w) / mtbf over T days is (exp(0.002 b T) - 1) / (0.002 b mtbf).
    // A failure is drawn by the wear of the day before it, so each unit stands up to 0.002 b T times less.
    @Test
    void wearGivesTheIntegralOfItsHazard() {
        int days = 1_000;
        for (double effect : new double[] {0.5, 1, 1.5}) {
            Bench bench = Bench.whole(Draft.shop(days, Draft.units(20) + """
                    , "every_unit": {"rated_tons_per_day": 10, "wear": {"base_per_day": 0.002},
                      "breakdowns": {"mtbf_days": 5, "repair_days": 0, "wear_effect": %s}}""".formatted(effect)));
            double spells = 0;
            for (int k = 0; k < 20; k++) {
                bench.run(SEED, k);
                assertThat(bench.rows[0][bench.at.wear(0)]).isCloseTo(0.002 * days, within(1e-9));
                spells += sum(bench, 0, bench.at::breakdownSpells);
            }
            double due = 20 * 20 * Math.expm1(0.002 * effect * days) / (0.002 * effect * 5);
            double late = 20 * 20 * 0.002 * effect * days;
            double chance = Chance.Z * Math.sqrt(due);
            assertThat(spells).as("effect %s, seed %d", effect, SEED).isBetween(due - late - chance, due + chance);
        }
    }

    // infant_factor 0: hardly any failures at first, as many as ever after many infant_days.
    @Test
    void unitThatIsSafeAtFirstFailsLater() {
        Bench bench = Bench.months(units(20, 1_000, "\"mtbf_days\": 20, \"repair_days\": 1, \"infant_factor\": 0, \"infant_days\": 30"));
        bench.run(SEED, 0);
        double late = 0;
        for (int row = 12; row < bench.rows.length; row++) {
            late += sum(bench, row, bench.at::breakdownSpells);
        }
        double due = 20 * 635 / 21.0;
        assertThat(late).as("seed %d", SEED).isCloseTo(due, within(Chance.Z * Math.sqrt(due)));
    }

    // A spell begins at a uniform moment of its day and takes the rest of it; 40 days of repair never end the same day.
    @Test
    void breakdownTakesTheRestOfItsDay() {
        Bench bench = Bench.days(units(100, 300, "\"mtbf_days\": 200, \"repair_days\": 40, \"repair_cv\": 0"));
        List<Double> first = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            bench.run(SEED, k);
            for (int u = 0; u < 100; u++) {
                for (int day = 1; day < 300; day++) {
                    if (bench.rows[day][bench.at.breakdownSpells(u)] == 1 && bench.rows[day - 1][bench.at.breakdownDays(u)] == 0) {
                        first.add(bench.rows[day][bench.at.breakdownDays(u)]);
                    }
                }
            }
        }
        double[] sample = first.stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(sample).hasSizeGreaterThan(1_500);
        assertThat(Chance.kolmogorov(sample, x -> x)).as("seed %d", SEED).isLessThan(Chance.KOLMOGOROV);
    }

    // A day on which one breakdown began knows its whole repair: together they are the time that a unit stood, if it is up at the end.
    @Test
    void longestBreakdownsOfDaysAddUpToTheTimeDown() {
        Model model = units(50, 400, "\"mtbf_days\": 30, \"repair_days\": 4, \"repair_cv\": 1.5");
        Bench days = Bench.days(model).run(SEED, 0);
        Bench whole = Bench.whole(model).run(SEED, 0);
        int told = 0;
        for (int u = 0; u < 50; u++) {
            double longest = 0;
            double sum = 0;
            double down = 0;
            boolean single = true;
            for (double[] row : days.rows) {
                longest = Math.max(longest, row[days.at.longestBreakdown(u)]);
                sum += row[days.at.longestBreakdown(u)];
                down += row[days.at.breakdownDays(u)];
                single &= row[days.at.breakdownSpells(u)] <= 1;
            }
            assertThat(whole.rows[0][whole.at.longestBreakdown(u)]).isEqualTo(longest);
            if (single && days.rows[399][days.at.breakdownDays(u)] == 0) {
                assertThat(sum).isCloseTo(down, within(1e-9));
                told++;
            }
        }
        assertThat(told).isGreaterThan(10);
        assertThat(sum(Bench.whole(model).expected(), 0, whole.at::longestBreakdown)).isZero();
    }

    @Test
    void unitDoesNotFailWhileItStandsAllDayInADatedStoppage() {
        for (String kind : List.of("outage", "overhaul")) {
            Bench bench = Bench.days(Draft.shop(
                    200,
                    Draft.units(30) + """
                            , "every_unit": {"rated_tons_per_day": 10, "breakdowns": {"mtbf_days": 3, "repair_days": 0.1}},
                            "stoppages": {"stop": {"title": "Stop", "kind": "%s", "from": "1931-03-01", "days": 60}}"""
                                    .formatted(kind)));
            bench.run(SEED, 0);
            double during = 0;
            double after = 0;
            for (int day = 0; day < 200; day++) {
                double spells = sum(bench, day, bench.at::breakdownSpells);
                during += day >= 59 && day < 119 ? spells : 0;
                after += day >= 119 ? spells : 0;
                if (day >= 59 && day < 119) {
                    assertThat(bench.made(day, "shop")).as("day %d", day).isZero();
                }
            }
            assertThat(during).as(kind).isZero();
            double due = 30 * 81 / 3.1;
            assertThat(after).as("%s, seed %d", kind, SEED).isCloseTo(due, within(Chance.Z * Math.sqrt(due)));
        }
    }

    // 2.5 days from 2 January at share 0.5: half of days 1 and 2, a quarter of day 3.
    @Test
    void datedStoppagesCountFractionsOfDaysAndOfOutput() {
        Bench bench = Bench.days(Draft.shop(
                6,
                Draft.units(1) + """
                        , "every_unit": {"rated_tons_per_day": 10},
                        "stoppages": {"stop": {"title": "Stop", "kind": "outage", "from": "1931-01-02", "days": 2.5, "share": 0.5},
                          "off": {"title": "Off", "kind": "overhaul", "from": "1931-01-02", "days": 0}}"""));
        bench.expected();
        double[] exact = {10, 5, 5, 7.5, 10, 10};
        for (int day = 0; day < 6; day++) {
            assertThat(bench.made(day, "shop")).as("day %d", day).isEqualTo(exact[day]);
            assertThat(bench.rows[day][bench.at.outageDays(0)]).isEqualTo(1 - exact[day] / 10);
        }
        assertThat(bench.total(bench.at.lostTo(0, 1))).isEqualTo(12.5);
    }

    // A unit is up as often in the long run as expected-value mode says; the shop is held up by nothing else.
    @Test
    void expectedValuesAreTheEnsembleMeanOfAnUnconstrainedShop() {
        Model model = Draft.shop(
                3_650,
                Draft.units(6) + """
                        , "every_unit": {"rated_tons_per_day": 10,
                          "breakdowns": {"mtbf_days": 60, "repair_days": 12, "repair_cv": 1.2},
                          "mastery": {"initial": 0.5, "tau_days": 400}, "overhaul_cycle": {"every_days": 300, "days": 20.5}}""");
        Bench bench = Bench.months(model).expected();
        double expected = 0;
        double spells = 0;
        for (int row = 12; row < bench.rows.length; row++) {
            expected += bench.made(row, "shop");
            spells += sum(bench, row, bench.at::breakdownSpells);
        }
        SummaryStatistics made = new SummaryStatistics();
        SummaryStatistics stands = new SummaryStatistics();
        for (int k = 0; k < 100; k++) {
            bench.run(SEED, k);
            double sum = 0;
            double count = 0;
            for (int row = 12; row < bench.rows.length; row++) {
                sum += bench.made(row, "shop");
                count += sum(bench, row, bench.at::breakdownSpells);
            }
            made.addValue(sum);
            stands.addValue(count);
        }
        // an overhaul leaves a unit up, so spells are a little rarer for a while: at most (1 - A) r / every_days of the time
        double bias = (1 - 60 / 72.0) * 12 / 300 * (1 + 1.2 * 1.2);
        assertThat(made.getMean() / expected)
                .as("seed %d", SEED)
                .isBetween(1 - Chance.Z * made.getStandardDeviation() / 10 / expected, 1 + bias + Chance.Z * made.getStandardDeviation() / 10 / expected);
        assertThat(stands.getMean() / spells)
                .as("seed %d", SEED)
                .isBetween(1 - Chance.Z * stands.getStandardDeviation() / 10 / spells, 1 + bias + Chance.Z * stands.getStandardDeviation() / 10 / spells);
    }

    // Every 10 days of work an overhaul of 2.5: days 10, 11 and half of 12, then 12.5 + 10 = 22.5 to 25, 35 to 37.5.
    @Test
    void overhaulsComeBackAfterTheEndOfTheLast() {
        Bench bench = Bench.days(Draft.shop(
                40, Draft.units(1) + ", \"every_unit\": {\"rated_tons_per_day\": 10, \"overhaul_cycle\": {\"every_days\": 10, \"days\": 2.5}}"));
        bench.run(SEED, 0);
        for (int day = 0; day < 40; day++) {
            double exact =
                    switch (day) {
                        case 10, 11, 23, 24, 35, 36 -> 1;
                        case 12, 22, 37 -> 0.5;
                        default -> 0;
                    };
            assertThat(bench.rows[day][bench.at.overhaulDays(0)]).as("day %d", day).isEqualTo(exact);
            assertThat(bench.lost(day, "shop", "overhauls")).isEqualTo(10 * exact);
        }
    }

    // An overhaul that comes while a unit is down ends the repair.
    @Test
    void overhaulEndsARepair() {
        Bench bench = Bench.days(Draft.shop(
                200,
                Draft.units(40) + """
                        , "every_unit": {"rated_tons_per_day": 10, "overhaul_cycle": {"every_days": 30, "days": 10},
                          "breakdowns": {"mtbf_days": 10, "repair_days": 1000, "repair_cv": 0}}"""));
        bench.run(SEED, 0);
        for (int u = 0; u < 40; u++) {
            for (int day = 30; day < 40; day++) {
                assertThat(bench.rows[day][bench.at.overhaulDays(u)]).isEqualTo(1);
                assertThat(bench.rows[day][bench.at.breakdownDays(u)]).isZero();
            }
        }
        assertThat(bench.made(40, "shop")).isGreaterThan(300);
    }
}
