package magnitka.analysis.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import magnitka.analysis.comparison.MeasureReader.Wrong;
import magnitka.engine.Accounts;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.plan.ClaimLine;
import magnitka.plan.PlanAccounts;
import magnitka.result.Cause;

/**
 * Finds an account of a run, or a parameter's value, by its name in a measure. A new kind is a case here.
 *
 * <ul>
 *   <li>Of a works: {@code made}, {@code good}, {@code rated}, {@code grade:WORKS:GRADE}, {@code share:WORKS:GRADE}, {@code
 *       used:WORKS:COMMODITY}, {@code lost:WORKS:CAUSE}, {@code units:WORKS} (mean number of units that had started);
 *   <li>of a route: {@code wanted}, {@code shipped}, {@code arrived}, {@code lost:ROUTE};
 *   <li>of a unit: {@code spells}, {@code breakdown}, {@code outage}, {@code overhaul} (days), {@code longest} (days of its
 *       longest breakdown);
 *   <li>of a node: {@code ordered}, {@code received}, {@code accepted}, and {@code stock:NODE} or {@code stock:NODE:GRADE} at the
 *       end of the period;
 *   <li>of people: {@code target}, {@code target_by_grade}, {@code by_assortment} (what counts by shapes), {@code reported}, {@code
 *       orders} (what the plan has customers order), {@code orders_met} of a works, {@code needed}, {@code claimed}, {@code allotted} over a route or out of a
 *       stockpile.
 * </ul>
 */
final class AccountReader {

    private static final List<String> KINDS = List.of("made", "good", "rated", "grade", "share", "used", "lost", "units", "wanted", "shipped",
            "arrived", "spells", "breakdown", "outage", "overhaul", "longest", "ordered", "received", "accepted", "stock", "parameter",
            "target", "target_by_grade", "by_assortment", "reported", "orders", "orders_met", "needed", "claimed", "allotted");
    /** Kinds that name no part of what they are taken of. */
    private static final List<String> WHOLE = List.of("wanted", "shipped", "arrived", "spells", "breakdown", "outage", "overhaul", "longest",
            "ordered", "received", "accepted", "parameter", "target", "target_by_grade", "by_assortment", "reported", "orders", "orders_met",
            "needed", "claimed", "allotted");

    private static final int MOST_PARTS = 3;

    private final Model model;
    private final Plant plant;
    private final Accounts accounts;
    private final Optional<PlanAccounts> people;
    private final boolean withPeople;

    /**
     * @param people accounts of those who answer the plan; nothing where there is none
     * @param withPeople true where accounts of people may be named, even if nobody is there
     */
    AccountReader(Model model, Plant plant, Optional<PlanAccounts> people, boolean withPeople) {
        this.model = model;
        this.plant = plant;
        this.accounts = plant.accounts();
        this.people = people;
        this.withPeople = withPeople;
    }

    /** The account that a text of at least two parts names. */
    Expression read(String text) throws Wrong {
        String[] parts = text.split(":", MOST_PARTS);
        boolean detailed = parts.length == MOST_PARTS;
        if (detailed && WHOLE.contains(parts[0])) {
            throw new Wrong("must name no more than two things", MeasureReader.quoted(text), "");
        }
        return switch (parts[0]) {
            case "made", "rated", "good", "units", "grade", "share", "used" -> ofWorks(parts[0], works(parts[1]), detailed ? parts[2] : "", text);
            case "lost" -> detailed ? flow(accounts.lostTo(works(parts[1]), place(parts[2], accounts.causes(works(parts[1])).stream().map(Cause::name).toList(), "a cause of " + parts[1])))
                    : flow(accounts.lostOnWay(route(parts[1])));
            case "wanted" -> flow(accounts.wanted(route(parts[1])));
            case "shipped" -> flow(accounts.shipped(route(parts[1])));
            case "arrived" -> flow(accounts.arrived(route(parts[1])));
            case "spells" -> flow(accounts.breakdownSpells(unit(parts[1])));
            case "breakdown" -> flow(accounts.breakdownDays(unit(parts[1])));
            case "outage" -> flow(accounts.outageDays(unit(parts[1])));
            case "overhaul" -> flow(accounts.overhaulDays(unit(parts[1])));
            case "longest" -> new Expression.Largest(accounts.longestBreakdown(unit(parts[1])));
            case "ordered" -> new Expression.Flow(stores(parts[1]).map(accounts::ordered).toArray());
            case "received" -> new Expression.Flow(stores(parts[1]).map(accounts::received).toArray());
            case "accepted" -> new Expression.Flow(stores(parts[1]).map(accounts::accepted).toArray());
            case "stock" -> stock(parts[1], detailed ? parts[2] : "");
            case "parameter" -> new Expression.Number(parameter(parts[1]));
            case "target", "target_by_grade", "by_assortment", "reported", "orders", "orders_met", "needed", "claimed", "allotted" -> ofPeople(parts[0], parts[1]);
            default -> throw unknown(parts[0], KINDS, "an account");
        };
    }

