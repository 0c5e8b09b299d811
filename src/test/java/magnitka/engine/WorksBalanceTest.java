package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A works that moves more or less than its output and recipe call for ends the run, and the message says which and when. */
class WorksBalanceTest {

    private final Plant plant = Plant.of(Draft.chain(
            30,
            "\"ore\": {\"title\": \"Ore\"}, \"slag\": {\"title\": \"Slag\"}, \"iron\": {\"title\": \"Iron\", \"grades\": [\"good\", \"bad\"]}",
            """
            "ground": {"kind": "source", "title": "Ground", "commodity": "ore"},
            "shop": {"kind": "works", "title": "Shop", "every_unit": {"rated_tons_per_day": 10},
              "recipe": {"product": "iron", "to": "yard", "inputs": {"ore": {"tons": 2, "from": "ground"}},
                "by_products": {"slag": {"tons": 0.5, "to": "heap"}}}, %s},
            "heap": {"kind": "dump", "title": "Heap", "commodity": "slag"},
            "yard": {"kind": "stockpile", "title": "Yard", "commodity": "iron"}"""
                    .formatted(Draft.units(1)),
            ""));
    private final State state = new State(plant);
    private final DailyStep step = new DailyStep(plant, state);

    @BeforeEach
    void runADay() {
        state.reset(plant, 1, 0, false);
        step.begin(Behaviour.Conduct.NONE);
        step.pass(0, true);
    }

    private void assertBreach(double tons) {
        assertThatThrownBy(() -> step.pass(1, false))
                .isInstanceOf(SimulationException.class)
                .hasMessage("shop on 1931-01-02: mass does not balance, off by " + tons + " t between what it moved and its recipe");
    }

    @Test
    void soundWorksBalances() {
        assertThatCode(() -> step.pass(1, false)).doesNotThrowAnyException();
        assertThat(state.worksBalance.worst[0]).isBetween(0.0, 1e-14);
    }

    // 10 t of iron take 2 x 10 t of ore; by the broken row 0.5 x 10 t
    @Test
    void inputTakenByAnotherFigureThanTheRecipesIsABreach() {
        plant.rows.inputs[ShopRows.NEED_SLOT] = plant.recipes.byProductTons;
        assertBreach(15.0);
    }

    @Test
    void byProductThatIsNotPutAnywhereIsABreach() {
        plant.rows.works[ShopRows.END_BY_PRODUCT] = plant.rows.works[ShopRows.FIRST_BY_PRODUCT];
        assertBreach(5.0);
    }

    @Test
    void inputThatIsNotTakenIsABreach() {
        plant.rows.works[ShopRows.END_INPUT] = plant.rows.works[ShopRows.FIRST_INPUT];
        assertBreach(20.0);
    }

    @Test
    void productBeyondTheOutputIsABreach() {
        state.worksBalance.weigh(0, 10, 20);
        assertThatThrownBy(() -> state.worksBalance.close(1)).hasMessageContaining("off by 35.0 t");
    }

    @Test
    void nextRunStartsAnew() {
        state.worksBalance.weigh(0, 10, 20);
        runADay();
        soundWorksBalances();
    }

    // 1e-9 of the output, of 1 t at least, is rounding
    @Test
    void residualWithinToleranceIsKeptAsTheWorst() {
        state.worksBalance.keep(0, 0.9e-8, 10);
        state.worksBalance.keep(0, 0.5e-9, 0.1);
        state.worksBalance.close(1);
        assertThat(state.worksBalance.worst[0]).isEqualTo(0.9e-9);
        state.worksBalance.keep(0, 1.1e-9, 0.1);
        assertThatThrownBy(() -> state.worksBalance.close(1)).isInstanceOf(SimulationException.class);
    }

    @Test
    void magnitogorskBalancesToRounding() {
        Plant works = Plant.of(SoundModel.of(Path.of("models/magnitogorsk")));
        Simulation simulation = new Simulation(works, Periods.months(works));
        simulation.run(Behaviour.NONE, 1, 0, simulation.newRows());
        for (int w = 0; w < works.works().size(); w++) {
            assertThat(simulation.worstResidualOfWorks(w)).as(works.works().get(w)).isBetween(0.0, 1e-12);
        }
    }
}
