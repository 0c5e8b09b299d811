package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import magnitka.model.Model;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

class StartsTest {

    private static final long SEED = Chance.SEED;
    private static final int DAYS = 730;

    private static Model windows(int n, String earliest, String latest) {
        StringBuilder units = new StringBuilder("\"every_unit\": {\"rated_tons_per_day\": 10}, \"units\": {");
        for (int k = 1; k <= n; k++) {
            units.append(k > 1 ? ", " : "")
                    .append("\"u%d\": {\"title\": \"Unit\", \"start\": {\"window\": [\"%s\", \"%s\"]}}".formatted(k, earliest, latest));
        }
        return Draft.shop(DAYS, units.append("}").toString());
    }

    /** First day of a unit, read off the days that it has been there. */
    private static int start(Bench bench, int k) {
        return DAYS - (int) bench.rows[0][bench.at.unitDays(bench.unit("u" + k))];
    }

    // The k-th of n uniform draws has U(k) with P(U(k) >= x) = P(Bin(n, x) < k); the start is day e + floor(L U(k)), so
    // E[start] = e + sum over j = 1 .. L-1 of P(Bin(n, j/L) <= k - 1), about e + L k/(n+1) - 1/2. 99.9 % a unit.
    @Test
    void startsAreOrderStatisticsOfTheWindow() {
        int n = 4;
        int earliest = 59;
        int length = 200;
        Bench bench = Bench.whole(windows(n, "1931-03-01", "1931-09-16"));
        SummaryStatistics[] seen = new SummaryStatistics[n];
        for (int k = 0; k < n; k++) {
            seen[k] = new SummaryStatistics();
        }
        for (int replication = 0; replication < 2_000; replication++) {
            bench.run(SEED, replication);
            for (int k = 0; k < n; k++) {
                seen[k].addValue(start(bench, k + 1));
                assertThat(start(bench, k + 1)).isBetween(k == 0 ? earliest : start(bench, k), earliest + length - 1);
            }
        }
        for (int k = 1; k <= n; k++) {
            double exact = earliest;
            for (int j = 1; j < length; j++) {
                exact += new BinomialDistribution(n, j / (double) length).cumulativeProbability(k - 1);
            }
            assertThat(exact).isCloseTo(earliest + length * k / (n + 1.0) - 0.5, within(0.01));
            double error = seen[k - 1].getStandardDeviation() / Math.sqrt(seen[k - 1].getN());
            assertThat(seen[k - 1].getMean()).as("unit %d, seed %d", k, SEED).isCloseTo(exact, within(Chance.Z * error));
        }
    }

    // A window of L days: each day has probability 1/L for a single unit; chi-square with L - 1 degrees at 99.9 %.
    @Test
    void everyDayOfTheWindowIsEquallyLikelyTheLastIncluded() {
        Bench bench = Bench.whole(windows(1, "1931-03-01", "1931-03-10"));
        int[] count = new int[10];
        int runs = 5_000;
        for (int k = 0; k < runs; k++) {
            count[start(bench.run(SEED, k), 1) - 59]++;
        }
        double sum = 0;
        for (int c : count) {
            sum += (c - runs / 10.0) * (c - runs / 10.0) / (runs / 10.0);
        }
        assertThat(sum).as("seed %d", SEED).isLessThan(Chance.chiSquare(9, 3.0902));
    }

    // earliest + (latest - earliest) (k - 1/2) / n: 59 + 199 x 1/8, 3/8, 5/8, 7/8 = 83.9, 133.6, 183.4, 233.1.
    @Test
    void expectedStartsAreEvenlySpaced() {
        Bench bench = Bench.whole(windows(4, "1931-03-01", "1931-09-16")).expected();
        int[] exact = {84, 134, 183, 233};
        for (int k = 1; k <= 4; k++) {
            assertThat(start(bench, k)).as("unit %d", k).isEqualTo(exact[k - 1]);
        }
    }

    @Test
    void windowOfOneDayIsADate() {
        Bench bench = Bench.whole(windows(2, "1931-03-01", "1931-03-01"));
        bench.run(SEED, 1);
        assertThat(start(bench, 1)).isEqualTo(59);
        assertThat(start(bench, 2)).isEqualTo(59);
        bench.expected();
        assertThat(start(bench, 1)).isEqualTo(59);
    }

