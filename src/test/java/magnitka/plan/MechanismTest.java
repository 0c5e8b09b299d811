package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Taking mechanisms out, and putting other incentives in. */
class MechanismTest {

    private static final Model FULL = ChainDraft.chain()
            .ordered("\"cover_days\": 10", 1000)
            .traits("\"wear\": {\"base_per_day\": 0.001}")
            .product("origin", "\"ratchet\"")
            .product("ratchet", "{\"growth\": 0.02, \"weight\": 0.5, \"revision\": 0.3}")
            .effort("impatience", 0.03)
            .bonus("slope", 0.5)
            .people("upkeep", "{\"postponed\": 0.3}")
            .people("claims", "{\"safety_margin\": 0.2, \"feedback\": 1, \"rival_margin\": 0.1}")
            .people("reports", "{\"most_padding\": 0.05, \"audit_chance\": 0.1, \"penalty\": 1}")
            .model();

    /** A model without wear, ratchet, people's extras. */
    private static final Model BARE = ChainDraft.chain().bonus("smooth", 1).bonus("slope", 1).bonus("cap", 1000).model();

    @ParameterizedTest
    @EnumSource(Mechanism.class)
    void takingAMechanismOutChangesTheModelOnce(Mechanism mechanism) {
        Model off = mechanism.off(FULL);
        assertThat(off.chain()).isNotEqualTo(FULL.chain());
        assertThat(mechanism.off(off).chain()).isEqualTo(off.chain());
        assertThat(off.hash()).isEqualTo(FULL.hash());
        // what is left still runs
        Trial.months(off).run(0);
    }

    @ParameterizedTest
    @EnumSource(value = Mechanism.class, names = {"WEAR", "RATCHET", "PADDING", "HOARDING", "IMPATIENCE", "STEPBONUS", "EASYSHAPES"})
    void aModelWithoutTheMechanismStaysAsItIs(Mechanism mechanism) {
        double[][] before = Trial.months(BARE).run(0).rows;
        double[][] after = Trial.months(mechanism.off(BARE)).run(0).rows;
        assertThat(after).isDeepEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void aPolicyChangesTheModelOnceAndWhatItLeavesRuns(Policy policy) {
        Model changed = policy.apply(FULL);
        assertThat(changed.chain().equals(FULL.chain())).isEqualTo(policy == Policy.TONS);
        assertThat(policy.apply(changed).chain()).isEqualTo(changed.chain());
        double[][] rows = Trial.months(changed).run(0).rows;
        assertThat(Arrays.stream(rows).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)).isTrue();
        int made = Plant.of(changed).accounts().made(0);
        assertThat(Arrays.stream(rows).mapToDouble(row -> row[made]).sum()).isPositive();
    }

    @Test
    void policiesThatAreMechanismsTakenOutAreTheSame() {
        assertThat(Policy.SMOOTH_BONUS.apply(FULL).chain()).isEqualTo(Mechanism.STEPBONUS.off(FULL).chain());
        assertThat(Policy.NO_RATCHET.apply(FULL).chain()).isEqualTo(Mechanism.RATCHET.off(FULL).chain());
        assertThat(Policy.TONS.apply(FULL).chain()).isEqualTo(FULL.chain());
    }

    // supply 1.8 for 1 of ours and 1 of the rivals': shared 1.2 to 1.5 at their margins, and evenly without
    @Test
    void hoardingOffIsOffHereAndAtTheRivals() {
        String general = "\"safety_margin\": 0.2, \"adequacy\": 0.9, \"rival_margin\": 0.5";
        String own = ", \"allotments\": {\"it\": {\"title\": \"It\", \"routes\": [\"railway\"], \"rival_margin\": 0.8}}";
        for (String terms : new String[] {"", own}) {
            ChainDraft chain = ChainDraft.chain().ordered("\"cover_days\": 10", 1000).people("claims", "{" + general + terms + "}");
            assertThat(allottedOverNeed(chain.model())).isCloseTo(1.8 * 1.2 / (1.2 + (terms.isEmpty() ? 1.5 : 1.8)), within(1e-9));
            assertThat(allottedOverNeed(Mechanism.HOARDING.off(chain.model()))).isCloseTo(0.9, within(1e-9));
        }
    }

