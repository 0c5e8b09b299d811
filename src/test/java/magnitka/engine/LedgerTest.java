package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import magnitka.model.Model;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mass that comes from nowhere or goes nowhere ends the run, and the message says where and when. */
class LedgerTest {

    private static final Model MODEL = model(50, 20, 3);

    /** A railway that may carry more on the first day than later. */
    private static Model model(double openingTons, double firstLoad, int travelDays) {
        return Draft.chain(
                30,
                "\"ore\": {\"title\": \"Ore\"}, \"iron\": {\"title\": \"Iron\", \"grades\": [\"good\", \"bad\"]}",
                """
                "ground": {"kind": "source", "title": "Ground", "commodity": "ore"},
                "ore_yard": {"kind": "stockpile", "title": "Ore yard", "commodity": "ore", "opening_tons": %s},
                "shop": {"kind": "works", "title": "Shop", "every_unit": {"rated_tons_per_day": 10},
                  "recipe": {"product": "iron", "to": "yard", "inputs": {"ore": {"tons": 2, "from": "ore_yard"}}}, %s},
                "yard": {"kind": "stockpile", "title": "Yard", "commodity": "iron"},
                "town": {"kind": "customer", "title": "Town", "orders": {"iron": {"tons_per_day": 15}}}"""
                        .formatted(openingTons, Draft.units(1)),
                """
                "railway": {"title": "Railway", "from": "ground", "to": "ore_yard", "commodity": "ore", "travel_days": %d,
                  "capacity_tons_per_day": {"profile": "step", "points": [{"date": "1931-01-01", "value": %s},
                    {"date": "1931-01-02", "value": 20}]}},
                "delivery": {"title": "Delivery", "from": "yard", "to": "town", "commodity": "iron", "travel_days": 2}"""
                        .formatted(travelDays, firstLoad));
    }

    private Plant plant;
    private State state;
    private DailyStep step;

    @BeforeEach
    void runAWeek() {
        runAWeek(MODEL);
    }

    private void runAWeek(Model model) {
        plant = Plant.of(model);
        state = new State(plant);
        state.reset(plant, 1, 0, false);
        step = new DailyStep(plant, state);
        step.begin(Behaviour.Conduct.NONE);
        for (int day = 0; day < 7; day++) {
            step.pass(day, day == 0);
        }
    }

    private int cell(String node, int grade) {
        for (int s = 0; s < plant.storeCount(); s++) {
            if (plant.storeNode(s).equals(node)) {
                return plant.stores.firstCell[plant.stores.number[s]] + grade;
            }
        }
        throw new IllegalArgumentException("node: " + node);
    }

    private void assertBreach(String where) {
        assertThatThrownBy(() -> step.pass(7, false))
                .isInstanceOfSatisfying(SimulationException.class, e -> {
                    assertThat(e.day()).isEqualTo(LocalDate.of(1931, 1, 8));
                    assertThat(e.node()).isEqualTo(where);
                })
                .hasMessageStartingWith(where + " on 1931-01-08: mass does not balance, off by ");
    }

    @Test
    void untouchedWorldBalances() {
        assertThatCode(() -> step.pass(7, false)).doesNotThrowAnyException();
    }

    @Test
    void tonsFromNowhereInAStockpileAreABreach() {
        state.stock[cell("ore_yard", 0)] += 0.001;
        assertBreach("ore_yard");
    }

    // 7 kg of 8.1 Mt are 9e-10 of the stock, but 2e-4 of the 40 t that pass in a day
    @Test
    void fewKilogramsFromNowhereInAGreatStockAreABreach() {
        runAWeek(model(8.1e6, 20, 3));
        state.stock[cell("ore_yard", 0)] += 0.007;
        assertBreach("ore_yard");
    }

    @Test
    void fewKilogramsFromNowhereInAGreatLoadOnTheWayAreABreach() {
        runAWeek(model(50, 8.1e6, 20));
        state.ring[plant.lines.firstRing[plant.routes().indexOf("railway")]] += 0.007;
        assertBreach("route railway");
    }

    // a unit in the last place of 8.1e12 t is 1 kg; a thousandth of a millionth of what passes is 4e-8 t
    @Test
    void roundingOfAStockIsNoBreach() {
        runAWeek(model(8.1e12 + 1.0 / 3, 20, 3));
        state.stock[cell("ore_yard", 0)] = Math.nextUp(state.stock[cell("ore_yard", 0)]);
        assertThatCode(() -> step.pass(7, false)).doesNotThrowAnyException();
        assertThat(state.ledger.worst(cell("ore_yard", 0))).isBetween(1e-12, Ledger.TOLERANCE);
    }

