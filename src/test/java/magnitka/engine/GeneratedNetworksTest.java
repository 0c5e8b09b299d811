package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Quantity;
import magnitka.model.Route;
import magnitka.model.Works;
import magnitka.plan.Planned;
import magnitka.plan.Requirements;
import magnitka.result.Cause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Laws that hold in any sound network, whatever it is made of; a failure names the seed of the network. */
class GeneratedNetworksTest {

    private static final int NETWORKS = 200;
    private static final int MODES = 6;
    private static final long SEED = Chance.SEED;

    /** Loads from 0.5 to 1.3, mastery at hand and maintenance from 0 to 1, claims from 0.5 to 2, all changing from day to day. */
    private static final Behaviour WILD = (plant, seed) -> new Behaviour.Conduct() {
        @Override
        public void decide(int day, View lastEvening, Decisions today) {
            for (int w = 0; w < today.load.length; w++) {
                today.load[w] = 0.5 + 0.8 * ((day * 7 + w * 13) % 17) / 16;
                today.mastery[w] = ((day + 3 * w) % 11) / 10.0;
                today.maintenance[w] = ((day + w) % 5) / 4.0;
            }
            for (int r = 0; r < today.claim.length; r++) {
                today.claim[r] = 0.5 + 1.5 * ((day + r) % 7) / 6;
            }
        }

        @Override
        public void report(int day, View evening, Decisions today) {}
    };

    private record Run(String name, Model model, Behaviour behaviour, Bench bench) {

        /** True if somebody may report what was not made. */
        boolean pads() {
            return behaviour instanceof Planned && model.chain().people().orElseThrow().reports().isPresent();
        }
    }

    private static final List<Plant> PLANTS = new ArrayList<>();

    private static final List<Model> MODELS = new ArrayList<>();
    private static final List<Run> RUNS = new ArrayList<>();

    /** Runs every network as a replication, in expected values, and both with a behaviour; a breach of the ledger ends it. */
    @BeforeAll
    static void runAll() {
        for (int seed = 0; seed < NETWORKS; seed++) {
            Model model = RandomNetwork.withPeople(seed);
            Plant plant = Plant.of(model);
            MODELS.add(model);
            PLANTS.add(plant);
            add(seed, "a replication", model, Behaviour.NONE, false);
            add(seed, "expected values", model, Behaviour.NONE, true);
            add(seed, "a replication with behaviour", model, WILD, false);
            add(seed, "expected values with behaviour", model, WILD, true);
            Planned people = Planned.of(model, plant, Requirements.NONE);
            add(seed, "a replication with people", model, people, false);
            add(seed, "expected values with people", model, people, true);
        }
    }

    @AfterAll
    static void forget() {
        MODELS.clear();
        PLANTS.clear();
        RUNS.clear();
    }

    private static void add(int seed, String mode, Model model, Behaviour behaviour, boolean expected) {
        Run run = new Run("network of seed " + seed + ", " + mode, model, behaviour, Bench.months(PLANTS.get(seed), behaviour));
        try {
            if (expected) {
                run.bench.expected(behaviour);
            } else {
                run.bench.run(behaviour, SEED, seed);
            }
        } catch (RuntimeException e) {
            throw new AssertionError(run.name + ": " + e, e);
        }
        RUNS.add(run);
    }

    private static void inEveryNetwork(Consumer<Run> law) {
        for (Run run : RUNS) {
            try {
                law.accept(run);
            } catch (AssertionError e) {
                throw new AssertionError(run.name + ": " + e.getMessage(), e);
            }
        }
    }

    // rated - (made - reject) = sum of causes, to 1e-9 x max(1, rated), every works and month
    @Test
    void everyTonOfRatedOutputIsAccountedFor() {
        inEveryNetwork(run -> {
            Accounts at = run.bench.at;
            for (int w = 0; w < run.bench.plant.works().size(); w++) {
                int reject = at.rejected(w);
                for (double[] row : run.bench.rows) {
                    double causes = 0;
                    for (int c = 0; c < at.causes(w).size(); c++) {
                        causes += row[at.lostTo(w, c)];
                    }
                    double rated = row[at.rated(w)];
                    double lost = rated - (row[at.made(w)] - row[reject]);
                    isClose(causes, lost, rated, run.bench.plant.works().get(w));
                }
            }
        });
    }

