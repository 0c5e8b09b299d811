package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import magnitka.JsonModel;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private static final Plant PLANT = Plant.of(mine());

    /** From 20 January to 2 April 1932. */
    private static Model mine() {
        return JsonModel.of(
                """
                {"title": "Draft", "purpose": "A test.", "start": "1932-01-20", "end": "1932-04-02",
                "commodities": {"ore": {"title": "Ore"}},
                "nodes": {"pit": {"kind": "source", "title": "Pit", "commodity": "ore"},
                  "town": {"kind": "customer", "title": "Town", "orders": {"ore": {"tons_per_day": 1}}}},
                "routes": {"road": {"title": "Road", "from": "pit", "to": "town", "commodity": "ore", "loss_share": 0.2, "loss_cv": 1}},
                "limits": {}, "table": {}}""");
    }

    @Test
    void monthsBeginOnTheFirstAndThePeriodOnItsFirstDay() {
        Periods months = Periods.months(PLANT);
        assertThat(months.count()).isEqualTo(4);
        assertThat(months.firstDay(0)).isZero();
        assertThat(months.firstDay(1)).isEqualTo(12);
        assertThat(months.firstDay(2)).isEqualTo(12 + 29);
        assertThat(months.firstDay(4)).isEqualTo(PLANT.days()).isEqualTo(74);
        assertThat(months.date(0)).isEqualTo(LocalDate.of(1932, 1, 20));
        assertThat(months.date(3)).isEqualTo(LocalDate.of(1932, 4, 1));
    }

    @Test
    void weeksBeginAnewWithTheYear() {
        Periods weeks = Periods.weeks(PLANT);
        assertThat(weeks.date(0)).isEqualTo(LocalDate.of(1932, 1, 20));
        assertThat(weeks.date(1)).isEqualTo(LocalDate.of(1932, 1, 22));
        assertThat(weeks.date(2)).isEqualTo(LocalDate.of(1932, 1, 29));
        assertThat(weeks.firstDay(weeks.count())).isEqualTo(PLANT.days());
    }

    @Test
    void daysAndTheWholeAreTheFinestAndTheCoarsest() {
        Periods days = Periods.days(PLANT);
        assertThat(days.count()).isEqualTo(74);
        assertThat(days.date(73)).isEqualTo(LocalDate.of(1932, 4, 2));
        Periods whole = Periods.whole(PLANT);
        assertThat(whole.count()).isEqualTo(1);
        assertThat(whole.firstDay(1)).isEqualTo(74);
        assertThat(whole.date(0)).isEqualTo(LocalDate.of(1932, 1, 20));
    }

    // losses are drawn on the first day and on the first of each month, whatever periods are written down
    @Test
    void monthsOfTheDrawsDoNotFollowTheRows() {
        Bench days = Bench.days(PLANT).run(Chance.SEED, 0);
        Bench whole = Bench.whole(PLANT).run(Chance.SEED, 0);
        assertThat(days.total(days.at.lostOnWay(0))).isCloseTo(whole.total(whole.at.lostOnWay(0)), org.assertj.core.api.Assertions.within(1e-9));
        for (int day = 1; day < 74; day++) {
            boolean first = PLANT.date(day).getDayOfMonth() == 1;
            double change = days.rows[day][days.at.lostOnWay(0)] - days.rows[day - 1][days.at.lostOnWay(0)];
            assertThat(change != 0).as("%s", PLANT.date(day)).isEqualTo(first);
        }
    }
}
