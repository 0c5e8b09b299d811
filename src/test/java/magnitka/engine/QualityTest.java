package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import magnitka.model.Model;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

/**
 * Grades by ordered logit: the share of grade g or better is 1 / (1 + exp(-(t_g + index))) with t_g the logit of the
 * normal share of g or better.
 */
class QualityTest {

    private static final double[] NORMAL = {0.5, 0.3, 0.15, 0.05};
    private static final String STEEL =
            "{\"title\": \"Iron\", \"grades\": [\"a\", \"b\", \"c\", \"d\"], \"lowest_accepted\": \"c\"}";
    private static final String SHARES = "\"normal_shares\": {\"a\": 0.5, \"b\": 0.3, \"c\": 0.15, \"d\": 0.05}";

    private static Model shop(int days, String traits, String effects) {
        return Draft.shop(
                days,
                STEEL,
                Draft.units(1) + ", \"every_unit\": {\"rated_tons_per_day\": 100" + traits + "}, \"quality\": {" + SHARES + effects + "}");
    }

    private static Behaviour load(double load) {
        return load(load, 1);
    }

    private static Behaviour load(double load, double mastery) {
        return (plant, seed) -> new Behaviour.Conduct() {
            @Override
            public void decide(int day, View lastEvening, Decisions today) {
                today.load[0] = load;
                today.mastery[0] = mastery;
            }

            @Override
            public void report(int day, View evening, Decisions today) {}
        };
    }

    /** Shares of the grades at an index, by the formula. */
    private static double[] shares(double index) {
        double[] shares = new double[4];
        double cumulative = 0;
        double better = 0;
        for (int g = 0; g < 4; g++) {
            cumulative += NORMAL[g];
            double orBetter = g == 3 ? 1 : 1 / (1 + Math.exp(-Math.log(cumulative / (1 - cumulative)) - index));
            shares[g] = orBetter - better;
            better = orBetter;
        }
        return shares;
    }