    // causes other than load take and never give, and a cause bites on no more days than there are
    @Test
    void noCauseButLoadGivesOutput() {
        inEveryNetwork(run -> {
            Accounts at = run.bench.at;
            for (int w = 0; w < run.bench.plant.works().size(); w++) {
                for (int c = 0; c < at.causes(w).size(); c++) {
                    for (double[] row : run.bench.rows) {
                        if (at.causes(w).get(c).kind() != Cause.Kind.LOAD) {
                            isBetween(row[at.lostTo(w, c)], -1e-9 * Math.max(1, row[at.rated(w)]), Double.MAX_VALUE, at.causes(w).get(c).name());
                        }
                        isBetween(row[at.daysOf(w, c)], 0, 31, at.causes(w).get(c).name());
                    }
                }
            }
        });
    }

    @Test
    void nothingIsEverNegativeOrNotANumber() {
        inEveryNetwork(run -> {
            Bench bench = run.bench;
            Accounts at = bench.at;
            for (double[] row : bench.rows) {
                for (double figure : row) {
                    isBetween(figure, -Double.MAX_VALUE, Double.MAX_VALUE, "figure");
                }
                for (int s = 0; s < bench.plant.storeCount(); s++) {
                    for (int g = 0; g < bench.plant.grades(s); g++) {
                        isBetween(row[at.stock(s, g)], 0, Double.MAX_VALUE, bench.plant.storeNode(s));
                    }
                }
                for (int r = 0; r < bench.plant.routes().size(); r++) {
                    isBetween(row[at.shipped(r)], 0, row[at.wanted(r)] * (1 + 1e-12) + 1e-9, bench.plant.routes().get(r));
                    isBetween(row[at.lostOnWay(r)], 0, Double.MAX_VALUE, bench.plant.routes().get(r));
                    isBetween(row[at.arrived(r)], 0, Double.MAX_VALUE, bench.plant.routes().get(r));
                }
                for (int u = 0; u < bench.plant.unitCount(); u++) {
                    double stands = row[at.breakdownDays(u)] + row[at.outageDays(u)] + row[at.overhaulDays(u)];
                    isBetween(stands, -1e-9, row[at.unitDays(u)] + 1e-9, bench.plant.unit(u));
                }
            }
        });
    }

    // made = sum of its grades
    @Test
    void gradesAddUpToWhatWasMade() {
        inEveryNetwork(run -> {
            Accounts at = run.bench.at;
            for (double[] row : run.bench.rows) {
                for (int w = 0; w < run.bench.plant.works().size(); w++) {
                    double grades = 0;
                    for (int g = 0; g < run.bench.plant.grades(run.bench.plant.productStore(w)); g++) {
                        isBetween(row[at.grade(w, g)], 0, Double.MAX_VALUE, "grade");
                        grades += row[at.grade(w, g)];
                    }
                    isClose(grades, row[at.made(w)], grades, "grades of " + run.bench.plant.works().get(w));
                }
            }
        });
    }

    @Test
    void whatIsReportedIsWhatWasMadeWhereNobodyPads() {
        inEveryNetwork(run -> {
            Accounts at = run.bench.at;
            for (double[] row : run.bench.rows) {
                for (int w = 0; w < run.bench.plant.works().size() && !run.pads(); w++) {
                    isClose(row[at.reported(w)], row[at.made(w)], row[at.made(w)], run.bench.plant.works().get(w));
                }
            }
        });
    }

    /** Holds a figure to another within 1e-9 of max(1 t, its throughput). */
    private static void isClose(double figure, double other, double throughput, String what) {
        if (!(Math.abs(figure - other) <= 1e-9 * Math.max(1, Math.abs(throughput)))) {
            throw new AssertionError(what + ": " + figure + " should be " + other);
        }
    }

    private static void isBetween(double figure, double low, double high, String what) {
        if (!(figure >= low && figure <= high)) {
            throw new AssertionError(what + ": " + figure + " should lie between " + low + " and " + high);
        }
    }

