package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import magnitka.JsonModel;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;

/** What is claimed beside ordered goods: goods over any route, wagons, and what lies in a stockpile that works share with customers. */
class AllotmentsTest {

    private static final double NEED = ChainDraft.RATED;
    private static final int LATE = 10;

    /** Works that need 100 t of ore a day; it comes over a railway without ordering. */
    private static ChainDraft works(double supply, String claims, String allotment) {
        return ChainDraft.chain().hauled(supply).people("claims", "{" + claims + ", \"allotments\": {\"it\": {\"title\": \"It\", " + allotment + "}}}");
    }

    private static final String BY_RAIL = "\"routes\": [\"railway\"]";
    /** An empty ore yard, its customer who wants nothing, and works of which the second starts in July. */
    private static final String TWO_USERS = """
            {"title": "Chain", "purpose": "Test", "start": "1931-01-01", "end": "1931-12-31",
             "commodities": {"ore": {"title": "Ore"}, "g1": {"title": "G1"}, "g2": {"title": "G2"}},
             "nodes": {
               "ground": {"kind": "source", "title": "Ground", "commodity": "ore", "supply_tons_per_day": 0},
               "ore_yard": {"kind": "stockpile", "title": "Yard", "commodity": "ore"},
               "neighbour": {"kind": "customer", "title": "Neighbour", "orders": {"ore": {"tons_per_day": 0}}},
               "w1": {"kind": "works", "title": "W1", "every_unit": {"rated_tons_per_day": 100},
                 "units": {"u1": {"title": "U1", "start": "1931-01-01"}},
                 "recipe": {"product": "g1", "to": "s1", "inputs": {"ore": {"tons": 1, "from": "ore_yard"}}}},
               "w2": {"kind": "works", "title": "W2", "every_unit": {"rated_tons_per_day": 5000},
                 "units": {"u2": {"title": "U2", "start": "1931-07-01"}},
                 "recipe": {"product": "g2", "to": "s2", "inputs": {"ore": {"tons": 1, "from": "ore_yard"}}}},
               "s1": {"kind": "stockpile", "title": "S1", "commodity": "g1"},
               "s2": {"kind": "stockpile", "title": "S2", "commodity": "g2"}},
             "routes": {"railway": {"title": "Railway", "from": "ground", "to": "ore_yard", "commodity": "ore", "travel_days": 1}, "lane": {"title": "Lane", "from": "ore_yard", "to": "neighbour", "commodity": "ore"}},
             "plan": {"products": {"g1": {"title": "G1", "origin": "capacity"}}},
             "people": {"bonus": {"measure": "tons", "step": 1}, "effort": {"reach": 0.3},
               "claims": {"safety_margin": 0.1, "allotments": {"ore": {"title": "Ore", "stockpile": "ore_yard"}}}}}""";

    /** Works of which the first leaves 40 t of scrap a day for the second, which needs 100 t; the neighbour wants 100 t too. */
    private static final String SCRAP = """
            {"title": "Chain", "purpose": "Test", "start": "1931-01-01", "end": "1931-12-31",
             "commodities": {"ore": {"title": "Ore"}, "scrap": {"title": "Scrap"}, "g1": {"title": "G1"}, "g2": {"title": "G2"}},
             "nodes": {
               "ground": {"kind": "source", "title": "Ground", "commodity": "ore"},
               "dealers": {"kind": "source", "title": "Dealers", "commodity": "scrap", "supply_tons_per_day": 60},
               "yard": {"kind": "stockpile", "title": "Yard", "commodity": "scrap"},
               "neighbour": {"kind": "customer", "title": "Neighbour", "orders": {"scrap": {"tons_per_day": %s}}},
               "w1": {"kind": "works", "title": "W1", "units": {"u1": {"title": "U1", "start": "1931-01-01", "rated_tons_per_day": 100}},
                 "recipe": {"product": "g1", "to": "s1", "inputs": {"ore": {"tons": 1.4, "from": "ground"}},
                   "by_products": {"scrap": {"tons": 0.4, "to": "yard"}}}},
               "w2": {"kind": "works", "title": "W2", "units": {"u2": {"title": "U2", "start": "1931-01-01", "rated_tons_per_day": 100}},
                 "recipe": {"product": "g2", "to": "s2", "inputs": {"scrap": {"tons": 1, "from": "yard"}}}},
               "s1": {"kind": "stockpile", "title": "S1", "commodity": "g1"},
               "s2": {"kind": "stockpile", "title": "S2", "commodity": "g2"}},
             "routes": {"railway": {"title": "Railway", "from": "dealers", "to": "yard", "commodity": "scrap", "travel_days": 2},
               "lane": {"title": "Lane", "from": "yard", "to": "neighbour", "commodity": "scrap"}},
             "plan": {"products": {"g2": {"title": "G2", "origin": "capacity"}}},
             "people": {"bonus": {"measure": "tons", "step": 1}, "effort": {"reach": 0.3},
               "claims": {"safety_margin": 0, "allotments": {"it": {"title": "It", %s}}}}}""";

