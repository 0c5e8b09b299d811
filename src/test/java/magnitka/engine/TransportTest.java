package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import magnitka.model.Model;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

/** Who gets how much over which route. */
class TransportTest {

    private static final long SEED = Chance.SEED;
    private static final String ORE = "\"ore\": {\"title\": \"Ore\", \"grades\": [\"rich\", \"poor\"]}";

    private static String customer(String name, double tons) {
        return ", \"%s\": {\"kind\": \"customer\", \"title\": \"Customer\", \"orders\": {\"ore\": {\"tons_per_day\": %s}}}".formatted(name, tons);
    }

    private static String route(String name, String to, String more) {
        return "\"%s\": {\"title\": \"Route\", \"from\": \"pit\", \"to\": \"%s\", \"commodity\": \"ore\"%s}".formatted(name, to, more);
    }

    /** A pit of 50 t of rich and 100 t of poor ore a day. */
    private static Model pit(String nodes, String... routes) {
        return pit(90, nodes, routes);
    }

    private static Model pit(int days, String nodes, String... routes) {
        return Draft.chain(
                days,
                ORE,
                """
                "pit": {"kind": "source", "title": "Pit", "commodity": "ore", "supply_tons_per_day": 150,
                  "grade_shares": {"rich": 0.3333333333333333, "poor": 0.6666666666666667}}"""
                        + nodes,
                String.join(", ", routes));
    }

    // 150 t for 120 and 180 t: half of each
    @Test
    void routesOfOneRankShareInProportionToDemand() {
        Bench bench = Bench.days(pit(customer("a", 120) + customer("b", 180), route("to_a", "a", ""), route("to_b", "b", ""))).expected();
        assertThat(bench.shipped(3, "to_a")).isCloseTo(60, within(1e-9));
        assertThat(bench.shipped(3, "to_b")).isCloseTo(90, within(1e-9));
    }

    @Test
    void lowerRanksGetWhatHigherOnesLeave() {
        Bench bench = Bench.days(pit(
                        customer("a", 120) + customer("b", 180),
                        route("to_a", "a", ", \"priority\": 2"),
                        route("to_b", "b", ", \"priority\": -1, \"capacity_tons_per_day\": 110")))
                .expected();
        assertThat(bench.plant.routes()).containsExactly("to_b", "to_a");
        assertThat(bench.shipped(3, "to_b")).isCloseTo(110, within(1e-9));
        assertThat(bench.shipped(3, "to_a")).isCloseTo(40, within(1e-9));
    }

    // 50 t of rich ore for 40 and 60 t: half of each, however much poor ore lies beside it
    @Test
    void routesOfOneGradeShareThatGrade() {
        String rich = ", \"grades\": [\"rich\"]";
        Bench bench = Bench.days(pit(customer("a", 40) + customer("b", 60), route("to_a", "a", rich), route("to_b", "b", rich))).expected();
        assertThat(bench.shipped(3, "to_a")).isCloseTo(20, within(1e-9));
        assertThat(bench.shipped(3, "to_b")).isCloseTo(30, within(1e-9));
    }

    @Test
    void twoRoutesToOneCustomerCarryNoMoreThanItOrders() {
        Bench bench = Bench.days(pit(customer("a", 60), route("road", "a", ", \"capacity_tons_per_day\": 50"), route("rail", "a", ""))).expected();
        assertThat(bench.shipped(3, "road") + bench.shipped(3, "rail")).isCloseTo(60, within(1e-9));
    }

    // 150 t a day for an order of 150: each route asks for all of it, is promised half, and gets that half
    @Test
    void twoRoutesToOneCustomerBringAllThatThereIs() {
        for (double order : new double[] {150, 200}) {
            Bench bench = Bench.days(pit(customer("a", order), route("road", "a", ""), route("rail", "a", ""))).expected();
            assertThat(bench.shipped(3, "road") + bench.shipped(3, "rail")).as("order of %s", order).isCloseTo(150, within(1e-9));
        }
    }

    @Test
    void twoRoutesToOneStockpileFillItsRoomOnce() {
        String yard = ", \"yard\": {\"kind\": \"stockpile\", \"title\": \"Yard\", \"commodity\": \"ore\", \"capacity_tons\": 80}";
        for (int travel = 0; travel < 3; travel++) {
            String days = ", \"travel_days\": " + travel;
            Bench bench = Bench.days(pit(yard, route("road", "yard", days), route("rail", "yard", days))).expected();
            assertThat(bench.stock(10, "yard")).as("%d days on the way", travel).isCloseTo(80, within(1e-9));
        }
    }