    // used = made x tons, unless some of the input is defective
    @Test
    void inputsUsedAreProductTimesRecipe() {
        inEveryNetwork(run -> {
            Bench bench = run.bench;
            for (int w = 0; w < bench.plant.works().size(); w++) {
                int i = 0;
                for (Works.Input input : works(run, w).recipe().inputs().values()) {
                    double tons = run.model.value(input.tons());
                    boolean plain = input.defectiveExtra().equals(Quantity.of(0));
                    for (double[] row : bench.rows) {
                        double made = row[bench.at.made(w)];
                        double used = row[bench.at.used(w, i)];
                        double most = plain ? made * tons : Double.MAX_VALUE;
                        double slack = 1e-9 * Math.max(1, used);
                        isBetween(used, made * tons - slack, most + slack, run.bench.plant.works().get(w));
                    }
                    i++;
                }
            }
        });
    }

    private static Works works(Run run, int w) {
        return (Works) run.model.chain().nodes().get(run.bench.plant.works().get(w));
    }

    // opening + arrived + made + by-products = used + shipped + shrunk + closing, for a stockpile, dump or customer; a
    // works' own overflow dump counts with the stockpile of its product
    @Test
    void everyStoreClosesFromTheAccounts() {
        inEveryNetwork(run -> {
            Bench bench = run.bench;
            Accounts at = bench.at;
            Map<String, double[]> balance = new HashMap<>();
            Map<String, String> joint = new HashMap<>();
            run.model.chain().nodes().forEach((name, node) -> {
                if (node instanceof Works shop) {
                    shop.overflow().ifPresent(dump -> joint.put(dump, shop.recipe().to()));
                }
            });
            run.model.chain().nodes().forEach((name, node) -> {
                if (node instanceof Node.Stockpile stockpile) {
                    add(balance, joint, name, run.model.value(stockpile.openingTons()));
                }
            });
            for (double[] row : bench.rows) {
                for (int w = 0; w < bench.plant.works().size(); w++) {
                    Works.Recipe recipe = works(run, w).recipe();
                    double made = row[at.made(w)];
                    add(balance, joint, recipe.to(), made);
                    recipe.byProducts().values().forEach(by -> add(balance, joint, by.to(), made * run.model.value(by.tons())));
                    int[] from = bench.plant.inputStores(w);
                    for (int i = 0; i < from.length; i++) {
                        add(balance, joint, bench.plant.storeNode(from[i]), -row[at.used(w, i)]);
                    }
                }
                for (int r = 0; r < bench.plant.routes().size(); r++) {
                    add(balance, joint, bench.plant.storeNode(bench.plant.routeFrom(r)), -row[at.shipped(r)]);
                    add(balance, joint, bench.plant.storeNode(bench.plant.routeTo(r)), row[at.arrived(r)]);
                }
                Map<String, double[]> closing = new HashMap<>();
                for (int s = 0; s < bench.plant.storeCount(); s++) {
                    String name = bench.plant.storeNode(s);
                    add(balance, joint, name, -row[at.shrunk(s)]);
                    for (int g = 0; g < bench.plant.grades(s); g++) {
                        add(closing, joint, name, row[at.stock(s, g)]);
                    }
                }
                closing.forEach((name, stock) -> {
                    double[] sum = balance.get(name);
                    if (!name.startsWith("source")) {
                        isClose(sum[0], stock[0], sum[1], name);
                    }
                });
            }
        });
    }

    /** Adds to a sum and to its throughput. */
    private static void add(Map<String, double[]> sums, Map<String, String> joint, String name, double tons) {
        double[] sum = sums.computeIfAbsent(joint.getOrDefault(name, name), k -> new double[2]);
        sum[0] += tons;
        sum[1] += Math.abs(tons);
    }

    // what was shipped and has neither arrived nor been lost is on the way: the shipments of the last travel days
    @Test
    void routesCloseFromTheAccounts() {
        for (int seed = 0; seed < NETWORKS / 3; seed++) {
            Model model = MODELS.get(seed);
            Bench bench = Bench.days(PLANTS.get(seed)).run(SEED, seed);
            for (int r = 0; r < bench.plant.routes().size(); r++) {
                int travel = (int) model.value(model.chain().routes().get(bench.plant.routes().get(r)).travelDays());
                List<Double> shipped = new ArrayList<>();
                for (double[] row : bench.rows) {
                    shipped.add(row[bench.at.shipped(r)]);
                    double due = shipped.size() > travel ? shipped.get(shipped.size() - 1 - travel) : 0;
                    double came = row[bench.at.arrived(r)] + row[bench.at.lostOnWay(r)];
                    isClose(came, due, due, "network of seed " + seed + ", " + bench.plant.routes().get(r));
                }
            }
        }
    }