    private Expression ofPeople(String kind, String name) throws Wrong {
        if (!withPeople) {
            throw new Wrong("must not ask for what people plan, report or claim", MeasureReader.quoted(kind),
                    "That goes under with_people, in a model with a plan and people.");
        }
        if (people.isEmpty()) {
            return ofNobody(kind, name);
        }
        PlanAccounts plan = people.get();
        if (kind.equals("orders_met")) {
            return new Expression.Flow(plan.ordersMet(sold(name, plan)));
        }
        return flow(switch (kind) {
            case "by_assortment" -> plan.countedByShape(shaped(name, plan));
            case "target" -> plan.target(works(name));
            case "target_by_grade" -> plan.targetByGrade(works(name));
            case "reported" -> accounts.reported(works(name));
            case "orders" -> plan.ordered(works(name));
            case "needed" -> plan.need(claim(name, plan));
            case "claimed" -> plan.claimed(claim(name, plan));
            default -> plan.allotted(claim(name, plan));
        });
    }

    /** Nobody's figure is not a number; its name must be right all the same. */
    private Expression ofNobody(String kind, String name) throws Wrong {
        if (List.of("needed", "claimed", "allotted").contains(kind)) {
            List<String> known = new ArrayList<>(plant.routes());
            IntStream.range(0, plant.storeCount()).filter(plant::isStockpile).mapToObj(plant::storeNode).distinct().forEach(known::add);
            place(name, known, "a route or stockpile over which something is claimed");
        } else {
            works(name);
        }
        return new Expression.Number(Double.NaN);
    }

    private int sold(String name, PlanAccounts plan) throws Wrong {
        int works = works(name);
        List<String> sold = plant.works().stream().filter(known -> plan.customers(plant.works().indexOf(known)).length > 0).toList();
        place(name, sold, "a works whose product goes to customers, and to no works");
        return works;
    }

    private int shaped(String name, PlanAccounts plan) throws Wrong {
        int works = works(name);
        List<String> shaped = plant.works().stream().filter(known -> !plan.shapes(plant.works().indexOf(known)).isEmpty()).toList();
        place(name, shaped, "a works whose product has an assortment");
        return works;
    }

    private static int claim(String name, PlanAccounts plan) throws Wrong {
        return place(name, plan.claims().stream().map(ClaimLine::name).toList(), "a route or stockpile over which something is claimed");
    }

    private static Expression flow(int account) {
        return new Expression.Flow(new int[] {account});
    }

    private Expression ofWorks(String kind, int works, String detail, String text) throws Wrong {
        boolean needed = List.of("grade", "share", "used").contains(kind);
        if (needed == detail.isEmpty()) {
            throw new Wrong(needed ? "must name a grade or input after the works" : "must name a works and no more", MeasureReader.quoted(text), "");
        }
        Expression made = flow(accounts.made(works));
        return switch (kind) {
            case "made" -> made;
            case "rated" -> flow(accounts.rated(works));
            case "good" -> new Expression.Sum(List.of(made, flow(accounts.rejected(works))),
                    new double[] {1, -1});
            case "units" -> new Expression.Ratio(new Expression.Flow(IntStream.range(0, plant.unitCount())
                    .filter(unit -> plant.worksOf(unit) == works).map(accounts::unitDays).toArray()), new Expression.Days());
            case "used" -> flow(accounts.used(works, place(detail, inputs(works), "an input of the works")));
            case "grade" -> grade(works, detail);
            default -> new Expression.Ratio(grade(works, detail), made);
        };
    }

    private Expression grade(int works, String grade) throws Wrong {
        return flow(accounts.grade(works, place(grade, grades(plant.productStore(works)), "a grade of the product")));
    }

    private List<String> inputs(int works) {
        return Arrays.stream(plant.inputStores(works)).mapToObj(plant::storeCommodity).toList();
    }

    private List<String> grades(int store) {
        return model.chain().commodities().get(plant.storeCommodity(store)).gradeNames();
    }

    private Expression stock(String node, String grade) throws Wrong {
        List<Integer> places = new ArrayList<>();
        for (int store : stores(node).toArray()) {
            List<String> grades = grades(store);
            if (!grade.isEmpty()) {
                places.add(accounts.stock(store, place(grade, grades, "a grade of what is there")));
            } else {
                IntStream.range(0, plant.grades(store)).forEach(g -> places.add(accounts.stock(store, g)));
            }
        }
        return new Expression.Stock(places.stream().mapToInt(Integer::intValue).toArray());
    }

    private double parameter(String name) throws Wrong {
        if (!model.parameters().containsKey(name)) {
            throw unknown(name, model.parameters().keySet(), "a parameter");
        }
        return model.parameters().get(name).value();
    }

    private int works(String name) throws Wrong {
        return place(name, plant.works(), "a works");
    }

    private int route(String name) throws Wrong {
        return place(name, plant.routes(), "a route");
    }

    private int unit(String name) throws Wrong {
        List<String> units = IntStream.range(0, plant.unitCount()).mapToObj(plant::unit).toList();
        if (units.indexOf(name) != units.lastIndexOf(name)) {
            throw new Wrong("must name a single unit", MeasureReader.quoted(name) + ", the name of several", "");
        }
        return place(name, units, "a unit");
    }

    private IntStream stores(String node) throws Wrong {
        List<String> nodes = IntStream.range(0, plant.storeCount()).mapToObj(plant::storeNode).toList();
        place(node, nodes, "a stockpile, customer or dump");
        return IntStream.range(0, plant.storeCount()).filter(store -> plant.storeNode(store).equals(node));
    }

    private static int place(String name, List<String> known, String what) throws Wrong {
        int place = known.indexOf(name);
        if (place < 0) {
            throw unknown(name, known, what);
        }
        return place;
    }

    private static Wrong unknown(String name, Collection<String> known, String what) {
        return new Wrong("must name " + what, MeasureReader.quoted(name), MeasureReader.maybe(name, known));
    }
}
