package magnitka.analysis.tables;

import static magnitka.result.Cell.of;
import static magnitka.result.Columns.tons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import magnitka.engine.Accounts;
import magnitka.engine.Buckets;
import magnitka.engine.Plant;
import magnitka.plan.ClaimLine;
import magnitka.plan.PlanAccounts;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;
import magnitka.run.Calendar;
import magnitka.run.EnsembleResult;

/** What was asked of each works, what it made and reported, and what it claimed. */
final class PlanTables {

    private final EnsembleResult result;
    private final Plant plant;
    private final Accounts accounts;
    private final PlanAccounts people;
    private final Calendar calendar;

    /** Works of each product, and customers who order it. */
    private final Map<String, List<Integer>> makersOf = new HashMap<>();


    /** By works: what feeds it and is claimed. */
    private final int[][] claimsOf;

    PlanTables(EnsembleResult result, PlanAccounts people) {
        this.result = result;
        this.people = people;
        plant = result.plant();
        accounts = plant.accounts();
        calendar = result.calendar();
        claimsOf = new int[plant.works().size()][];
        findWays();
    }

    static Column ratio(String name, String meaning) {
        return Column.number(name, "ratio", Columns.SHARE_DECIMALS, meaning);
    }

    Table plan() {
        Table.Rows rows = Table.of("plan", "Target, output and report of each works by month, from its first unit's start on; means over "
                        + "replications, ratios of means. A ratio is blank where there is nothing to compare with.",
                Columns.MONTH, Columns.WORKS,
                tons("target", "Target, gross tons."),
                tons("target_by_grade", "Target in tons that count by grade: those that an order accepts, at the planned mix."),
                tons("real", "Output, all grades."),
                tons("good", "Output in grades that orders accept."),
                tons("reported", "Output as reported."),
                ratio("fulfilment_reported", "Reported over target."),
                ratio("fulfilment_tons", "Real over target."),
                ratio("fulfilment_grades", "Good over target by grade."),
                ratio("fulfilment_assortment", "Tons in the shapes that were asked for, over target: what the month adds to the sum over shapes of what the year has brought, or asked for if that is less; blank without an assortment."),
                ratio("fulfilment_orders", "What customers accepted of the works' product over what the plan has them order, with an assortment no more of each shape than was ordered; over the model's orders where works use the product; blank without orders."),
                tons("normal", "What managers took normal load to give when the target came."),
                ratio("tautness", "Target over normal; blank without a target."),
                ratio("load", "Mean load that people chose, or a campaign gave them, over the days of the month; 1 = normal rate. Missing people do not lower it."),
                Column.number("extra_effort", "days", Columns.TONS_DECIMALS, "Effort above normal, in days of normal effort; below 0, effort spared."),
                tons("padding", "Reported less real; below 0 where an earlier gap in the books is filled."),
                tons("book_stock", "Stock in the books without goods, at the end of the month."),
                tons("written_off", "Written off after audits."),
                Column.number("found_out", "audits", Columns.TONS_DECIMALS, "Number of audits that found goods missing."),
                Column.number("new_directors", "posts", Columns.TONS_DECIMALS,
                        "Number of directors' posts that went to someone new. Each works has one post, so a change on a given day counts once for each works."),
                tons("need", "Need by norm of what the works claims, all goods, over routes that feed it or out of a stockpile; a route counts with each works it feeds."),
                tons("claimed", "What was claimed of them."),
                tons("allotted", "What was allotted of them."));
        for (int month = 0; month < calendar.months(); month++) {
            Map<String, Cell> byOrders = new HashMap<>();
            for (int w = 0; w < plant.works().size(); w++) {
                if (result.mean(month, accounts.rated(w)) > 0 || result.mean(month, people.target(w)) > 0) {
                    addPlan(rows, month, w, byOrders);
                }
            }
        }
        return rows.table();
    }