    private static void assertMix(Bench bench, int row, double index) {
        double made = bench.made(row, "shop");
        double[] exact = shares(index);
        double sum = 0;
        for (int g = 0; g < 4; g++) {
            double share = bench.grade(row, "shop", g) / made;
            assertThat(share).as("grade %d of row %d at index %s", g, row, index).isCloseTo(exact[g], within(1e-9));
            sum += share;
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(bench.lost(row, "shop", "reject")).isCloseTo(made * exact[3], within(1e-9 * made));
    }

    @Test
    void indexNoughtGivesTheNormalShares() {
        Bench bench = Bench.days(shop(3, "", ", \"mastery\": 2, \"input\": 3, \"load\": 4, \"wear\": 5")).expected();
        for (int day = 0; day < 3; day++) {
            assertMix(bench, day, 0);
            assertThat(bench.grade(day, "shop", 1)).isCloseTo(30, within(1e-9));
        }
    }

    // index = -load effect x (load - 1)
    @Test
    void oneShiftMovesTheWholeMix() {
        Bench bench = Bench.days(shop(2, "", ", \"load\": 4"));
        for (double load : new double[] {0.4, 0.9, 1, 1.3, 2, 20}) {
            bench.expected(load(load));
            assertMix(bench, 1, -4 * (load - 1));
        }
    }

    // index = mastery effect x (m M - 1) - load effect x (load - 1), with M = 1 - (1 - 0.6) exp(-day / 50): missing people lower grades
    // as what is yet to be learnt does, and leave what load does to them
    @Test
    void missingPeopleLowerGrades() {
        Bench bench = Bench.days(shop(2, ", \"mastery\": {\"initial\": 0.6, \"tau_days\": 50}", ", \"mastery\": 3, \"load\": 4"));
        for (double mastery : new double[] {1, 0.9, 0.3, 0}) {
            for (double load : new double[] {0.9, 1, 1.2}) {
                bench.expected(load(load, mastery));
                double learnt = 1 - 0.4 * Math.exp(-1 / 50.0);
                if (mastery > 0) {
                    assertMix(bench, 1, 3 * (mastery * learnt - 1) - 4 * (load - 1));
                } else {
                    assertThat(bench.made(1, "shop")).isZero();
                }
            }
        }
    }

    // share of g or better = 1 / (1 + exp(-(t_g + index) / u)): both ends gain where u > 1
    @Test
    void unevennessDrawsTheMixApart() {
        for (double unevenness : new double[] {0.5, 1, 2.5}) {
            Bench bench = Bench.days(shop(2, "", ", \"load\": 4, \"spread\": 0, \"unevenness\": " + unevenness));
            for (double load : new double[] {0.9, 1, 1.3}) {
                bench.expected(load(load));
                double index = -4 * (load - 1);
                double cumulative = 0;
                double better = 0;
                for (int g = 0; g < 3; g++) {
                    cumulative += NORMAL[g];
                    double orBetter = 1 / (1 + Math.exp(-(Math.log(cumulative / (1 - cumulative)) + index) / unevenness));
                    assertThat(bench.grade(1, "shop", g) / bench.made(1, "shop")).isCloseTo(orBetter - better, within(1e-9));
                    better = orBetter;
                }
            }
        }
    }

    // at index 0 the day starts with the shares of the uneven shop, as the programmes and people see it
    @Test
    void normalSharesOfAnUnevenShopAreThoseAtIndexNought() {
        Plant plant = Plant.of(shop(1, "", ", \"unevenness\": 2"));
        Bench bench = Bench.days(shop(1, "", ", \"unevenness\": 2")).expected();
        double[] normal = plant.normalShares(0);
        assertThat(normal[3]).isCloseTo(1 - 1 / (1 + Math.exp(-Math.log(19) / 2)), within(1e-12));
        for (int g = 0; g < 4; g++) {
            assertThat(bench.grade(0, "shop", g) / bench.made(0, "shop")).isCloseTo(normal[g], within(1e-9));
        }
    }

    // index = mastery effect x (M - 1), M = unit's x shop's
    @Test
    void learningLiftsTheMix() {
        Bench bench = Bench.days(Draft.shop(
                50,
                STEEL,
                Draft.units(2) + ", \"mastery\": {\"initial\": 0.6, \"tau_days\": 30}, \"every_unit\": {\"rated_tons_per_day\": 100, "
                        + "\"mastery\": {\"initial\": 0.3, \"tau_days\": 20, \"shape\": 2}}, \"quality\": {" + SHARES + ", \"mastery\": 3}"));
        bench.expected();
        for (int day = 0; day < 50; day++) {
            double unit = 1 - 0.7 * Math.exp(-Math.pow(day / 20.0, 2));
            double shop = 1 - 0.4 * Math.exp(-day / 30.0);
            assertMix(bench, day, 3 * (unit * shop - 1));
        }
    }

    // index = -wear effect x wear last evening, whatever the rated factor; 0.02 a day
    @Test
    void wearLowersTheMix() {
        for (String factor : List.of("", ", \"rated_factor\": 0.5")) {
            Bench bench = Bench.days(Draft.shop(
                    50,
                    STEEL,
                    Draft.units(3) + factor + ", \"every_unit\": {\"rated_tons_per_day\": 100, \"wear\": {\"base_per_day\": 0.02}}, \"quality\": {"
                            + SHARES + ", \"wear\": 2}"));
            bench.expected();
            for (int day = 0; day < 50; day++) {
                assertMix(bench, day, -2 * 0.02 * day);
            }
        }
    }

    // Days give the index back: logit(share of the best) - t_0 is normal with the standard deviation asked for; 99.9 %.
    @Test
    void spreadScattersTheIndexAsANormal() {
        Bench bench = Bench.days(shop(3_000, "", ", \"spread\": 0.7")).run(Chance.SEED, 0);
        double[] index = new double[3_000];
        for (int day = 0; day < 3_000; day++) {
            double best = bench.grade(day, "shop", 0) / 100;
            index[day] = Math.log(best / (1 - best)) / 0.7;
            assertMix(bench, day, index[day] * 0.7);
        }
        double[] now = java.util.Arrays.copyOf(index, 2_999);
        double[] next = java.util.Arrays.copyOfRange(index, 1, 3_000);
        assertThat(Math.abs(Chance.correlation(now, next))).as("seed %d", Chance.SEED).isLessThan(Chance.Z / Math.sqrt(2_999));
        assertThat(Chance.kolmogorov(index, x -> (1 + Erf.erf(x / Math.sqrt(2))) / 2)).as("seed %d", Chance.SEED).isLessThan(Chance.KOLMOGOROV);
        bench.expected();
        assertMix(bench, 100, 0);
    }

    private static Model fed(String input, String source, String effects) {
        return Draft.chain(
                3,
                "\"ore\": {\"title\": \"Ore\", \"grades\": [\"rich\", \"fair\", \"poor\"], \"lowest_accepted\": \"rich\"}, "
                        + "\"lime\": {\"title\": \"Lime\"}, \"iron\": " + STEEL,
                """
                "ground": {"kind": "source", "title": "Ground", "commodity": "ore", "supply_tons_per_day": 1000, %s},
                "quarry": {"kind": "source", "title": "Quarry", "commodity": "lime"},
                "shop": {"kind": "works", "title": "Shop", "every_unit": {"rated_tons_per_day": 100}, %s,
                  "recipe": {"product": "iron", "to": "yard", "inputs": {"ore": {"tons": 2, "from": "ground"%s},
                    "lime": {"tons": 1, "from": "quarry"}}},
                  "quality": {%s%s}},
                "yard": {"kind": "stockpile", "title": "Yard", "commodity": "iron"}"""
                        .formatted(source, Draft.units(1), input, SHARES, effects),
                "");
    }

    private static final String MIXED = "\"grade_shares\": {\"rich\": 0.5, \"fair\": 0.3, \"poor\": 0.2}";

    // input quality = 1 - (0.3 x 1 + 0.2 x 2) / 2 = 0.65; lime has no grades and does not count
    @Test
    void inputGradesLowerTheMix() {
        Bench bench = Bench.days(fed("", MIXED, ", \"input\": 2")).expected();
        assertMix(bench, 1, 2 * (0.65 - 1));
        bench = Bench.days(fed("", "\"grade_shares\": {\"rich\": 0, \"fair\": 0, \"poor\": 1}", ", \"input\": 2")).expected();
        assertMix(bench, 1, -2);
        bench = Bench.days(fed("", "\"grade_shares\": {\"rich\": 1, \"fair\": 0, \"poor\": 0}", ", \"input\": 2")).expected();
        assertMix(bench, 1, 0);
    }

    // of rich and poor alone: 0.5 and 0.2 of 0.7; quality 1 - (0.2 / 0.7) x 2 / 2; ready 700 t
    @Test
    void worksTakesTheGradesThatItNames() {
        Bench bench = Bench.days(fed(", \"grades\": [\"poor\", \"rich\"]", MIXED, ", \"input\": 2")).expected();
        assertMix(bench, 1, -2 * 0.2 / 0.7);
        bench = Bench.days(fed(", \"grades\": [\"poor\"]", MIXED, ", \"input\": 2")).expected();
        // 200 t of poor ore, 2 t a ton: just enough for 100 t
        assertThat(bench.made(1, "shop")).isCloseTo(100, within(1e-9));
        assertMix(bench, 1, -2);
    }

    // used = made x 2 x (1 + 0.4 x 0.5): half the ore is below the lowest accepted grade
    @Test
    void defectiveInputIsUsedInGreaterAmount() {
        Bench bench = Bench.days(fed(", \"defective_extra\": 0.4", MIXED, "")).expected();
        assertThat(bench.rows[0][bench.at.used(0, 0)]).isCloseTo(100 * 2 * 1.2, within(1e-9));
        assertThat(bench.rows[0][bench.at.used(0, 1)]).isCloseTo(100, within(1e-9));
        bench = Bench.days(fed(", \"defective_extra\": 0.4, \"grades\": [\"rich\"]", MIXED, "")).expected();
        assertThat(bench.rows[0][bench.at.used(0, 0)]).isCloseTo(200, within(1e-9));
    }

    // a grade with a normal share of 0 never comes, however far the index moves
    @Test
    void gradesThatAreNeverMadeStayEmpty() {
        for (int empty = 0; empty < 4; empty++) {
            List<String> shares = new ArrayList<>();
            for (int g = 0; g < 4; g++) {
                shares.add("\"%s\": %s".formatted("abcd".charAt(g), g == empty ? 0.0 : g == (empty + 1) % 4 ? 0.5 : 0.25));
            }
            Bench bench = Bench.days(Draft.shop(
                    2,
                    STEEL,
                    Draft.units(1) + ", \"every_unit\": {\"rated_tons_per_day\": 100}, \"quality\": {\"normal_shares\": {"
                            + String.join(", ", shares) + "}, \"load\": 1}"));
            for (double load : new double[] {1, 1.5, 8, 60, 0}) {
                bench.expected(load(load));
                assertThat(bench.grade(1, "shop", empty)).as("grade %d at load %s", empty, load).isZero();
            }
        }
    }

    @Test
    void productWithoutQualityIsAllOfTheBestGrade() {
        Bench bench = Bench.days(Draft.shop(2, STEEL, Draft.units(1) + ", \"every_unit\": {\"rated_tons_per_day\": 100}"));
        bench.expected(load(3));
        assertThat(bench.grade(1, "shop", 0)).isEqualTo(300);
        assertThat(bench.lost(1, "shop", "reject")).isZero();
    }
}
