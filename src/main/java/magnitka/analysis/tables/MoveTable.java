package magnitka.analysis.tables;

import static magnitka.result.Columns.tons;

import magnitka.engine.Accounts;
import magnitka.engine.Plant;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;
import magnitka.run.EnsembleResult;

/** What moved without a route: into works and out of them, and what shrank where it lay. */
final class MoveTable {

    private final EnsembleResult result;
    private final Plant plant;
    private final Accounts accounts;
    private final Table.Rows rows = Table.of("moves",
            "What works took in and gave out, and what shrank in stockpiles, by year, mean over replications; routes are in flows.csv.",
            Columns.YEAR,
            Column.text("kind", "input, product, by_product, overflow (product that went to the dump for want of room) or shrinkage."),
            Column.text("from_node", "Where it came from: a works, stockpile or source."),
            Column.text("to_node", "Where it went: a works, stockpile or dump; blank for shrinkage."),
            Columns.COMMODITY, tons("tons", "Tons of the year."));

    private MoveTable(EnsembleResult result) {
        this.result = result;
        plant = result.plant();
        accounts = plant.accounts();
    }

    static Table of(EnsembleResult result) {
        MoveTable table = new MoveTable(result);
        for (int year = 0; year < result.calendar().years(); year++) {
            for (int w = 0; w < table.plant.works().size(); w++) {
                table.works(year, w);
            }
            table.shrinkage(year);
        }
        return table.rows.table();
    }

    private void works(int year, int w) {
        Cell works = Cell.of(plant.works().get(w));
        int[] inputs = plant.inputStores(w);
        for (int i = 0; i < inputs.length; i++) {
            add(year, "input", store(inputs[i]), works, inputs[i], result.meanOfYear(year, accounts.used(w, i)));
        }
        double spilled = result.meanOfYear(year, accounts.spilled(w));
        add(year, "product", works, store(plant.productStore(w)), plant.productStore(w), result.meanOfYear(year, accounts.made(w)) - spilled);
        if (plant.overflowStore(w) >= 0) {
            add(year, "overflow", works, store(plant.overflowStore(w)), plant.overflowStore(w), spilled);
        }
        int[] byProducts = plant.byProductStores(w);
        for (int b = 0; b < byProducts.length; b++) {
            add(year, "by_product", works, store(byProducts[b]), byProducts[b], result.meanOfYear(year, accounts.byProduct(w, b)));
        }
    }

    private void shrinkage(int year) {
        for (int s = 0; s < plant.storeCount(); s++) {
            double tons = result.meanOfYear(year, accounts.shrunk(s));
            if (tons > 0) {
                add(year, "shrinkage", store(s), Cell.BLANK, s, tons);
            }
        }
    }

    private Cell store(int store) {
        return Cell.of(plant.storeNode(store));
    }

    private void add(int year, String kind, Cell from, Cell to, int store, double tons) {
        rows.add(Cell.of(result.calendar().year(year)), Cell.of(kind), from, to, Cell.of(plant.storeCommodity(store)), Cell.of(tons));
    }
}
