package magnitka.analysis.pressure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import magnitka.engine.Accounts;
import magnitka.engine.Plant;
import magnitka.model.Measure;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.plan.ClaimLine;
import magnitka.plan.PlanAccounts;
import magnitka.result.Cause;
import magnitka.run.Gauge;

/**
 * What a study of pressure takes from each replication, over the whole run.
 *
 * <p>First come the figures of products and of the chain as a whole, which are kept for each replication; then those of works,
 * routes and stockpiles. Two models that differ in figures alone have the same measures.
 */
final class PressureGauge implements Gauge {

    private static final String TONS = PressureMeasure.TONS;
    private static final String SHARE = "share";
    private static final String RATIO = "ratio";

    private final Model model;
    private final Plant plant;
    private final Accounts accounts;
    private final PlanAccounts people;
    private final List<PressureMeasure> measures = new ArrayList<>();
    private final List<ToDoubleFunction<RunSums>> readers = new ArrayList<>();
    private final int kept;

    PressureGauge(Model model, Plant plant, PlanAccounts people) {
        this.model = model;
        this.plant = plant;
        this.accounts = plant.accounts();
        this.people = people;
        model.chain().table().forEach(this::product);
        chain();
        kept = measures.size();
        for (int w = 0; w < plant.works().size(); w++) {
            works(w);
        }
        for (int k = 0; k < people.claims().size(); k++) {
            claims(k);
        }
        for (int store = 0; store < plant.storeCount(); store++) {
            if (model.chain().nodes().get(plant.storeNode(store)) instanceof Node.Stockpile) {
                stockpile(store);
            }
        }
    }

    /** What is measured, in order. */
    List<PressureMeasure> measures() {
        return List.copyOf(measures);
    }

    /** How many measures, the first ones, are kept for each replication. */
    int kept() {
        return kept;
    }

    @Override
    public void read(double[][] months, double[] figures) {
        RunSums run = new RunSums(months);
        for (int i = 0; i < figures.length; i++) {
            figures[i] = readers.get(i).applyAsDouble(run);
        }
    }

    private void add(PressureMeasure measure, ToDoubleFunction<RunSums> reader) {
        measures.add(measure);
        readers.add(reader);
    }

    private void product(String name, Measure measure) {
        int[] works = measure.works().stream().mapToInt(plant.works()::indexOf).toArray();
        Output output = new Output(works);
        ofProduct(name, "target", TONS, output::target);
        ofProduct(name, PressureMeasure.REAL, TONS, output::real);
        ofProduct(name, PressureMeasure.GOOD, TONS, output::good);
        ofProduct(name, PressureMeasure.REPORTED, TONS, output::reported);
        ofProduct(name, "padding", TONS, run -> output.reported(run) - output.real(run));
        ofProduct(name, "fulfilment_reported", RATIO, run -> ratio(output.reported(run), output.target(run)));
        ofProduct(name, "fulfilment_tons", RATIO, run -> ratio(output.real(run), output.target(run)));
        ofProduct(name, PressureMeasure.BY_GRADES, RATIO, run -> ratio(output.good(run), output.sum(run, people::targetByGrade)));
        if (IntStream.of(works).noneMatch(w -> people.shapes(w).isEmpty())) {
            ofProduct(name, PressureMeasure.BY_ASSORTMENT, RATIO, run -> ratio(output.sum(run, people::countedByShape), output.target(run)));
        }
        ofProduct(name, PressureMeasure.BY_ORDERS, RATIO, ordersFor(works));
        ofProduct(name, PressureMeasure.FIRST_GRADE, SHARE, run -> ratio(output.sum(run, w -> accounts.grade(w, 0)), output.real(run)));
        ofProduct(name, "reject", TONS, run -> output.real(run) - output.good(run));
    }

    private void ofProduct(String product, String name, String unit, ToDoubleFunction<RunSums> reader) {
        add(PressureMeasure.ofProduct(product, name, unit), reader);
    }

    /** What meets customers' orders over these, for all that the works make. */
    private ToDoubleFunction<RunSums> ordersFor(int[] works) {
        int[] met = people.ordersMet(works);
        int[] orders = people.orders(works);
        return run -> ratio(total(run, met, account -> account), total(run, orders, account -> account));
    }

    private void chain() {
        int[] units = IntStream.range(0, plant.unitCount()).toArray();
        int[] works = IntStream.range(0, plant.works().size()).toArray();
        ofChain("breakdown_days", "days", run -> total(run, units, accounts::breakdownDays));
        ofChain("wear", "wear", run -> wear(run, units));
        ofChain("extra_effort", "days", run -> total(run, works, people::effortDays));
        ofChain("found_out", "audits", run -> total(run, works, people::foundOut));
        ofChain("new_directors", "posts", run -> total(run, works, people::newDirectors));
        int[] claims = IntStream.range(0, people.claims().size())
                .filter(k -> people.claims().get(k).kind() != ClaimLine.Kind.DISPATCH)
                .toArray();
        ofChain("claimed_over_need", RATIO, run -> ratio(total(run, claims, people::claimed), total(run, claims, people::need)));
    }

