package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import magnitka.model.Model;
import magnitka.result.Cause;
import org.junit.jupiter.api.Test;

/** Directors come and go; campaigns drive works for a while. Reach 0 leaves load to them alone. */
class PostsTest {

    private static final int NOT_MASTERED = 0;
    private static final int LOAD = 4;

    private static ChainDraft idle() {
        return ChainDraft.chain().effort("reach", 0);
    }

    private static double newDirectors(Trial trial) {
        return trial.total(trial.plan.newDirectors(0));
    }

    // 1.5 times what can be made: each quarter is missed; two in a row cost the post
    @Test
    void directorsFallAfterRepeatedFailure() {
        String two = "{\"failures\": 2}";
        assertThat(newDirectors(Trial.months(idle().pressure(1.5).people("directors", two).model()).expected())).isEqualTo(2);
        assertThat(newDirectors(Trial.months(idle().pressure(0.9).people("directors", two).model()).expected())).isZero();
        assertThat(newDirectors(Trial.months(idle().pressure(1.5).model()).expected())).isZero();
    }

    // half of a quarter stands: 0.5 / 0.9 of its target; others are met
    @Test
    void onlyFailuresInARowCount() {
        String two = "{\"failures\": 2}";
        ChainDraft firstAndThird = idle().pressure(0.9).stopped("1931-01-01", 90, 0.5).stopped("1931-07-01", 92, 0.5);
        assertThat(newDirectors(Trial.months(firstAndThird.people("directors", two).model()).expected())).isZero();
        ChainDraft secondAndThird = idle().pressure(0.9).stopped("1931-04-01", 91, 0.5).stopped("1931-07-01", 92, 0.5);
        Trial trial = Trial.months(secondAndThird.people("directors", two).model()).expected();
        assertThat(newDirectors(trial)).isEqualTo(1);
        assertThat(trial.rows[8][trial.plan.newDirectors(0)]).isEqualTo(1);
    }

    // of what is learnt 0.8 is at hand for ten days from 1 March; load does not change
    @Test
    void newcomersNeedTimeToSettle() {
        String dated = """
                {"newcomer_mastery": 0.8, "settling_days": 10, "changes": {"b": {"on": "1931-03-01"}, "a": {"on": "1931-01-01"}}}""";
        Trial trial = Trial.months(idle().pressure(0.5).people("directors", dated).model()).expected();
        assertThat(trial.rows[2][trial.plan.newDirectors(0)]).isEqualTo(1);
        assertThat(trial.rows[2][trial.at.made(0)]).isCloseTo(100 * (21 + 0.8 * 10), within(1e-9));
        assertThat(trial.rows[2][trial.at.lostTo(0, NOT_MASTERED)]).isCloseTo(100 * 0.2 * 10, within(1e-9));
        assertThat(trial.rows[2][trial.plan.loadDays(0)]).isCloseTo(31, within(1e-9));
        assertThat(trial.rows[3][trial.at.made(0)]).isCloseTo(3000, within(1e-9));
        assertThat(newDirectors(trial)).isEqualTo(2);
    }

    // found out for certain, dismissed for certain
    @Test
    void whoIsFoundOutMayLoseHisPost() {
        ChainDraft chain = idle().pressure(1.03).effort("cost_spread", 0).people("directors", "{\"failures\": 100}");
        String reports = "{\"most_padding\": 0.1, \"audit_chance\": 0.5, \"penalty\": 0, \"dismissal\": %s}";
        Trial certain = Trial.months(chain.people("reports", reports.formatted(1)).model()).run(0);
        assertThat(certain.total(certain.plan.foundOut(0))).isPositive();
        assertThat(newDirectors(certain)).isEqualTo(certain.total(certain.plan.foundOut(0)));
        Trial never = Trial.months(chain.people("reports", reports.formatted(0)).model()).run(0);
        assertThat(newDirectors(never)).isZero();
    }