    private static final String MODEST = "\"safety_margin\": 0";

    /** A day's mean of month {@code LATE} of something shipped, needed, claimed or allotted, over the need of the works. */
    private static double late(Trial trial, int place) {
        return trial.rows[LATE][place] / (30 * NEED);
    }

    private static double shipped(Trial trial, String route) {
        return late(trial, trial.at.shipped(trial.plant.routes().indexOf(route)));
    }

    // no rivals: allotted = adequacy x need
    @Test
    void noMoreIsShippedThanIsAllotted() {
        Trial trial = Trial.months(works(1000, MODEST, BY_RAIL + ", \"rivals\": 0, \"adequacy\": 0.8").model()).expected();
        assertThat(late(trial, trial.plan.need(0))).isCloseTo(1, within(1e-9));
        assertThat(late(trial, trial.plan.allotted(0))).isCloseTo(0.8, within(1e-9));
        assertThat(shipped(trial, "railway")).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void customersOfTheStockpileCountInTheNeedForIt() {
        Trial trial = Trial.months(works(1000, MODEST, BY_RAIL + ", \"rivals\": 0").neighbour(100).model()).expected();
        assertThat(late(trial, trial.plan.need(0))).isCloseTo(2, within(1e-9));
        assertThat(shipped(trial, "railway")).isCloseTo(2, within(1e-9));
        assertThat(shipped(trial, "lane")).isCloseTo(1, within(1e-9));
    }

    // half of what is not allotted comes from other firms: 0.8 + 0.5 x (1 - 0.8)
    @Test
    void theMarketAddsToWhatIsShipped() {
        Trial trial = Trial.months(works(1000, MODEST + ", \"market\": 0.5", BY_RAIL + ", \"rivals\": 0, \"adequacy\": 0.8").model()).expected();
        assertThat(shipped(trial, "railway")).isCloseTo(0.9, within(1e-9));
    }

    // rivals with half of all need claim 1.5: the larger of 2 x 1 / (1 + 1.5) and 2 - 1.5
    @Test
    void rivalsClaimsTakeTheirPart() {
        String alike = BY_RAIL + ", \"rivals\": 0.5";
        assertThat(shipped(Trial.months(works(1000, MODEST, alike).model()).expected(), "railway")).isCloseTo(1, within(1e-9));
        Trial trial = Trial.months(works(1000, MODEST, alike + ", \"rival_margin\": 0.5").model()).expected();
        assertThat(shipped(trial, "railway")).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void whoWasShortClaimsMoreAndIsAllottedMore() {
        String terms = BY_RAIL + ", \"rivals\": 0.9";
        String feeding = "\"safety_margin\": 0.1, \"rival_margin\": 0.1, \"feedback\": 1, \"memory_days\": 30";
        Trial ample = Trial.months(works(1000, feeding, terms).model()).expected();
        // the ground gives 60 of the 100 that are needed
        Trial scarce = Trial.months(works(60, feeding, terms).model()).expected();
        assertThat(late(ample, ample.plan.claimed(0))).isCloseTo(1.1, within(1e-3));
        assertThat(late(scarce, scarce.plan.claimed(0))).isCloseTo(1.1 + 0.4, within(1e-3));
        assertThat(late(scarce, scarce.plan.allotted(0))).isGreaterThan(1.2 * late(ample, ample.plan.allotted(0)));
    }

    @Test
    void claimsDoNotMatterWhenAllotmentIgnoresThem() {
        for (String allotment : new String[] {BY_RAIL + ", \"adequacy\": 0.9", "\"stockpile\": \"ore_yard\""}) {
            double[][] modest = rows("\"safety_margin\": 0, \"by_claims\": 0", allotment);
            double[][] greedy = rows("\"safety_margin\": 2, \"feedback\": 5, \"by_claims\": 0", allotment);
            double[][] heard = rows("\"safety_margin\": 2, \"feedback\": 5, \"by_claims\": 1", allotment);
            int physics = Trial.months(works(150, MODEST, allotment).neighbour(100).model()).at.width();
            for (int month = 1; month < modest.length; month++) {
                double[] ignored = Arrays.copyOf(modest[month], physics);
                assertThat(Arrays.copyOf(greedy[month], physics)).isEqualTo(ignored);
                assertThat(Arrays.copyOf(heard[month], physics)).isNotEqualTo(ignored);
            }
        }
    }

    private static double[][] rows(String claims, String allotment) {
        return Trial.months(works(150, claims, allotment).neighbour(100).model()).run(0).rows;
    }

    // 100 t a day are made, 200 ordered: for wagons the need is 200
    @Test
    void wagonsAreShortOnlyIfGoodsAreLeftBehind() {
        String wagons = "\"routes\": [\"sale\"], \"rivals\": 0, \"adequacy\": ";
        String feeding = MODEST + ", \"feedback\": 1, \"memory_days\": 30, \"by_claims\": 0";
        Trial enough = Trial.months(works(1000, feeding, wagons + 1).customer(200).model()).expected();
        assertThat(late(enough, enough.plan.need(0))).isCloseTo(2, within(1e-9));
        assertThat(late(enough, enough.plan.claimed(0))).isCloseTo(2, within(1e-9));
        Trial few = Trial.months(works(1000, feeding, wagons + 0.3).customer(200).model()).expected();
        assertThat(shipped(few, "sale")).isCloseTo(0.6, within(1e-9));
        assertThat(late(few, few.plan.claimed(0))).isGreaterThan(2.5);
    }

    /** Tons taken by the works and by the neighbour, over 100 a day; each wants 100 of the 100 that come. */
    private static double[] divided(String claims, String terms) {
        Trial trial = Trial.months(works(100, claims, "\"stockpile\": \"ore_yard\"" + terms).neighbour(100).model()).expected();
        assertThat(trial.plan.claims()).extracting(ClaimLine::name).containsExactly("ore_yard");
        return new double[] {late(trial, trial.at.used(0, 0)), shipped(trial, "lane")};
    }

    // supply is half of a need of 1 + 1: each gets priority x entitlement over the sum of both, 1/2, 1/2.5, 2/3
    @Test
    void aStockpileIsDividedBetweenWorksAndCustomers() {
        Trial first = Trial.months(ChainDraft.chain().hauled(100).neighbour(100).model()).expected();
        assertThat(late(first, first.at.used(0, 0))).as("works take what they can use where nobody divides").isGreaterThan(0.8);
        assertThat(divided(MODEST, "")).containsExactly(new double[] {0.5, 0.5}, within(1e-6));
        assertThat(divided(MODEST, ", \"rival_margin\": 0.5")).containsExactly(new double[] {0.4, 0.6}, within(1e-6));
        assertThat(divided(MODEST, ", \"priority\": 2")[0]).isCloseTo(2.0 / 3, within(1e-6));
        assertThat(divided("\"safety_margin\": 1", "")[0]).isCloseTo(2.0 / 3, within(1e-6));
    }

    // allotted 1/2 of a claim of 1; a fifth of what is withheld is bought from those whom it was kept back for
    @Test
    void onTheMarketCustomersSellOnWhatTheyWereAllotted() {
        assertThat(divided(MODEST + ", \"market\": 0.2", "")).containsExactly(new double[] {0.6, 0.4}, within(1e-6));
    }

    @Test
    void anOrderedRouteMayHaveTermsOfItsOwn() {
        String claims = "{\"safety_margin\": 0, \"allotments\": {\"it\": {\"title\": \"It\", \"routes\": [\"railway\"], \"rivals\": 0, \"adequacy\": 0.7}}}";
        Trial trial = Trial.months(ChainDraft.chain().ordered("\"cover_days\": 10", 1000).people("claims", claims).model()).expected();
        assertThat(trial.plan.claims()).extracting(ClaimLine::kind).containsExactly(ClaimLine.Kind.ORDER);
        assertThat(late(trial, trial.plan.allotted(0))).isCloseTo(0.7, within(1e-9));
    }

    // one of two users has no units yet, nothing lies there and nobody else wants any: from nothing comes nothing
    @Test
    void aWorksThatStartsLaterTakesNothingThatIsNotThere() {
        Model model = JsonModel.of(TWO_USERS);
        Trial trial = Trial.months(model).expected();
        for (int month = 0; month < trial.rows.length; month++) {
            for (int w = 0; w < 2; w++) {
                assertThat(trial.rows[month][trial.at.made(w)]).as("works %d in month %d", w, month).isZero();
            }
        }
    }

    // allotted is what is to arrive: need / (1 - 0.2) leaves
    @Test
    void whatIsLostOnTheWayComesOnTop() {
        String terms = BY_RAIL + ", \"rivals\": 0, \"adequacy\": 1";
        Trial trial = Trial.months(works(1000, MODEST, terms).lossy(0.2).model()).expected();
        assertThat(shipped(trial, "railway")).isCloseTo(1.25, within(1e-9));
        assertThat(late(trial, trial.plan.allotted(0))).isCloseTo(1, within(1e-9));
        assertThat(late(trial, trial.plan.claimed(0))).isCloseTo(1, within(1e-9));
    }

    // 100 are needed, 40 come from the works
    @Test
    void byProductsCountAsSupplyFromElsewhere() {
        Trial trial = Trial.months(JsonModel.of(SCRAP.formatted(0, BY_RAIL + ", \"rivals\": 0"))).expected();
        assertThat(late(trial, trial.plan.need(0))).isCloseTo(0.6, within(1e-4));
        assertThat(shipped(trial, "railway")).isCloseTo(0.6, within(1e-4));
    }

    // supply is 60 + 40, each needs 100
    @Test
    void byProductsAreSharedOutWithTheRest() {
        Trial trial = Trial.months(JsonModel.of(SCRAP.formatted(100, "\"stockpile\": \"yard\""))).expected();
        assertThat(late(trial, trial.at.used(1, 0))).isCloseTo(0.5, within(1e-6));
        assertThat(shipped(trial, "lane")).isCloseTo(0.5, within(1e-6));
    }
}