    // Of a window that lies half before the period, half the starts fall on the first day: binomial, 99.9 %.
    @Test
    void windowThatBeginsBeforeThePeriodStartsOnTheFirstDayAtTheEarliest() {
        Bench bench = Bench.whole(windows(1, "1930-09-23", "1931-04-10"));
        int early = 0;
        for (int k = 0; k < 1_000; k++) {
            early += start(bench.run(SEED, k), 1) == 0 ? 1 : 0;
        }
        // 100 days before day 0, and day 0 itself, of 200
        assertThat((double) early).as("seed %d", SEED).isCloseTo(505, within(Chance.Z * Math.sqrt(1_000 * 0.505 * 0.495)));
    }

    @Test
    void windowThatEndsAfterThePeriodMayHaveNoStartInIt() {
        Bench bench = Bench.whole(windows(1, "1931-01-01", "1934-12-31"));
        int none = 0;
        for (int k = 0; k < 400; k++) {
            bench.run(SEED, k);
            boolean never = start(bench, 1) == DAYS;
            none += never ? 1 : 0;
            assertThat(bench.made(0, "shop")).isCloseTo(10.0 * (DAYS - start(bench, 1)), within(1e-6));
        }
        // half of the four years lie behind the period
        assertThat((double) none).as("seed %d", SEED).isCloseTo(200.3, within(Chance.Z * 10));
    }

    @Test
    void unitThatNeverStartsHasNoRatedOutput() {
        Bench bench = Bench.whole(Draft.shop(
                30,
                """
                "every_unit": {"rated_tons_per_day": 10},
                "units": {"u1": {"title": "Unit", "start": "1931-01-11"}, "u2": {"title": "Unit", "start": "never"}}"""));
        bench.run(SEED, 0);
        assertThat(bench.rated(0, "shop")).isEqualTo(200);
        assertThat(bench.made(0, "shop")).isEqualTo(200);
        assertThat(bench.rows[0][bench.at.unitDays(bench.unit("u2"))]).isZero();
        bench.expected();
        assertThat(bench.rated(0, "shop")).isEqualTo(200);
    }

    // mastery on day n is 1 - 0.5 exp(-n / 10): age counts from day 0 for a unit that started in 1925.
    @Test
    void startBeforeThePeriodCountsFromItsFirstDay() {
        Bench bench = Bench.days(Draft.shop(
                20,
                """
                "every_unit": {"rated_tons_per_day": 10, "mastery": {"initial": 0.5, "tau_days": 10}},
                "units": {"u1": {"title": "Unit", "start": "1925-05-01"}}"""));
        bench.expected();
        for (int day = 0; day < 20; day++) {
            assertThat(bench.made(day, "shop")).as("day %d", day).isCloseTo(10 * (1 - 0.5 * Math.exp(-day / 10.0)), within(1e-12));
        }
    }

    // Units of one window in two works have windows of their own.
    @Test
    void equalWindowsOfTwoWorksAreDrawnApart() {
        String works = """
                "%s": {"kind": "works", "title": "Shop",
                  "recipe": {"product": "iron", "to": "yard", "inputs": {"ore": {"tons": 1, "from": "ground"}}},
                  "every_unit": {"rated_tons_per_day": 10},
                  "units": {"%s": {"title": "Unit", "start": {"window": ["1931-01-01", "1931-12-31"]}}}}""";
        Bench bench = Bench.whole(Draft.chain(
                DAYS,
                "\"ore\": {\"title\": \"Ore\"}, \"iron\": {\"title\": \"Iron\"}",
                """
                "ground": {"kind": "source", "title": "Ground", "commodity": "ore"},
                "yard": {"kind": "stockpile", "title": "Yard", "commodity": "iron"},
                """
                        + works.formatted("east", "u1") + ", " + works.formatted("west", "u2"),
                ""));
        double[] east = new double[1_000];
        double[] west = new double[1_000];
        for (int k = 0; k < 1_000; k++) {
            bench.run(SEED, k);
            east[k] = start(bench, 1);
            west[k] = start(bench, 2);
        }
        assertThat(Math.abs(Chance.correlation(east, west))).as("seed %d", SEED).isLessThan(Chance.Z / Math.sqrt(1_000));
        bench.expected();
        assertThat(start(bench, 1)).isEqualTo(start(bench, 2));
    }
}