    private void addPlan(Table.Rows rows, int month, int w, Map<String, Cell> byOrders) {
        IntToDoubleFunction at = account -> result.mean(month, account);
        double target = at.applyAsDouble(people.target(w));
        double byGrade = at.applyAsDouble(people.targetByGrade(w));
        double real = at.applyAsDouble(accounts.made(w));
        double good = real - at.applyAsDouble(accounts.rejected(w));
        double reported = at.applyAsDouble(accounts.reported(w));
        double normal = at.applyAsDouble(people.normal(w));
        int[] claims = claimsOf[w];
        rows.add(of(calendar.month(month)), of(plant.works().get(w)), of(target), of(byGrade), of(real), of(good), of(reported),
                over(reported, target), over(real, target), over(good, byGrade),
                byAssortment(month, w), byOrders.computeIfAbsent(product(w), product -> byOrders(month, product)),
                of(normal), target > 0 ? over(target, normal) : Cell.BLANK, of(at.applyAsDouble(people.loadDays(w)) / calendar.daysOfMonth(month)),
                of(at.applyAsDouble(people.effortDays(w))), of(at.applyAsDouble(people.padding(w))), of(at.applyAsDouble(people.bookStock(w))),
                of(at.applyAsDouble(people.writtenOff(w))), of(at.applyAsDouble(people.foundOut(w))),
                of(at.applyAsDouble(people.newDirectors(w))), of(sum(month, claims, people::need)), of(sum(month, claims, people::claimed)),
                of(sum(month, claims, people::allotted)));
    }

    private Cell byAssortment(int month, int w) {
        return people.shapes(w).isEmpty() ? Cell.BLANK : over(result.mean(month, people.countedByShape(w)), result.mean(month, people.target(w)));
    }

    private Cell byOrders(int month, String product) {
        int[] makers = makersOf.get(product).stream().mapToInt(w -> w).toArray();
        return over(sum(month, people.ordersMet(makers), account -> account), sum(month, people.orders(makers), account -> account));
    }

    private String product(int works) {
        return plant.storeCommodity(plant.productStore(works));
    }

    private static Cell over(double part, double whole) {
        return whole > 0 ? of(part / whole) : Cell.BLANK;
    }

    private void findWays() {
        Buckets claims = new Buckets(plant.storeCount(), people.claims().size(), k -> people.claims().get(k).store(plant));
        for (int w = 0; w < claimsOf.length; w++) {
            makersOf.computeIfAbsent(product(w), product -> new ArrayList<>()).add(w);
            claimsOf[w] = IntStream.of(plant.inputStores(w)).distinct().flatMap(s -> IntStream.of(claims.of(s))).sorted().toArray();
        }
    }

    private double sum(int month, int[] parts, IntUnaryOperator account) {
        double sum = 0;
        for (int part : parts) {
            sum += result.mean(month, account.applyAsInt(part));
        }
        return sum;
    }

    Table claims() {
        Table.Rows rows = Table.of("claims", "What was needed, claimed and allotted by month: over each route on which supply comes by norm or is allotted, and out "
                        + "of each stockpile that works share with customers; means over replications.",
                Columns.MONTH, Column.text("kind", "What is claimed: goods over a route, wagons on a route to a customer, or goods out of a stockpile."),
                Column.text("name", "Name of the route or stockpile in the model."), Columns.COMMODITY,
                tons("need", "Need by norm, as it is to arrive, less what other routes and works bring; for wagons, what customers order."),
                tons("claimed", "What was claimed."),
                tons("allotted", "What the centre allotted; what came from other firms is not in it."),
                tons("shipped", "Tons that left, or that works took out of the stockpile. Over a route by norm, what the plan expects to be lost on the way comes on top of what is allotted."));
        List<int[]> had = people.claims().stream().map(line -> line.hadBy(plant)).toList();
        for (int month = 0; month < calendar.months(); month++) {
            for (int k = 0; k < people.claims().size(); k++) {
                ClaimLine line = people.claims().get(k);
                rows.add(of(calendar.month(month)), of(kind(line)), of(line.name()), of(plant.storeCommodity(line.store(plant))),
                        of(result.mean(month, people.need(k))), of(result.mean(month, people.claimed(k))),
                        of(result.mean(month, people.allotted(k))), of(sum(month, had.get(k), account -> account)));
            }
        }
        return rows.table();
    }

    private static String kind(ClaimLine line) {
        return switch (line.kind()) {
            case ORDER, SUPPLY -> "route";
            case DISPATCH -> "wagons";
            case STOCK -> "stockpile";
        };
    }

    List<Table> all() {
        List<Table> all = new ArrayList<>(List.of(plan(), new Fulfilment(result, people).table(), claims(), new StormingTable(result, people).table()));
        AssortmentTable assortment = new AssortmentTable(result, people);
        if (assortment.any()) {
            all.add(assortment.table());
        }
        return all;
    }
}