    // Each month's loss is share x a lognormal of mean 1 and the cv asked for: means at 99.9 %.
    @Test
    void lossVariesFromMonthToMonthAroundItsShare() {
        Bench bench = Bench.days(pit(59, customer("a", 100), route("rail", "a", ", \"loss_share\": 0.1, \"loss_cv\": 0.4")));
        SummaryStatistics noise = new SummaryStatistics();
        SummaryStatistics logs = new SummaryStatistics();
        for (int k = 0; k < 2_000; k++) {
            bench.run(SEED, k);
            double january = bench.rows[0][bench.at.lostOnWay(0)] / 100 / 0.1;
            double february = bench.rows[31][bench.at.lostOnWay(0)] / 100 / 0.1;
            assertThat(bench.rows[30][bench.at.lostOnWay(0)]).isCloseTo(10 * january, within(1e-9));
            assertThat(bench.rows[58][bench.at.lostOnWay(0)]).isCloseTo(10 * february, within(1e-9));
            assertThat(january).isNotEqualTo(february);
            noise.addValue(january);
            noise.addValue(february);
            logs.addValue(Math.log(january));
            logs.addValue(Math.log(february));
        }
        assertThat(noise.getMean()).as("seed %d", SEED).isCloseTo(1, within(Chance.Z * 0.4 / Math.sqrt(4_000)));
        double variance = Math.log1p(0.16);
        assertThat(logs.getVariance()).as("seed %d", SEED).isCloseTo(variance, within(Chance.Z * variance * Math.sqrt(2 / 4_000.0)));
        assertThat(bench.expected().rows[40][bench.at.lostOnWay(0)]).isCloseTo(10, within(1e-9));
    }

    // share 0.9 with much scatter: never more is lost than was shipped
    @Test
    void noMoreIsLostThanWasShipped() {
        Bench bench = Bench.months(pit(customer("a", 100), route("rail", "a", ", \"loss_share\": 0.9, \"loss_cv\": 2")));
        double all = 0;
        for (int k = 0; k < 200; k++) {
            bench.run(SEED, k);
            for (double[] row : bench.rows) {
                assertThat(row[bench.at.lostOnWay(0)]).isLessThanOrEqualTo(row[bench.at.shipped(0)] * (1 + 1e-12));
                all += row[bench.at.arrived(0)] == 0 ? 1 : 0;
            }
        }
        assertThat(all).isPositive();
    }

    // 40 t, 10 in February; halved from 20 January for 20 days, and from 25 January a third is left for 10 days
    @Test
    void seasonsAndRestrictionsMultiply() {
        Bench bench = Bench.days(pit(
                        customer("a", 100),
                        route("rail", "a", """
                                , "capacity_tons_per_day": 40, "season": [1, 0.25, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1], "restrictions": {
                                "snow": {"title": "Snow", "from": "1931-01-20", "days": 20, "factor": 0.5},
                                "ice": {"title": "Ice", "from": "1931-01-25", "days": 10, "factor": 0.2},
                                "off": {"title": "Off", "from": "1931-01-25", "days": 0, "factor": 0},
                                "late": {"title": "Late", "from": "1931-03-30", "days": 30, "factor": 0}}""")))
                .expected();
        for (int day = 0; day < 90; day++) {
            double exact = day < 31 ? 40 : day < 59 ? 10 : 80;
            exact *= day >= 19 && day < 39 ? 0.5 : 1;
            exact *= day >= 24 && day < 34 ? 0.2 : 1;
            exact *= day >= 88 ? 0 : 1;
            assertThat(bench.shipped(day, "rail")).as("day %d", day).isCloseTo(exact, within(1e-9));
        }
    }

    // need of the yard is the customer's order: 8 t a day, cover 4 days
    @Test
    void ordersOfACustomerAreNeededUpTheLine() {
        Model model = Draft.chain(
                60,
                ORE,
                """
                "pit": {"kind": "source", "title": "Pit", "commodity": "ore"},
                "yard": {"kind": "stockpile", "title": "Yard", "commodity": "ore"}"""
                        + customer("a", 8),
                route("rail", "yard", ", \"travel_days\": 2, \"ordering\": {\"cover_days\": 4}") + """
                        , "delivery": {"title": "Delivery", "from": "yard", "to": "a", "commodity": "ore"}""");
        Bench bench = Bench.days(model).expected();
        assertThat(bench.shipped(59, "rail")).isCloseTo(8, within(0.1));
        assertThat(bench.shipped(59, "delivery")).isEqualTo(8);
    }
}
