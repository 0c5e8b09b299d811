package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import magnitka.engine.Accounts;
import magnitka.engine.RandomNetwork;
import magnitka.model.Model;
import magnitka.model.People;
import magnitka.result.Cause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for people in any sound network, whatever they claim; a failure names the seed of the network. */
class GeneratedPlansTest {

    private static final int NETWORKS = 200;

    private record Run(String name, Model model, Trial trial) {}

    private static final List<Run> RUNS = new ArrayList<>();

    @BeforeAll
    static void runAll() {
        for (int seed = 0; seed < NETWORKS; seed++) {
            Model model = RandomNetwork.withPeople(seed);
            Trial trial = Trial.days(model);
            RUNS.add(new Run("network of seed " + seed, model, seed % 4 == 3 ? trial.expected() : trial.run(seed)));
        }
    }

    @AfterAll
    static void forget() {
        RUNS.clear();
    }

    private static void atMost(double figure, double most, double throughput, String what, Object... of) {
        if (!(figure <= most + 1e-9 * Math.max(1, Math.abs(throughput)))) {
            throw new AssertionError(String.format(java.util.Locale.ROOT, what, of) + ": " + figure + " should be at most " + most);
        }
    }

    private static void same(double figure, double other, double throughput, String what, Object... of) {
        atMost(Math.abs(figure - other), 0, throughput, what, of);
    }

    @Test
    void everyFigureIsANumber() {
        for (Run run : RUNS) {
            for (double[] row : run.trial.rows) {
                for (int i = 0; i < row.length; i++) {
                    atMost(Math.abs(row[i]), Double.MAX_VALUE, 1, "%s, place %d", run.name, i);
                }
            }
        }
    }

    // with margins of 0 and more: need <= claimed, and 0 <= allotted <= claimed
    @Test
    void nobodyClaimsLessThanHeNeedsOrIsAllottedMoreThanHeClaims() {
        for (Run run : RUNS) {
            PlanAccounts plan = run.trial.plan;
            for (int k = 0; k < plan.claims().size(); k++) {
                for (double[] row : run.trial.rows) {
                    double claimed = row[plan.claimed(k)];
                    String line = plan.claims().get(k).name();
                    atMost(0, row[plan.need(k)], claimed, "%s, %s, need", run.name, line);
                    atMost(row[plan.need(k)], claimed, claimed, "%s, %s, need over claim", run.name, line);
                    atMost(0, row[plan.allotted(k)], claimed, "%s, %s, allotted", run.name, line);
                    atMost(row[plan.allotted(k)], claimed, claimed, "%s, %s, allotted over claim", run.name, line);
                }
            }
        }
    }

    private static boolean limits(ClaimLine line) {
        return line.kind() == ClaimLine.Kind.SUPPLY || line.kind() == ClaimLine.Kind.DISPATCH;
    }

    /** Tons that may be had of a line on a day: what is allotted, and what the market adds to it. */
    private static double toBeHad(Run run, int k, int day) {
        PlanAccounts plan = run.trial.plan;
        double[] row = run.trial.rows[day];
        People.Claims claims = run.model.chain().people().orElseThrow().claims().orElseThrow();
        double missing = Math.max(0, row[plan.claimed(k)] - row[plan.allotted(k)]);
        return row[plan.allotted(k)] + Dated.of(run.model, claims.market()).at(day) * missing;
    }

    // shipped x (1 - loss) <= allotted + market x (claimed - allotted); of wagons nothing is lost that would be claimed anew
    @Test
    void noMoreIsShippedThanIsAllottedAndBought() {
        Map<ClaimLine.Kind, Integer> bound = new HashMap<>();
        for (Run run : RUNS) {
            Accounts at = run.trial.at;
            for (int k = 0; k < run.trial.plan.claims().size(); k++) {
                ClaimLine line = run.trial.plan.claims().get(k);
                for (int day = 0; limits(line) && day < run.trial.rows.length; day++) {
                    double loss = line.kind() == ClaimLine.Kind.DISPATCH ? 0
                            : Dated.of(run.model, run.model.chain().routes().get(line.name()).lossShare()).at(day);
                    double most = toBeHad(run, k, day);
                    double shipped = run.trial.rows[day][at.shipped(line.place())];
                    atMost(shipped * (1 - loss), most, shipped, "%s, %s, day %d", run.name, line.name(), day);
                    bound.merge(line.kind(), shipped > 0 && shipped * (1 - loss) > 0.999 * most ? 1 : 0, Integer::sum);
                }
            }
        }
        assertThat(bound).hasSize(2).allSatisfy((kind, days) -> assertThat(days).as("days on which allotments bind: %s", bound).isGreaterThan(500));
    }

    // works take no more than is allotted and bought, or than customers leave of what lay there and came in yesterday
    @Test
    void ofASharedStockpileWorksTakeWhatIsAllottedAndBoughtOrWhatCustomersLeave() {
        int bound = 0;
        for (Run run : RUNS) {
            for (int k = 0; k < run.trial.plan.claims().size(); k++) {
                ClaimLine line = run.trial.plan.claims().get(k);
                for (int day = 1; line.kind() == ClaimLine.Kind.STOCK && day < run.trial.rows.length; day++) {
                    bound += shared(run, k, line, day) ? 1 : 0;
                }
            }
        }
        assertThat(bound).as("days on which something is kept back for customers").isGreaterThan(500);
    }