    // days 0-29 from 1 March: records of one day every ten, +0.2; then two days at -0.1
    @Test
    void campaignsDriveLoadUpAndLeaveASlump() {
        String campaign = """
                {"drive": {"title": "Drive", "works": ["w1"], "from": "1931-03-01", "days": 30, "extra_load": 0.2,
                  "every_days": 10, "slump": 0.1, "slump_days": 2, "norm_rise": 0.178, "norms_from": "1931-05-16"}}""";
        Trial trial = Trial.months(idle().people("campaigns", campaign).model()).expected();
        assertThat(trial.rows[1][trial.at.made(0)]).isCloseTo(2800, within(1e-9));
        assertThat(trial.rows[2][trial.at.made(0)]).isCloseTo(100 * (31 + 3 * 0.2 - 6 * 0.1), within(1e-9));
        assertThat(trial.rows[2][trial.plan.loadDays(0)]).isCloseTo(31 + 3 * 0.2 - 6 * 0.1, within(1e-9));
        // norms rise on 16 May for good: 16 of 31 days of May
        assertThat(trial.rows[3][trial.plan.target(0)]).isCloseTo(3000, within(1e-9));
        assertThat(trial.rows[4][trial.plan.target(0)]).isCloseTo(3100 * (1 + 0.178 * 16 / 31), within(1e-9));
        assertThat(trial.rows[5][trial.plan.target(0)]).isCloseTo(3000 * 1.178, within(1e-9));
    }

    // Switched off by its length, a campaign moves neither load nor norms.
    @Test
    void aCampaignOfNoDaysDoesNothing() {
        String campaign = """
                {"drive": {"title": "Drive", "works": ["w1"], "from": "1931-03-01", "days": 0, "extra_load": 0.2,
                  "norm_rise": 0.178, "norms_from": "1931-05-16"}}""";
        Trial trial = Trial.months(idle().people("campaigns", campaign).model()).expected();
        assertThat(trial.total(trial.at.made(0))).isCloseTo(36500, within(1e-6));
        assertThat(trial.rows[11][trial.plan.target(0)]).isCloseTo(3100, within(1e-9));
    }

    // of 100 t a day 90 are mastered at normal load; planners ask for 100 all the same, managers expect 90
    @Test
    void missingCrewsAreALossOfMasteryThatPlannersDoNotSee() {
        Trial trial = Trial.months(idle().effort("crews", 0.9).model()).expected();
        double[] june = trial.rows[5];
        assertThat(trial.at.causes(0)).element(NOT_MASTERED).isEqualTo(Cause.of(Cause.Kind.NOT_MASTERED));
        assertThat(trial.at.causes(0)).element(LOAD).isEqualTo(Cause.of(Cause.Kind.LOAD));
        assertThat(june[trial.at.made(0)]).isCloseTo(2700, within(1e-9));
        assertThat(june[trial.at.lostTo(0, NOT_MASTERED)]).isCloseTo(300, within(1e-9));
        assertThat(june[trial.at.lostTo(0, LOAD)]).isZero();
        assertThat(june[trial.plan.loadDays(0)]).isCloseTo(30, within(1e-9));
        assertThat(june[trial.plan.target(0)]).isCloseTo(3000, within(1e-9));
        assertThat(june[trial.plan.normal(0)]).isCloseTo(2700, within(1e-9));
    }

