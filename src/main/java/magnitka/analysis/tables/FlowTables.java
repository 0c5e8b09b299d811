package magnitka.analysis.tables;

import static magnitka.result.Cell.of;
import static magnitka.result.Cell.ofKnown;
import static magnitka.result.Columns.share;
import static magnitka.result.Columns.tons;

import java.util.List;
import magnitka.engine.Accounts;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;
import magnitka.run.Calendar;
import magnitka.run.EnsembleResult;

/** What moved, what lay in stock, what customers got, and how well mass balanced. */
final class FlowTables {

    /** A wish above this many tons in a year means "as much as there is"; it is not a figure to show. */
    private static final double NO_LIMIT_TONS = 1e11;

    private final Model model;
    private final EnsembleResult result;
    private final Plant plant;
    private final Accounts accounts;
    private final Calendar calendar;

    FlowTables(Model model, EnsembleResult result) {
        this.model = model;
        this.result = result;
        plant = result.plant();
        accounts = plant.accounts();
        calendar = result.calendar();
    }

    Table flows() {
        Table.Rows rows = Table.of("flows", "What each route carried by year, mean over replications.",
                Columns.YEAR, Column.text("route", "Name of the route in the model."), Columns.COMMODITY,
                tons("wanted", "Tons wanted before the stock at the start was looked at; blank where as much as there is."),
                tons("shipped", "Tons that left."),
                tons("arrived", "Tons that came in."),
                tons("lost", "Tons lost on the way, counted on arrival."));
        for (int year = 0; year < calendar.years(); year++) {
            for (int r = 0; r < plant.routes().size(); r++) {
                double wanted = result.meanOfYear(year, accounts.wanted(r));
                rows.add(of(calendar.year(year)), of(plant.routes().get(r)), of(plant.storeCommodity(plant.routeFrom(r))),
                        wanted < NO_LIMIT_TONS ? of(wanted) : Cell.BLANK,
                        of(result.meanOfYear(year, accounts.shipped(r))), of(result.meanOfYear(year, accounts.arrived(r))),
                        of(result.meanOfYear(year, accounts.lostOnWay(r))));
            }
        }
        return rows.table();
    }

    Table stocks() {
        Table.Rows rows = Table.of("stocks", "What lay in stockpiles and dumps at the end of each month, mean over replications.",
                Columns.MONTH, Column.text("node", "Name of the stockpile or dump in the model."), Columns.COMMODITY,
                Columns.GRADE, tons("stock", "Stock in the evening of the last day of the month."));
        for (int month = 0; month < calendar.months(); month++) {
            for (int s = 0; s < plant.storeCount(); s++) {
                if (isStock(s)) {
                    addStock(rows, month, s);
                }
            }
        }
        return rows.table();
    }

    private boolean isStock(int store) {
        Node node = model.chain().nodes().get(plant.storeNode(store));
        return node instanceof Node.Stockpile || node instanceof Node.Dump;
    }

    private void addStock(Table.Rows rows, int month, int store) {
        List<String> grades = model.chain().commodities().get(plant.storeCommodity(store)).gradeNames();
        for (int g = 0; g < grades.size(); g++) {
            rows.add(of(calendar.month(month)), of(plant.storeNode(store)), of(plant.storeCommodity(store)), of(grades.get(g)),
                    of(result.mean(month, accounts.stock(store, g))));
        }
    }

    Table orders() {
        Table.Rows rows = Table.of("orders", "What customers ordered and got by year, mean over replications.",
                Columns.YEAR, Column.text("customer", "Name of the customer in the model."), Columns.COMMODITY,
                tons("ordered", "Tons ordered."),
                tons("received", "Tons that came in."),
                tons("accepted", "Tons that came in, of grades that fulfil the order."),
                share("fulfilment_actual", "Accepted over ordered; blank without orders."));
        for (int year = 0; year < calendar.years(); year++) {
            for (int s = 0; s < plant.storeCount(); s++) {
                if (plant.isCustomer(s)) {
                    double ordered = result.meanOfYear(year, accounts.ordered(s));
                    double accepted = result.meanOfYear(year, accounts.accepted(s));
                    rows.add(of(calendar.year(year)), of(plant.storeNode(s)), of(plant.storeCommodity(s)), of(ordered),
                            of(result.meanOfYear(year, accounts.received(s))), of(accepted), ofKnown(accepted / ordered));
                }
            }
        }
        return rows.table();
    }

    Table balance() {
        Table.Rows rows = Table.of("balance", "How well mass balanced, every day: opening + in = out + loss + closing; "
                        + "of works, what left stores for them and came into stores from them = output x recipe.",
                Column.text("kind", "node (a place that holds goods), works (commodity is its product) or route."),
                Column.text("name", "Name of the node or route in the model."), Columns.COMMODITY,
                Column.number("worst_residual", "share", 18,
                        "Largest residual of any day, grade and replication over the largest of 1 t, what came and went that day "
                                + "(of works: output), and a millionth of the stock (for rounding); a run ends at 1e-9."));
        for (int s = 0; s < plant.storeCount(); s++) {
            rows.add(of("node"), of(plant.storeNode(s)), of(plant.storeCommodity(s)), of(result.residualOfStore(s)));
        }
        for (int w = 0; w < plant.works().size(); w++) {
            rows.add(of("works"), of(plant.works().get(w)), of(plant.storeCommodity(plant.productStore(w))), of(result.residualOfWorks(w)));
        }
        for (int r = 0; r < plant.routes().size(); r++) {
            rows.add(of("route"), of(plant.routes().get(r)), of(plant.storeCommodity(plant.routeFrom(r))),
                    of(result.residualOfRoute(r)));
        }
        return rows.table();
    }
}
