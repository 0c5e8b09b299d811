package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import magnitka.model.Model;
import org.junit.jupiter.api.Test;

/** Figures that change over time, seen through what a customer orders each day. */
class TimelineTest {

    private static Bench orders(String profile) {
        Model model = Draft.chain(
                20,
                "\"ore\": {\"title\": \"Ore\"}",
                """
                "pit": {"kind": "source", "title": "Pit", "commodity": "ore"},
                "town": {"kind": "customer", "title": "Town", "orders": {"ore": {"tons_per_day": %s}}}"""
                        .formatted(profile),
                """
                "road": {"title": "Road", "from": "pit", "to": "town", "commodity": "ore"}""");
        return Bench.days(model).run(1, 0);
    }

    private static double ordered(Bench bench, int day) {
        return bench.rows[day][bench.at.ordered(bench.store("town"))];
    }

    private static String profile(String shape, String... points) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            all.append(i > 0 ? ", " : "").append("{\"date\": \"%s\", \"value\": %s}".formatted(points[i], points[i + 1]));
        }
        return "{\"profile\": \"%s\", \"points\": [%s]}".formatted(shape, all);
    }

    @Test
    void constantHoldsEveryDay() {
        Bench bench = orders("7");
        for (int day = 0; day < 20; day++) {
            assertThat(ordered(bench, day)).isEqualTo(7);
        }
    }

    // 3 until 4 January, 5 from 5 to 9, 1 from the 10th
    @Test
    void stepsHoldFromTheirDateToTheDayBeforeTheNext() {
        Bench bench = orders(profile("step", "1931-01-03", "3", "1931-01-05", "5", "1931-01-10", "1"));
        for (int day = 0; day < 20; day++) {
            assertThat(ordered(bench, day)).as("day %d", day).isEqualTo(day < 4 ? 3 : day < 9 ? 5 : 1);
        }
    }

    // 4 + (day - 5) x (10 - 4) / 6 from day 5 to day 11
    @Test
    void linesRunFromPointToPoint() {
        Bench bench = orders(profile("linear", "1931-01-06", "4", "1931-01-12", "10"));
        for (int day = 0; day < 20; day++) {
            double exact = day < 5 ? 4 : day < 11 ? 4 + (day - 5) : 10;
            assertThat(ordered(bench, day)).as("day %d", day).isCloseTo(exact, within(1e-12));
        }
    }

    @Test
    void pointsOutsideThePeriodCount() {
        Bench bench = orders(profile("linear", "1930-12-22", "0", "1931-01-21", "30"));
        for (int day = 0; day < 20; day++) {
            assertThat(ordered(bench, day)).as("day %d", day).isCloseTo(10 + day, within(1e-12));
        }
        assertThat(ordered(orders(profile("step", "1930-01-01", "2", "1932-01-01", "9")), 19)).isEqualTo(2);
    }

    @Test
    void everyRunBeginsWithTheFirstDaysFigures() {
        Bench bench = orders(profile("step", "1931-01-01", "3", "1931-01-05", "5"));
        assertThat(ordered(bench, 19)).isEqualTo(5);
        bench.run(1, 1);
        assertThat(ordered(bench, 0)).isEqualTo(3);
        assertThat(ordered(bench.expected(), 0)).isEqualTo(3);
    }
}
