package magnitka.engine;

import java.time.LocalDate;
import magnitka.model.Model;
import magnitka.result.Cause;

/** What a run gave, asked for by name. */
final class Outcome {

    private final Model model;
    private final Plant plant;
    private final Accounts accounts;
    private final double[][] rows;

    private Outcome(Model model, Plant plant, double[][] rows) {
        this.model = model;
        this.plant = plant;
        this.accounts = plant.accounts();
        this.rows = rows;
    }

    /** The run in expected values, a row a day. */
    static Outcome expectedByDay(Model model) {
        Plant plant = Plant.of(model);
        return expected(model, plant, Periods.days(plant));
    }

    /** The run in expected values, a row a month. */
    static Outcome expectedByMonth(Model model) {
        Plant plant = Plant.of(model);
        return expected(model, plant, Periods.months(plant));
    }

    private static Outcome expected(Model model, Plant plant, Periods periods) {
        Simulation simulation = new Simulation(plant, periods);
        double[][] rows = simulation.newRows();
        simulation.runExpected(Behaviour.NONE, rows);
        return new Outcome(model, plant, rows);
    }

    /**
     * A quantity over a year or month: {@code made:WORKS}, {@code good:WORKS}, {@code rated:WORKS}, {@code
     * lost:WORKS:CAUSE}, {@code share:WORKS:GRADE}, {@code lost:ROUTE}, {@code arrived:ROUTE}, {@code spells:UNIT}, {@code
     * overhaul:UNIT}, {@code outage:UNIT}, {@code accepted:CUSTOMER}, or {@code stock:NODE} at the end.
     */
    double over(String period, String quantity) {
        String[] parts = quantity.split(":", 3);
        double sum = 0;
        double made = 0;
        LocalDate date = model.chain().start();
        for (double[] row : rows) {
            if (date.toString().startsWith(period)) {
                sum = parts[0].equals("stock") ? stock(row, store(parts[1])) : sum + row[place(parts)];
                made += parts[0].equals("share") ? row[accounts.made(plant.works().indexOf(parts[1]))] : 0;
                sum -= parts[0].equals("good") ? row[reject(parts[1])] : 0;
            }
            date = date.plusMonths(1);
        }
        return parts[0].equals("share") ? sum / made : sum;
    }

    private int reject(String name) {
        int works = plant.works().indexOf(name);
        return accounts.rejected(works);
    }

    private int place(String[] parts) {
        int works = plant.works().indexOf(parts[1]);
        return switch (parts[0]) {
            case "made", "good" -> accounts.made(works);
            case "rated" -> accounts.rated(works);
            case "share" -> accounts.grade(works, grade(plant.productStore(works), parts[2]));
            case "lost" -> parts.length == 3
                    ? accounts.lostTo(works, accounts.causes(works).indexOf(Cause.named(parts[2]).orElseThrow()))
                    : accounts.lostOnWay(plant.routes().indexOf(parts[1]));
            case "arrived" -> accounts.arrived(plant.routes().indexOf(parts[1]));
            case "accepted" -> accounts.accepted(store(parts[1]));
            case "spells" -> accounts.breakdownSpells(unit(parts[1]));
            case "overhaul" -> accounts.overhaulDays(unit(parts[1]));
            case "outage" -> accounts.outageDays(unit(parts[1]));
            default -> throw new IllegalArgumentException("quantity: " + parts[0]);
        };
    }

    private int unit(String name) {
        for (int u = 0; u < plant.unitCount(); u++) {
            if (plant.unit(u).equals(name)) {
                return u;
            }
        }
        throw new IllegalArgumentException("unit: " + name);
    }

    /** A quantity of a node or route on a day; the quantities are those of {@code src/test/resources/models/README.md}. */
    double value(int day, String name, String quantity) {
        String[] parts = quantity.split("\\.");
        int works = plant.works().indexOf(name);
        if (works >= 0) {
            return ofWorks(rows[day], works, parts);
        }
        int route = plant.routes().indexOf(name);
        if (route >= 0) {
            return ofRoute(rows[day], route, parts);
        }
        return ofStore(rows[day], store(name), parts);
    }

    private double ofWorks(double[] row, int works, String[] parts) {
        if (parts[0].equals("short")) {
            return row[accounts.lostTo(works, accounts.causes(works).indexOf(Cause.input(parts[1])))];
        }
        if (parts.length > 1) {
            return row[accounts.grade(works, grade(plant.productStore(works), parts[1]))];
        }
        return row[accounts.made(works)];
    }

    private double ofRoute(double[] row, int route, String[] parts) {
        return switch (parts[0]) {
            case "shipped" -> row[accounts.shipped(route)];
            case "arrived" -> row[accounts.arrived(route)];
            case "lost" -> row[accounts.lostOnWay(route)];
            default -> throw new IllegalArgumentException("quantity: " + parts[0]);
        };
    }

    private double ofStore(double[] row, int store, String[] parts) {
        return switch (parts[0]) {
            case "received" -> row[accounts.received(store)];
            case "lost" -> row[accounts.shrunk(store)];
            case "stock" -> parts.length > 1
                    ? row[accounts.stock(store, grade(store, parts[1]))]
                    : stock(row, store);
            default -> throw new IllegalArgumentException("quantity: " + parts[0]);
        };
    }

    private double stock(double[] row, int store) {
        double sum = 0;
        for (int g = 0; g < plant.grades(store); g++) {
            sum += row[accounts.stock(store, g)];
        }
        return sum;
    }

    private int grade(int store, String grade) {
        return model.chain().commodities().get(plant.storeCommodity(store)).gradeNames().indexOf(grade);
    }

    private int store(String node) {
        for (int s = 0; s < plant.storeCount(); s++) {
            if (plant.storeNode(s).equals(node)) {
                return s;
            }
        }
        throw new IllegalArgumentException("node: " + node);
    }
}
