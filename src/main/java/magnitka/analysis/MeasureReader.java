package magnitka.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import magnitka.engine.Accounts;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Words;

/**
 * Reads expressions such as {@code lost:coal_trunk / shipped:coal_trunk}.
 *
 * <p>An expression is a sum, or a sum divided by a sum. Terms are joined by {@code +} or {@code -}, factors by {@code *}, all
 * with spaces around. A factor is a number, {@code days}, or an account by name:
 *
 * <ul>
 *   <li>of a works: {@code made}, {@code good}, {@code rated}, {@code grade:WORKS:GRADE}, {@code share:WORKS:GRADE}, {@code
 *       used:WORKS:COMMODITY}, {@code lost:WORKS:CAUSE}, {@code units:WORKS} (mean number of units that had started);
 *   <li>of a route: {@code wanted}, {@code shipped}, {@code arrived}, {@code lost:ROUTE};
 *   <li>of a unit: {@code spells}, {@code breakdown}, {@code outage}, {@code overhaul} (days);
 *   <li>of a node: {@code ordered}, {@code received}, {@code accepted}, and {@code stock:NODE} or {@code stock:NODE:GRADE} at the
 *       end of the period.
 * </ul>
 */
final class MeasureReader {

    private static final List<String> KINDS = List.of("made", "good", "rated", "grade", "share", "used", "lost", "units", "wanted", "shipped",
            "arrived", "spells", "breakdown", "outage", "overhaul", "ordered", "received", "accepted", "stock");
    private static final int MOST_PARTS = 3;

    private final Model model;
    private final Plant plant;
    private final Accounts accounts;

    MeasureReader(Model model, Plant plant) {
        this.model = model;
        this.plant = plant;
        this.accounts = plant.accounts();
    }

    /** Says what is wrong with an expression. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;
        private final String found;
        private final String cure;

        Wrong(String expected, String found, String cure) {
            super(expected);
            this.found = found;
            this.cure = cure;
        }

        String found() {
            return found;
        }

        String cure() {
            return cure;
        }
    }

    Expression read(String text) throws Wrong {
        String[] sides = text.strip().split(" / ", -1);
        if (sides.length > 2) {
            throw new Wrong("must be divided once at most", text, "");
        }
        Expression above = sum(sides[0]);
        return sides.length == 1 ? above : new Expression.Ratio(above, sum(sides[1]));
    }

    private Expression sum(String text) throws Wrong {
        List<Expression> terms = new ArrayList<>();
        List<Double> signs = new ArrayList<>(List.of(1.0));
        StringBuilder term = new StringBuilder();
        for (String word : text.strip().split(" +", -1)) {
            if (word.equals("+") || word.equals("-")) {
                terms.add(product(term.toString()));
                term.setLength(0);
                signs.add(word.equals("+") ? 1.0 : -1.0);
            } else {
                term.append(word).append(' ');
            }
        }
        terms.add(product(term.toString()));
        return new Expression.Sum(terms, signs.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Expression product(String text) throws Wrong {
        List<Expression> factors = new ArrayList<>();
        for (String factor : text.strip().split(" \\* ", -1)) {
            factors.add(factor(factor.strip()));
        }
        return new Expression.Product(factors);
    }

    private Expression factor(String text) throws Wrong {
        if (text.equals("days")) {
            return new Expression.Days();
        }
        if (text.matches("\\d+(\\.\\d+)?([eE]-?\\d{1,2})?")) {
            return new Expression.Number(Double.parseDouble(text));
        }
        String[] parts = text.split(":", MOST_PARTS);
        if (parts.length < 2) {
            throw new Wrong("must be made of numbers, days and accounts such as made:WORKS, with spaces around + - * /", quoted(text), "");
        }
        boolean detailed = parts.length == MOST_PARTS;
        return switch (parts[0]) {
            case "made", "rated", "good", "units", "grade", "share", "used" -> ofWorks(parts[0], works(parts[1]), detailed ? parts[2] : "", text);
            case "lost" -> detailed ? flow(accounts.lostTo(works(parts[1]), place(parts[2], accounts.causes(works(parts[1])), "a cause of " + parts[1])))
                    : flow(accounts.lostOnWay(route(parts[1])));
            case "wanted" -> flow(accounts.wanted(route(parts[1])));
            case "shipped" -> flow(accounts.shipped(route(parts[1])));
            case "arrived" -> flow(accounts.arrived(route(parts[1])));
            case "spells" -> flow(accounts.breakdownSpells(unit(parts[1])));
            case "breakdown" -> flow(accounts.breakdownDays(unit(parts[1])));
            case "outage" -> flow(accounts.outageDays(unit(parts[1])));
            case "overhaul" -> flow(accounts.overhaulDays(unit(parts[1])));
            case "ordered" -> new Expression.Flow(stores(parts[1]).map(accounts::ordered).toArray());
            case "received" -> new Expression.Flow(stores(parts[1]).map(accounts::received).toArray());
            case "accepted" -> new Expression.Flow(stores(parts[1]).map(accounts::accepted).toArray());
            case "stock" -> stock(parts[1], detailed ? parts[2] : "");
            default -> throw unknown(parts[0], KINDS, "an account");
        };
    }

    private static Expression flow(int account) {
        return new Expression.Flow(new int[] {account});
    }

    private Expression ofWorks(String kind, int works, String detail, String text) throws Wrong {
        boolean needed = List.of("grade", "share", "used").contains(kind);
        if (needed == detail.isEmpty()) {
            throw new Wrong(needed ? "must name a grade or input after the works" : "must name a works and no more", quoted(text), "");
        }
        Expression made = flow(accounts.made(works));
        return switch (kind) {
            case "made" -> made;
            case "rated" -> flow(accounts.rated(works));
            case "good" -> new Expression.Sum(List.of(made, flow(accounts.lostTo(works, accounts.causes(works).indexOf(Waterfall.REJECT)))),
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
        return java.util.Arrays.stream(plant.inputStores(works)).mapToObj(plant::storeCommodity).toList();
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

    private int works(String name) throws Wrong {
        return place(name, plant.works(), "a works");
    }

    private int route(String name) throws Wrong {
        return place(name, plant.routes(), "a route");
    }

    private int unit(String name) throws Wrong {
        List<String> units = IntStream.range(0, plant.unitCount()).mapToObj(plant::unit).toList();
        if (units.indexOf(name) != units.lastIndexOf(name)) {
            throw new Wrong("must name a single unit", quoted(name) + ", the name of several", "");
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
        String nearest = Words.nearest(name, new TreeSet<>(known));
        return new Wrong("must name " + what, quoted(name), nearest.isEmpty() ? "" : "Maybe " + quoted(nearest) + ".");
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