    @Test
    void customersAreNotSentMoreThanTheyOrder() {
        inEveryNetwork(run -> {
            Bench bench = run.bench;
            for (double[] row : bench.rows) {
                double[] sent = new double[bench.plant.storeCount()];
                for (int r = 0; r < bench.plant.routes().size(); r++) {
                    sent[bench.plant.routeTo(r)] += row[bench.at.shipped(r)];
                }
                for (int s = 0; s < sent.length; s++) {
                    if (bench.plant.isCustomer(s)) {
                        isBetween(sent[s], 0, row[bench.at.ordered(s)] * (1 + 1e-12) + 1e-9, bench.plant.storeNode(s));
                    }
                }
            }
        });
    }

    @Test
    void sameSeedGivesTheSameRowsBitForBit() {
        for (int seed = 0; seed < NETWORKS; seed++) {
            Bench one = RUNS.get(MODES * seed + 2).bench;
            Bench two = Bench.months(PLANTS.get(seed));
            two.run(SEED + 1, 3);
            two.expected(WILD);
            two.run(WILD, SEED, seed);
            for (int row = 0; row < one.rows.length; row++) {
                assertThat(java.util.Arrays.equals(one.rows[row], two.rows[row]))
                        .as("network of seed %d, row %d", seed, row)
                        .isTrue();
            }
        }
    }

    // sums over days, over months and over the whole are the same
    @Test
    void periodsOnlyGatherDays() {
        for (int seed = 0; seed < NETWORKS / 3; seed++) {
            Bench months = RUNS.get(MODES * seed).bench;
            Bench days = Bench.days(PLANTS.get(seed)).run(SEED, seed);
            Bench whole = Bench.whole(PLANTS.get(seed)).run(SEED, seed);
            Set<Integer> longest = new HashSet<>();
            for (int u = 0; u < PLANTS.get(seed).unitCount(); u++) {
                longest.add(months.at.longestBreakdown(u));
            }
            for (int i = 0; i < months.at.stock(0, 0); i++) {
                if (longest.contains(i)) {
                    continue; // the longest of all days is no sum
                }
                double sum = whole.rows[0][i];
                isClose(months.total(i), sum, sum, "network of seed " + seed);
                isClose(days.total(i), sum, sum, "network of seed " + seed);
            }
            for (int i = months.at.stock(0, 0); i < months.at.width(); i++) {
                assertThat(months.rows[months.rows.length - 1][i]).isEqualTo(whole.rows[0][i]);
                assertThat(days.rows[days.rows.length - 1][i]).isEqualTo(whole.rows[0][i]);
            }
        }
    }

    // the generator reaches every part that a network can have
    @Test
    void networksHaveEverythingThatAModelCanSay() {
        Map<String, Integer> seen = new HashMap<>();
        for (int seed = 0; seed < NETWORKS; seed++) {
            MODELS.get(seed).chain().nodes().values().forEach(node -> {
                if (node instanceof Works shop) {
                    seen.merge("quality", shop.quality().isPresent() ? 1 : 0, Integer::sum);
                    seen.merge("overflow", shop.overflow().isPresent() ? 1 : 0, Integer::sum);
                    seen.merge("hindrance", shop.hindrance().isPresent() ? 1 : 0, Integer::sum);
                    seen.merge("by-product", shop.recipe().byProducts().size(), Integer::sum);
                    seen.merge("units", shop.units().size(), Integer::sum);
                }
            });
            for (Route route : MODELS.get(seed).chain().routes().values()) {
                seen.merge("ordering", route.ordering().isPresent() ? 1 : 0, Integer::sum);
                seen.merge("season", route.season().isPresent() ? 1 : 0, Integer::sum);
                seen.merge("returns", route.from().startsWith("by") ? 1 : 0, Integer::sum);
            }
        }
        assertThat(seen.values()).allSatisfy(count -> assertThat(count).as("%s", seen).isGreaterThan(50));
    }
}