    @Test
    void tonsGoneFromOneGradeOfACustomerAreABreach() {
        state.stock[cell("town", 0)] -= 1;
        assertBreach("town");
    }

    @Test
    void gradeThatTurnsIntoAnotherIsABreach() {
        state.stock[cell("town", 0)] -= 1;
        state.stock[cell("town", 1)] += 1;
        assertBreach("town");
    }

    @Test
    void tonsGoneFromAWayAreABreach() {
        for (int k = 0; k < state.ring.length; k++) {
            state.ring[k] *= 0.9;
        }
        assertBreach("route railway");
    }

    @Test
    void stockThatIsNotANumberIsABreach() {
        state.stock[cell("town", 1)] = Double.NaN;
        assertBreach("town");
    }

    @Test
    void loadOnTheWayThatIsNotANumberIsABreach() {
        state.ring[plant.lines.firstRing[plant.routes().indexOf("railway")]] = Double.NaN;
        assertThatThrownBy(() -> {
                    for (int day = 7; day < 10; day++) {
                        step.pass(day, false);
                    }
                })
                .isInstanceOf(SimulationException.class);
    }

    // residual / max(1 t, throughput) <= 1e-9: 20 t come to the ore yard and 20 t go, 0 t pass in the grade that nobody makes
    @ParameterizedTest
    @CsvSource({"ore_yard, 0, 40", "town, 1, 1"})
    void aBillionthOfWhatPassesIsAllowedAndTwoAreNot(String node, int grade, double scale) {
        state.stock[cell(node, grade)] += 5e-10 * scale;
        assertThatCode(() -> step.pass(7, false)).doesNotThrowAnyException();
        assertThat(state.ledger.worst(cell(node, grade))).isCloseTo(5e-10, within(1e-14));
        runAWeek();
        state.stock[cell(node, grade)] += 2e-9 * scale;
        assertBreach(node);
    }

    // the same on the way: 20 t are loaded in a day, and 20 t come off
    @Test
    void aBillionthOfALoadIsAllowedAndTwoAreNot() {
        int place = plant.lines.firstRing[plant.routes().indexOf("railway")];
        state.ring[place] += 5e-10 * 40;
        assertThatCode(() -> step.pass(7, false)).doesNotThrowAnyException();
        runAWeek();
        state.ring[place] += 2e-9 * 40;
        assertBreach("route railway");
    }

    // residual / max(1 t, throughput) up to 1e-9 is rounding
    @Test
    void residualWithinToleranceIsKeptAsTheWorst() {
        int cell = cell("town", 1);
        state.stock[cell] += 5e-10;
        step.pass(7, false);
        assertThat(state.ledger.worst(cell)).isBetween(4.9e-10, 5.1e-10);
        step.pass(8, false);
        assertThat(state.ledger.worst(cell)).isBetween(4.9e-10, 5.1e-10);
    }

    @Test
    void worstResidualsOfARunAreRounding() {
        Simulation simulation = new Simulation(plant, Periods.whole(plant));
        simulation.run(Behaviour.NONE, 1, 0, simulation.newRows());
        for (int s = 0; s < plant.storeCount(); s++) {
            assertThat(simulation.worstResidualOfStore(s)).isBetween(0.0, 1e-14);
        }
        for (int r = 0; r < plant.routes().size(); r++) {
            assertThat(simulation.worstResidualOfRoute(r)).isBetween(0.0, 1e-14);
        }
    }

    @Test
    void loadThatIsNotANumberEndsTheRun() {
        Behaviour mad = (p, seed) -> new Behaviour.Conduct() {
            @Override
            public void decide(int day, View lastEvening, Decisions today) {
                today.load[0] = day == 4 ? Double.NaN : 1;
            }

            @Override
            public void report(int day, View evening, Decisions today) {}
        };
        Simulation simulation = new Simulation(plant, Periods.whole(plant));
        assertThatThrownBy(() -> simulation.run(mad, 1, 0, simulation.newRows()))
                .isInstanceOf(SimulationException.class)
                .hasMessageContaining("on 1931-01-05: mass does not balance");
    }
}