    // Loads of 1.2 by records each day, whoever is there: grades are lower for it, wear and upkeep are not.
    @Test
    void missingCrewsGiveNoBetterGradesAndSpareNoUnit() {
        String always = """
                {"drive": {"title": "Drive", "works": ["w1"], "from": "1931-01-01", "days": 365, "extra_load": 0.2, "every_days": 1}}""";
        // people who are asked for nothing work at the lowest load, here the normal one
        ChainDraft chain = ChainDraft.chain().effort("reach", 0.4).effort("least_load", 1).pressure(0)
                .people("campaigns", always).people("upkeep", "{\"postponed\": 0.5}")
                .traits("\"wear\": {\"overload_per_day\": 0.01, \"postponed_per_day\": 0.001}")
                .quality("{\"normal_shares\": {\"good\": 0.8, \"bad\": 0.2}, \"mastery\": 2, \"load\": 3}");
        Trial full = Trial.months(chain.model()).expected();
        Trial missing = Trial.months(chain.effort("crews", 0.9).model()).expected();
        assertThat(full.total(full.plan.loadDays(0))).isEqualTo(missing.total(missing.plan.loadDays(0))).isCloseTo(1.2 * 365, within(1e-9));
        // index 2 (m - 1) - 3 (1.2 - 1)
        assertThat(goodShare(full)).isCloseTo(1 / (1 + Math.exp(-Math.log(4) + 0.6)), within(1e-9));
        assertThat(goodShare(missing)).isCloseTo(1 / (1 + Math.exp(-Math.log(4) + 0.2 + 0.6)), within(1e-9));
        double wear = full.rows[11][full.at.wear(0)];
        assertThat(wear).isPositive().isEqualTo(missing.rows[11][missing.at.wear(0)]);
        assertThat(missing.total(missing.at.made(0))).isCloseTo(0.9 * full.total(full.at.made(0)), within(1e-6));
    }

    private static double goodShare(Trial trial) {
        return trial.total(trial.at.grade(0, 0)) / trial.total(trial.at.made(0));
    }

    // Managers know whom they miss: with m of the skilled a target T is to them what T / m is with all, so they drive as hard and make m of it.
    @Test
    void missingCrewsMakeAPlanHarderByAsMuch() {
        for (double pressure : new double[] {0.7, 1, 1.3}) {
            Trial full = Trial.months(ChainDraft.chain().pressure(pressure).model()).expected();
            Trial missing = Trial.months(ChainDraft.chain().pressure(0.9 * pressure).effort("crews", 0.9).model()).expected();
            double loads = full.total(full.plan.loadDays(0));
            assertThat(missing.total(missing.plan.loadDays(0))).isCloseTo(loads, within(1e-9 * loads)).isNotCloseTo(365, within(1.0));
            double made = full.total(full.at.made(0));
            assertThat(missing.total(missing.at.made(0))).isCloseTo(0.9 * made, within(1e-9 * made));
        }
    }

    // load 1.2 by a record each day: 0.5 x (1.2 - 1) / reach is put off; no more than is allowed is done
    @Test
    void upkeepIsPutOffWithExtraLoadAndByBans() {
        String wear = "\"wear\": {\"postponed_per_day\": 0.001}";
        String always = """
                {"drive": {"title": "Drive", "works": ["w1"], "from": "1931-01-01", "days": 365, "extra_load": 0.2, "every_days": 1}}""";
        // people who are asked for nothing work at the lowest load, here the normal one
        ChainDraft chain = ChainDraft.chain().effort("reach", 0.4).effort("least_load", 1).pressure(0).traits(wear);
        assertThat(wear(chain.people("upkeep", "{\"postponed\": 0.5}").model())).isZero();
        assertThat(wear(chain.people("upkeep", "{\"postponed\": 0.5, \"allowed\": 0.7}").model())).isCloseTo(0.3 * 0.365, within(1e-9));
        Model driven = chain.people("campaigns", always).people("upkeep", "{\"postponed\": 0.5}").model();
        assertThat(wear(driven)).isCloseTo(0.5 * 0.2 / 0.4 * 0.365, within(1e-9));
        assertThat(wear(Mechanism.WEAR.off(driven))).isZero();
        assertThat(wear(ChainDraft.chain().pressure(0).traits(wear).people("campaigns", always).model())).isZero();
    }

    private static double wear(Model model) {
        Trial trial = Trial.months(model).expected();
        return trial.rows[11][trial.at.wear(0)];
    }
}