    private void ofChain(String name, String unit, ToDoubleFunction<RunSums> reader) {
        add(new PressureMeasure("chain", "", name, "", unit), reader);
    }

    private void works(int w) {
        String name = plant.works().get(w);
        int[] units = IntStream.range(0, plant.unitCount()).filter(u -> plant.worksOf(u) == w).toArray();
        Output output = new Output(new int[] {w});
        ofWorks(name, "target", TONS, output::target);
        ofWorks(name, PressureMeasure.REAL, TONS, output::real);
        ofWorks(name, PressureMeasure.GOOD, TONS, output::good);
        ofWorks(name, PressureMeasure.REPORTED, TONS, output::reported);
        ofWorks(name, "tautness", RATIO, run -> ratio(output.target(run), run.sum(people.normal(w))));
        ofWorks(name, "load", RATIO, run -> ratio(run.sum(people.loadDays(w)), plant.days()));
        ofWorks(name, "extra_effort", "days", run -> run.sum(people.effortDays(w)));
        ofWorks(name, PressureMeasure.FIRST_GRADE, SHARE, run -> ratio(run.sum(accounts.grade(w, 0)), output.real(run)));
        ofWorks(name, "breakdown_days", "days", run -> total(run, units, accounts::breakdownDays));
        ofWorks(name, "wear", "wear", run -> wear(run, units));
        ofWorks(name, "written_off", TONS, run -> run.sum(people.writtenOff(w)));
        ofWorks(name, "found_out", "audits", run -> run.sum(people.foundOut(w)));
        ofWorks(name, "new_directors", "posts", run -> run.sum(people.newDirectors(w)));
        List<Cause> causes = accounts.causes(w);
        for (int c = 0; c < causes.size(); c++) {
            int lost = accounts.lostTo(w, c);
            add(new PressureMeasure("works", name, "lost", causes.get(c).name(), TONS), run -> run.sum(lost));
        }
    }

    private void ofWorks(String works, String name, String unit, ToDoubleFunction<RunSums> reader) {
        add(PressureMeasure.ofWorks(works, name, unit), reader);
    }

    /** Mean over the units that have started; NaN if none has. */
    private double wear(RunSums run, int[] units) {
        int[] started = IntStream.of(units).filter(u -> run.sum(accounts.unitDays(u)) > 0).toArray();
        double sum = 0;
        for (int u : started) {
            sum += run.last(accounts.wear(u));
        }
        return sum / started.length;
    }

    private void claims(int k) {
        ClaimLine line = people.claims().get(k);
        ofClaim(line, "need", TONS, run -> run.sum(people.need(k)));
        ofClaim(line, "claimed", TONS, run -> run.sum(people.claimed(k)));
        ofClaim(line, "allotted", TONS, run -> run.sum(people.allotted(k)));
        int[] had = line.hadBy(plant);
        ofClaim(line, "shipped", TONS, run -> total(run, had, account -> account));
        ofClaim(line, "claimed_over_need", RATIO, run -> ratio(run.sum(people.claimed(k)), run.sum(people.need(k))));
    }

    private void ofClaim(ClaimLine line, String name, String unit, ToDoubleFunction<RunSums> reader) {
        add(new PressureMeasure(line.kind() == ClaimLine.Kind.STOCK ? "stockpile" : "route", line.name(), name, "", unit), reader);
    }

    private void stockpile(int store) {
        int[] grades = IntStream.range(0, plant.grades(store)).map(g -> accounts.stock(store, g)).toArray();
        add(new PressureMeasure("stockpile", plant.storeNode(store), "stock", "", TONS), run -> {
            double sum = 0;
            for (int grade : grades) {
                sum += run.mean(grade);
            }
            return sum;
        });
    }

    private static double total(RunSums run, int[] parts, IntUnaryOperator account) {
        double sum = 0;
        for (int part : parts) {
            sum += run.sum(account.applyAsInt(part));
        }
        return sum;
    }

    /** A ratio, or NaN where there is nothing to compare with. */
    private static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }

    /** What some works made together. */
    private final class Output {

        private final int[] works;
        private final int[] reject;

        Output(int[] works) {
            this.works = works;
            reject = IntStream.of(works)
                    .map(w -> accounts.rejected(w))
                    .toArray();
        }

        double sum(RunSums run, IntUnaryOperator account) {
            return total(run, works, account);
        }

        double target(RunSums run) {
            return sum(run, people::target);
        }

        double real(RunSums run) {
            return sum(run, accounts::made);
        }

        double reported(RunSums run) {
            return sum(run, accounts::reported);
        }

        double good(RunSums run) {
            return real(run) - total(run, reject, account -> account);
        }
    }
}
