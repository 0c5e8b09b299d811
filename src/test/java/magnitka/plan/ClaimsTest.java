package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import magnitka.engine.Plant;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;

/** What is claimed over ordered routes, what the centre allots, and what comes of it. */
class ClaimsTest {

    private static final String ORDERING = "\"cover_days\": 10, \"adjust_days\": 10";

    private static ChainDraft chain(String claims, double supply) {
        return ChainDraft.chain().ordered(ORDERING, supply).people("claims", "{" + claims + "}");
    }

    private static Entitlement rule(String claims) {
        Model model = chain(claims, 1000).model();
        return Planned.of(model, Plant.of(model), Requirements.NONE).claims.orElseThrow().terms[0];
    }

    // rivals with half of all need, as needed: supply 2 x adequacy; shares by claim c / (c + 1)
    @Test
    void scarceSupplyIsSharedOutInProportionToClaims() {
        Entitlement rule = rule("\"safety_margin\": 0, \"adequacy\": 0.9");
        assertThat(rule.allot(0, 1)).isCloseTo(0.9, within(1e-12));
        assertThat(rule.allot(0, 1.5)).isCloseTo(1.8 * 1.5 / 2.5, within(1e-12));
        // nobody gets more than he claims, and what rivals leave is had
        assertThat(rule("\"safety_margin\": 0, \"adequacy\": 2").allot(0, 1.5)).isCloseTo(1.5, within(1e-12));
        assertThat(rule("\"safety_margin\": 0, \"adequacy\": 1.2").allot(0, 3)).isCloseTo(1.8, within(1e-12));
    }

    @Test
    void priorityCountsAsAHigherClaim() {
        assertThat(rule("\"safety_margin\": 0, \"adequacy\": 0.5, \"priority\": 3").allot(0, 1)).isCloseTo(3.0 / 4, within(1e-12));
    }

    // supply 1.8 for our need of 1 and as much of the rivals': by weight 1.8 x 0.5 / 1.5 = 0.6, but the rivals take no more than 1
    @Test
    void whatRivalsLeaveIsHadAtALowPriority() {
        assertThat(rule("\"safety_margin\": 0, \"adequacy\": 0.9, \"priority\": 0.5").allot(0, 1)).isCloseTo(0.8, within(1e-12));
        // entitled to 1.5 each, the rivals leave 0.3, and weight gives 0.6 again
        assertThat(rule("\"safety_margin\": 0, \"adequacy\": 0.9, \"priority\": 0.5, \"rival_margin\": 0.5").allot(0, 1.5)).isCloseTo(0.6, within(1e-12));
    }

    // entitled to 1 + by_claims x (claim - 1)
    @Test
    void claimsDoNotMatterWhenAllotmentIgnoresThem() {
        Entitlement rule = rule("\"safety_margin\": 0, \"by_claims\": 0, \"adequacy\": 0.8, \"rival_margin\": 0.7");
        for (double claim = 1; claim < 4; claim += 0.5) {
            assertThat(rule.allot(0, claim)).isCloseTo(0.8, within(1e-12));
        }
        double[][] modest = rows("\"safety_margin\": 0, \"by_claims\": 0, \"adequacy\": 0.9");
        double[][] greedy = rows("\"safety_margin\": 2, \"feedback\": 5, \"by_claims\": 0, \"adequacy\": 0.9");
        int physics = Plant.of(chain("\"safety_margin\": 0", 90).model()).accounts().width();
        for (int month = 0; month < modest.length; month++) {
            assertThat(java.util.Arrays.copyOf(greedy[month], physics)).isEqualTo(java.util.Arrays.copyOf(modest[month], physics));
        }
    }

    private static double[][] rows(String claims) {
        return Trial.months(chain(claims, 90).model()).run(0).rows;
    }

    private static double claimOverNeed(String claims, double supply, int month) {
        Trial trial = Trial.months(chain(claims, supply).model()).expected();
        return trial.rows[month][trial.plan.claimed(0)] / trial.rows[month][trial.plan.need(0)];
    }

    // claim / need = 1 + safety_margin + feedback x shortage, with shortage = 1 - shipped / wanted, smoothed over memory_days. Where 60
    // of the 100 needed come for long, and more is wanted as stocks run out: between 1 + 0.1 + (1 - 60 / 100) = 1.5 and 1 + 0.1 + 1 = 2.1
    @Test
    void shortageFeedsClaims() {
        String feeding = "\"safety_margin\": 0.1, \"feedback\": 1, \"memory_days\": 30";
        // the ground gives 60 of the 100 that are needed
        assertThat(claimOverNeed(feeding, 60, 1)).isGreaterThan(1.2);
        assertThat(claimOverNeed(feeding, 60, 11)).isGreaterThan(claimOverNeed(feeding, 60, 0));
        assertThat(claimOverNeed(feeding, 60, 11)).isBetween(1.1 + (1 - 60 / 100.0), 2.1);
        // later people drive above normal load, use more than is allotted by need, and are short of it
        assertThat(claimOverNeed(feeding, 1000, 7)).isCloseTo(1.1, within(0.002));
        // without feedback the margin stays what it is
        assertThat(claimOverNeed("\"safety_margin\": 0.1", 60, 11)).isCloseTo(1.1, within(1e-9));
    }

