package magnitka.analysis.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import magnitka.LongChain;
import magnitka.engine.DatedMeans;
import magnitka.engine.FullLoad;
import magnitka.engine.Plant;
import magnitka.engine.RandomNetwork;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;

/** Planning of long chains; and that its short ways find what the rules say, on small networks. */
class LargePlanTest {

    private static final int NETWORKS = 60;

    @Test
    void whatAChainOfAnyLengthCouldGiveIsFound() {
        Model model = LongChain.of(5_000);
        Plant plant = Plant.of(model);
        Span span = Span.whole(plant);
        int last = plant.routes().indexOf("r4999");
        Norms norms = new Norms(model, plant, FullLoad.of(plant), span);
        assertThat(norms.asked[plant.routeTo(last)]).isTrue();
        assertThat(norms.shareOfRoute[last]).isEqualTo(1);
        assertThat(new Capacities(plant, new Suppliers(plant), span.means(plant), FullLoad.of(plant), span, new boolean[plant.routes().size()]).ofRoute(last))
                .isEqualTo(16);
    }

    @Test
    void ofALargeNetworkAWarningSaysThatItsPlanIsNotWeighed() {
        assertThat(PlanWarning.of(LongChain.of(1_000))).hasValueSatisfying(said -> assertThat(said).contains("2,005 rows", "more than 2,000"));
    }

    @Test
    void whoAsksForThePlanOfALargeNetworkIsToldBeforehand() {
        assertThat(PlanSize.of(LongChain.of(900)).patience()).isEmpty();
        assertThat(PlanSize.of(LongChain.of(1_000)).patience()).hasValueSatisfying(said -> assertThat(said).contains("2,005 rows"));
        assertThatThrownBy(() -> PlanSize.of(LongChain.of(5_000)).patience()).isInstanceOf(NoAnswerException.class)
                .hasMessageContainingAll("10,005 rows", "more than 10,000 are not tried");
    }

    @Test
    void theRowsOfANetworkAreKnownBeforeItIsBuilt() {
        for (int seed = 0; seed < NETWORKS; seed++) {
            Plant plant = Plant.of(RandomNetwork.of(seed));
            Span span = Span.whole(plant);
            double[][] load = new double[plant.works().size()][span.days()];
            FeasibleNetwork network = new FeasibleNetwork(plant, FullLoad.of(plant), span, Opening.ofModel(plant), load);
            assertThat(FeasibleNetwork.rows(plant)).as("seed %d", seed).isEqualTo(network.programme.row(0));
        }
    }

    @Test
    void whatSuppliersCouldGiveIsWhatTheRuleSays() {
        SplittableRandom random = new SplittableRandom(2);
        int limited = 0;
        for (int seed = 0; seed < NETWORKS; seed++) {
            Plant plant = Plant.of(RandomNetwork.of(seed));
            Span span = Span.whole(plant);
            boolean[] leftOut = new boolean[plant.routes().size()];
            for (int r = 0; r < leftOut.length; r++) {
                leftOut[r] = random.nextInt(5) == 0;
            }
            Capacities found = new Capacities(plant, new Suppliers(plant), span.means(plant), FullLoad.of(plant), span, leftOut);
            ByTheRule rule = new ByTheRule(plant, span, leftOut);
            for (int r = 0; r < leftOut.length; r++) {
                assertThat(found.ofRoute(r)).as("seed %d, route %d", seed, r).isEqualTo(rule.ofRoute(r));
                limited += Double.isFinite(rule.ofRoute(r)) ? 1 : 0;
            }
        }
        assertThat(limited).isGreaterThan(NETWORKS);
    }

    /** The rule as it is told: a store asks its suppliers, and a route the store that it comes from. */
    private static final class ByTheRule {

        private final Plant plant;
        private final Span span;
        private final DatedMeans dated;
        private final boolean[] leftOut;
        private final double[] known;

        ByTheRule(Plant plant, Span span, boolean[] leftOut) {
            this.plant = plant;
            this.span = span;
            this.leftOut = leftOut;
            dated = span.means(plant);
            known = new double[plant.storeCount()];
            Arrays.fill(known, Double.NaN);
        }

        double ofRoute(int r) {
            double loss = dated.plannedLossShare(r);
            return loss < 1 ? Math.min(dated.routeCapacity(r) * span.days(), ofStore(plant.routeFrom(r))) * (1 - loss) : 0;
        }

        private double ofStore(int s) {
            if (plant.isSource(s)) {
                return dated.supply(s) * span.days();
            }
            if (Double.isNaN(known[s])) {
                known[s] = 0;
                double tons = 0;
                for (int w = 0; w < plant.works().size(); w++) {
                    tons += plant.productStore(w) == s ? FullLoad.of(plant).ratedTons(w, span.first(), span.end()) : 0;
                }
                for (int r = 0; r < plant.routes().size(); r++) {
                    tons += plant.routeTo(r) == s && !leftOut[r] ? ofRoute(r) : 0;
                }
                known[s] = tons;
            }
            return known[s];
        }
    }
}