    private static boolean shared(Run run, int k, ClaimLine line, int day) {
        Trial trial = run.trial;
        double[] row = trial.rows[day];
        double[] before = trial.rows[day - 1];
        double supply = 0;
        for (int g = 0; g < trial.plant.grades(line.place()); g++) {
            supply += before[trial.at.stock(line.place(), g)];
        }
        double wanted = 0;
        for (int r = 0; r < trial.plant.routes().size(); r++) {
            supply += trial.plant.routeTo(r) == line.place() ? before[trial.at.shipped(r)] : 0;
            wanted += trial.plant.routeFrom(r) == line.place() ? before[trial.at.wanted(r)] : 0;
        }
        for (int w = 0; w < trial.plant.works().size(); w++) {
            supply += trial.plant.productStore(w) == line.place() ? before[trial.at.made(w)] : 0;
            int[] byProducts = trial.plant.byProductStores(w);
            for (int b = 0; b < byProducts.length; b++) {
                supply += byProducts[b] == line.place() ? before[trial.at.byProduct(w, b)] : 0;
            }
        }
        double toBeHad = toBeHad(run, k, day);
        boolean kept = wanted > 0 && supply > toBeHad && row[trial.plan.need(k)] > 0;
        double used = 0;
        for (int place : line.hadBy(trial.plant)) {
            used += row[place];
        }
        if (kept) {
            atMost(used, Math.max(toBeHad, supply - wanted), supply, "%s, %s, day %d", run.name, line.name(), day);
        }
        return kept;
    }

    // rated - (made - reject) = sum of causes, day by day. With m of the skilled at their posts standing units lose capability x (1 - m) and
    // keep what causes before load leave of rated output, or new directors lose more of it: not mastered >= what is left x (1 - m) / m
    @Test
    void whatMissingCrewsWouldHaveMadeIsNotMastered() {
        int missed = 0;
        for (Run run : RUNS) {
            Dated crews = Dated.of(run.model, run.model.chain().people().orElseThrow().effort().crews());
            for (int w = 0; w < run.trial.plant.works().size(); w++) {
                for (int day = 0; day < run.trial.rows.length; day++) {
                    double[] row = run.trial.rows[day];
                    double left = leftOfRated(run, w, row);
                    double share = crews.at(day);
                    double lost = share > 0 ? left * (1 - share) / share : 0;
                    double notMastered = row[run.trial.at.lostTo(w, run.trial.at.causes(w).indexOf(Cause.of(Cause.Kind.NOT_MASTERED)))];
                    atMost(lost, notMastered, row[run.trial.at.rated(w)], "%s, works %d, day %d, not mastered", run.name, w, day);
                    missed += lost > 0 ? 1 : 0;
                }
            }
        }
        assertThat(missed).as("days of works with crews missing").isGreaterThan(10_000);
    }

    /** What the causes before load leave of a works' rated output on a day; all causes together leave what was accepted. */
    private static double leftOfRated(Run run, int w, double[] row) {
        Accounts at = run.trial.at;
        List<Cause> causes = at.causes(w);
        double rated = row[at.rated(w)];
        double before = 0;
        double all = 0;
        for (int c = 0; c < causes.size(); c++) {
            before += c < causes.indexOf(Cause.of(Cause.Kind.LOAD)) ? row[at.lostTo(w, c)] : 0;
            all += row[at.lostTo(w, c)];
        }
        same(rated - all, row[at.made(w)] - row[at.rejected(w)], rated, "%s, works %d, law 3", run.name, w);
        return rated - before;
    }

    @Test
    void reportsAreWhatWasMadeAndPadded() {
        for (Run run : RUNS) {
            for (double[] row : run.trial.rows) {
                for (int w = 0; w < run.trial.plant.works().size(); w++) {
                    double made = row[run.trial.at.made(w)];
                    same(row[run.trial.at.reported(w)], made + row[run.trial.plan.padding(w)], made, "%s, works %d", run.name, w);
                }
            }
        }
    }

    @Test
    void shapesAddUpToWhatWasMade() {
        int shaped = 0;
        for (Run run : RUNS) {
            for (int w = 0; w < run.trial.plant.works().size(); w++) {
                int shapes = run.trial.plan.shapes(w).size();
                shaped += Math.min(shapes, 1);
                double made = 0;
                double sum = 0;
                for (double[] row : run.trial.rows) {
                    made += row[run.trial.at.made(w)];
                    for (int shape = 0; shape < shapes; shape++) {
                        atMost(0, row[run.trial.plan.shapeMade(w, shape)], made, "%s, works %d, shape %d", run.name, w, shape);
                        sum += row[run.trial.plan.shapeMade(w, shape)];
                    }
                }
                same(shapes > 0 ? sum : made, made, made, "%s, works %d, all shapes", run.name, w);
            }
        }
        assertThat(shaped).isGreaterThan(50);
    }

    // the generator reaches every kind of line, with terms of its own and without
    @Test
    void networksHaveEverythingThatCanBeAllotted() {
        Map<String, Integer> seen = new HashMap<>();
        for (Run run : RUNS) {
            run.trial.plan.claims().forEach(line -> seen.merge(line.kind() + (line.allotment().isEmpty() ? "" : " of its own"), 1, Integer::sum));
        }
        assertThat(seen).containsOnlyKeys("ORDER", "ORDER of its own", "SUPPLY of its own", "DISPATCH of its own", "STOCK of its own")
                .allSatisfy((kind, count) -> assertThat(count).as("%s", seen).isGreaterThan(50));
    }
}