    // claims are made on the 1st, 11th and 21st: on other days claim / need is that of the day before
    @Test
    void claimsAreMadeForTenDays() {
        Trial trial = Trial.days(chain("\"safety_margin\": 0.1, \"feedback\": 1, \"memory_days\": 30", 60).model()).expected();
        int changes = 0;
        for (int day = 2; day < trial.rows.length; day++) {
            double before = trial.rows[day - 1][trial.plan.claimed(0)] / trial.rows[day - 1][trial.plan.need(0)];
            double claim = trial.rows[day][trial.plan.claimed(0)] / trial.rows[day][trial.plan.need(0)];
            int ofMonth = trial.plant.date(day).getDayOfMonth();
            if (ofMonth != 1 && ofMonth != 11 && ofMonth != 21) {
                assertThat(claim).as("day %d", day).isCloseTo(before, within(1e-12));
            } else if (Math.abs(claim - before) > 1e-6) {
                changes++;
            }
        }
        assertThat(changes).isGreaterThan(10);
    }

    // claim 1, allotted 0.8, half of the rest bought: 0.9; a lower claim means a lower stock
    @Test
    void theMarketMakesUpForPartOfWhatIsWithheld() {
        String withheld = "\"safety_margin\": 0, \"adequacy\": 0.8";
        Trial without = Trial.months(chain(withheld, 1000).model()).expected();
        Trial with = Trial.months(chain(withheld + ", \"market\": 0.5", 1000).model()).expected();
        assertThat(with.rows[3][with.plan.allotted(0)]).isCloseTo(0.8 * with.rows[3][with.plan.need(0)], within(1e-6));
        assertThat(with.rows[11][with.at.stock(yard(with), 0)]).isGreaterThan(without.rows[11][without.at.stock(yard(without), 0)]);
    }

    /** Shipped and claimed over need in a late month, when the stock is gone. */
    private static double[] late(ChainDraft chain, String claims) {
        Trial trial = Trial.months(chain.people("claims", "{" + claims + "}").model()).expected();
        double[] row = trial.rows[10];
        double need = row[trial.plan.need(0)];
        assertThat(need).isCloseTo(30 * ChainDraft.RATED, within(1e-6));
        return new double[] {row[trial.at.shipped(0)] / need, row[trial.plan.claimed(0)] / need, row[trial.at.used(0, 0)] / need};
    }

    // allotted 0.4; with the market 0.4 + 0.5 x 0.6; a route's own allotment takes its part of that; a planned loss comes on top
    @Test
    void noMoreIsShippedOverAnOrderedRouteThanIsAllotted() {
        String withheld = "\"safety_margin\": 0, \"adequacy\": 0.4";
        assertThat(late(ChainDraft.chain().ordered(ORDERING, 1000), withheld)[0]).isCloseTo(0.4, within(1e-9));
        assertThat(late(ChainDraft.chain().ordered(ORDERING, 1000), withheld)[2]).isCloseTo(0.4, within(1e-9));
        assertThat(late(ChainDraft.chain().ordered(ORDERING, 1000), withheld + ", \"market\": 0.5")[0]).isCloseTo(0.7, within(1e-9));
        assertThat(late(ChainDraft.chain().ordered(ORDERING + ", \"allotment\": 0.9", 1000), withheld)[0]).isCloseTo(0.36, within(1e-9));
        assertThat(late(ChainDraft.chain().ordered(ORDERING + ", \"allotment\": 1.5", 1000), withheld)[0]).isCloseTo(0.4, within(1e-9));
        assertThat(late(ChainDraft.chain().ordered(ORDERING + ", \"planned_loss_share\": 0.2", 1000).lossy(0.2), withheld)[0]).isCloseTo(0.5, within(1e-9));
    }

    // month by month, whatever lay in the yard at first, and while stocks are filled
    @Test
    void shipmentsStayWithinAllotmentsFromTheFirstDay() {
        for (double adequacy : new double[] {0.4, 1, 1.05}) {
            String claims = "{\"safety_margin\": 0.1, \"feedback\": 1, \"adequacy\": %s}".formatted(adequacy);
            Trial trial = Trial.months(ChainDraft.chain().ordered("\"cover_days\": 60, \"adjust_days\": 5", 1000).people("claims", claims).model()).expected();
            for (double[] row : trial.rows) {
                assertThat(row[trial.at.shipped(0)]).as("adequacy %s", adequacy).isPositive().isLessThanOrEqualTo(row[trial.plan.allotted(0)] + 1e-6);
            }
        }
    }

    // allotted 0.4, nothing lies there, and what left yesterday is on the way: ordered 0.4 + (0.4 x 12 - 0.4) / 10 = 0.84
    @Test
    void whatTheCentreCutsIsAShortageTooAndFeedsClaims() {
        String feeding = "\"safety_margin\": 0.1, \"feedback\": 1, \"memory_days\": 20, \"by_claims\": 0, \"adequacy\": 0.4";
        assertThat(late(ChainDraft.chain().ordered(ORDERING, 1000), feeding)[1]).isCloseTo(1.1 + 1 - 0.4 / 0.84, within(1e-3));
    }

    private static int yard(Trial trial) {
        int store = 0;
        while (!trial.plant.storeNode(store).equals("ore_yard")) {
            store++;
        }
        return store;
    }

    @Test
    void aRouteWithoutOrdersHasNoClaims() {
        Trial trial = Trial.months(chain("\"safety_margin\": 0", 100).customer(10).model());
        assertThat(trial.plan.claims()).extracting(ClaimLine::name).containsExactly("railway");
    }
}
