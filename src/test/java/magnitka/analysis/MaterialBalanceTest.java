package magnitka.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.network.SoundModel;
import magnitka.plan.Requirements;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import org.junit.jupiter.api.Test;

class MaterialBalanceTest {

    private static final double EXACT = 1e-12;

    private static MaterialBalance balance(Model model) {
        Plant plant = Plant.of(model);
        return MaterialBalance.of(model, plant, Span.whole(plant));
    }

    private static MaterialBalance balance(Sketch sketch) {
        return balance(sketch.model());
    }

    /** Tons of a product made for a ton of final demand of another. */
    private static double gross(MaterialBalance balance, String made, String demanded) {
        Requirements all = balance.requirements();
        return all.gross()[all.products().indexOf(made)][all.products().indexOf(demanded)];
    }

    private static Sketch loop(double iron, double engine) {
        return new Sketch()
                .source("ground", "raw")
                .stockpile("iron_yard", "iron", "\"opening_tons\": 100")
                .stockpile("engine_yard", "engines", "\"opening_tons\": 100")
                .works("ironworks", "iron", "iron_yard", 100,
                        "\"raw\": {\"tons\": 2, \"from\": \"ground\"}, \"engines\": {\"tons\": " + engine + ", \"from\": \"engine_yard\"}", "")
                .works("engine_shop", "engines", "engine_home", 100,
                        "\"raw\": {\"tons\": 1, \"from\": \"ground\"}, \"iron\": {\"tons\": " + iron + ", \"from\": \"iron_yard\"}", "")
                .stockpile("engine_home", "engines")
                .route("engines_to_iron", "engines", "engine_home", "engine_yard", "\"travel_days\": 1");
    }

    /** A ton of iron takes a = 0.5 engines, a ton of engines b = 0.4 iron: (1 - A)^-1 = 1 / (1 - ab) [[1, b], [a, 1]]. */
    @Test
    void twoTradesThatNeedEachOtherHaveTheClosedForm() {
        MaterialBalance balance = balance(loop(0.4, 0.5));
        assertThat(balance.fault()).isEmpty();
        assertThat(gross(balance, "iron", "iron")).isCloseTo(1 / 0.8, within(EXACT));
        assertThat(gross(balance, "engines", "iron")).isCloseTo(0.5 / 0.8, within(EXACT));
        assertThat(gross(balance, "iron", "engines")).isCloseTo(0.4 / 0.8, within(EXACT));
        assertThat(gross(balance, "engines", "engines")).isCloseTo(1 / 0.8, within(EXACT));
        MaterialBalance.Answer answer = balance.answer(Map.of("iron", 100.0, "engines", 10.0));
        double iron = (100 + 0.4 * 10) / 0.8;
        double engines = (0.5 * 100 + 10) / 0.8;
        assertThat(balance.byProduct(answer.worksTons())).containsEntry("iron", iron).containsEntry("engines", engines);
        assertThat(answer.sourceTons().get("ground")).isCloseTo(2 * iron + engines, within(1e-9));
        assertThat(answer.leftOver()).isEmpty();
        assertThat(answer.missing()).isEmpty();
    }

    /** ab = 1: what one shop makes the other eats; ab = 1 - 1e-9: it has an answer, of no accuracy. */
    @Test
    void aLoopThatEatsAllItMakesIsSaidToBeUnproductive() {
        assertThat(balance(loop(1, 0.999)).fault()).isEmpty();
        MaterialBalance eaten = balance(loop(1.25, 0.8));
        assertThat(eaten.fault().orElseThrow()).contains("not productive", "Hawkins-Simon");
        assertThatThrownBy(eaten::requirements).isInstanceOf(ModelException.class).hasMessageContaining("not productive");
        assertThat(balance(loop(2, 0.8)).fault().orElseThrow()).contains("not productive");
        assertThat(balance(loop(1, 1 - 1e-8)).fault().orElseThrow()).contains("useful accuracy");
    }

    /** Of what is shipped, planners reckon 20 % lost where orders say so, and else what is lost: 1 / (0.8 x 0.9) x 1.5. */
    @Test
    void lossesAreThoseThatPlannersReckonWith() {
        MaterialBalance balance = balance(new Sketch()
                .source("pit", "coal")
                .stockpile("junction", "coal")
                .stockpile("yard", "coal")
                .works("ovens", "coke", "bunker", 10, "\"coal\": {\"tons\": 1.5, \"from\": \"yard\"}", "")
                .stockpile("bunker", "coke")
                .route("trunk", "coal", "pit", "junction", "\"travel_days\": 3", "\"loss_share\": 0.4",
                        "\"ordering\": {\"cover_days\": 1, \"planned_loss_share\": 0.2}")
                .route("branch", "coal", "junction", "yard", "\"loss_share\": 0.1"));
        MaterialBalance.Answer answer = balance.answer(Map.of("coke", 72.0));
        assertThat(answer.sourceTons().get("pit")).isCloseTo(150, within(1e-9));
        assertThat(answer.routeTons()[Plant.of(SKETCH_ROUTES).routes().indexOf("trunk")]).isCloseTo(150, within(1e-9));
    }

    private static final Model SKETCH_ROUTES = new Sketch()
            .source("pit", "coal").stockpile("junction", "coal").stockpile("yard", "coal")
            .works("ovens", "coke", "bunker", 10, "\"coal\": {\"tons\": 1.5, \"from\": \"yard\"}", "").stockpile("bunker", "coke")
            .route("trunk", "coal", "pit", "junction").route("branch", "coal", "junction", "yard").model();
}