    private static double allottedOverNeed(Model model) {
        Trial trial = Trial.months(model).expected();
        return trial.rows[5][trial.plan.allotted(0)] / trial.rows[5][trial.plan.need(0)];
    }

    // q' = q + d + L (y - q): one ton more now costs L (1 - L)^(t-1) tons of target in each year t to come. At a discount r
    // a reward b keeps b - b sum L (1 - L)^(t-1) / (1 + r)^t = b / (1 + L / r).
    @Test
    void aForesightedManagerKeepsPartOfTheMarginalReward() {
        for (double follow : new double[] {0.2, 0.5, 0.9}) {
            for (double discount : new double[] {0.1, 0.5, 2}) {
                double kept = 1;
                for (int t = 1; t < 2000; t++) {
                    kept -= follow * Math.pow(1 - follow, t - 1) / Math.pow(1 + discount, t);
                }
                assertThat(Incentives.kept(follow, discount)).as("L %s, r %s", follow, discount)
                        .isCloseTo(1 / (1 + follow / discount), within(1e-12))
                        .isCloseTo(kept, within(1e-6));
            }
        }
        assertThat(Incentives.kept(0, 0)).isEqualTo(1);
    }

    // Foresight counts only where targets do follow.
    @Test
    void theRatchetLowersTheRewardOfItsProductsAlone() {
        assertThat(incentives(FULL).beyond[0]).isCloseTo(0.5 / (1 + 0.5), within(1e-12));
        assertThat(incentives(Mechanism.RATCHET.off(FULL)).beyond[0]).isEqualTo(0.5);
        Model given = ChainDraft.chain().product("ratchet", "{\"weight\": 0.5}").bonus("slope", 0.5).model();
        assertThat(incentives(given).beyond[0]).isEqualTo(0.5);
    }

    // Below the target the ratchet follows with weight x asymmetry = 0.3, beyond it with 0.6: what is kept is r / (r + L) at r = 0.3.
    @Test
    void theRatchetDiscountsPayBelowTheTargetToo() {
        ChainDraft chain = ChainDraft.chain().bonus("smooth", 0.4).bonus("slope", 0.5).bonus("discount", 0.3)
                .product("ratchet", "{\"weight\": 0.6, \"asymmetry\": 0.5}");
        Incentives following = incentives(chain.product("origin", "\"ratchet\"").model());
        assertThat(following.below[0]).isCloseTo(0.4 / 2, within(1e-12));
        assertThat(following.beyond[0]).isCloseTo(0.5 / 3, within(1e-12));
        Incentives fixed = incentives(chain.product("origin", "\"capacity\"").model());
        assertThat(fixed.below[0]).isEqualTo(0.4);
        assertThat(fixed.beyond[0]).isEqualTo(0.5);
    }

    private static Incentives incentives(Model model) {
        return Planned.of(model, Plant.of(model), Requirements.NONE).incentives;
    }

    @Test
    void aModelWithoutPlanOrPeopleHasNobodyToAct() {
        Model unled = SoundModel.of(Path.of("models/textbook/mastery_single.json"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Planned.of(unled, Plant.of(unled), Requirements.NONE))
                .withMessage("model: has no plan or no people");
    }

    @Test
    void requirementsAreASquareOfTheirProducts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Requirements(java.util.List.of("a"), new double[][] {{1, 2}}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Requirements(java.util.List.of("a"), new double[0][0]));
        double[][] gross = {{1}};
        Requirements requirements = new Requirements(java.util.List.of("a"), gross);
        gross[0][0] = 7;
        requirements.gross()[0][0] = 8;
        assertThat(requirements.gross()[0][0]).isEqualTo(1);
    }
}
