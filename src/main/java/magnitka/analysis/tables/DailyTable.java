package magnitka.analysis.tables;


import java.util.ArrayList;
import java.util.List;
import magnitka.engine.Accounts;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;

/** One run day by day, as a long table. */
public final class DailyTable {

    /** A figure to show each day: the sum of some accounts. */
    private record Series(Cell node, Cell quantity, int[] accounts) {}

    private DailyTable() {}

    /** @param rows accounts of {@link Accounts}, one row a day */
    public static Table of(Model model, Plant plant, double[][] rows) {
        List<Series> all = new ArrayList<>();
        addWorks(plant, all);
        addStocks(model, plant, all);
        addRoutes(plant, all);
        Table.Rows table = Table.of("daily", "One run day by day: replication 0, or the expected run.",
                Column.date("day", "The day."),
                Column.text("node", "Name of the works, stockpile, dump or route in the model."),
                Column.text("quantity", "made, reported, stock at the end of the day, shipped, arrived or lost."),
                Columns.UNIT,
                Columns.tons("value", "Figure of the day."));
        Cell unit = Cell.of("t");
        for (int day = 0; day < rows.length; day++) {
            Cell date = Cell.of(plant.date(day));
            for (Series series : all) {
                double value = 0;
                for (int account : series.accounts) {
                    value += rows[day][account];
                }
                table.add(date, series.node, series.quantity, unit, Cell.of(value));
            }
        }
        return table.table();
    }

    private static void addWorks(Plant plant, List<Series> all) {
        Accounts accounts = plant.accounts();
        for (int w = 0; w < plant.works().size(); w++) {
            String name = plant.works().get(w);
            all.add(series(name, "made", accounts.made(w)));
            all.add(series(name, "reported", accounts.reported(w)));
        }
    }

    private static void addStocks(Model model, Plant plant, List<Series> all) {
        for (int s = 0; s < plant.storeCount(); s++) {
            Node node = model.chain().nodes().get(plant.storeNode(s));
            if (node instanceof Node.Stockpile || node instanceof Node.Dump) {
                int[] grades = new int[plant.grades(s)];
                for (int g = 0; g < grades.length; g++) {
                    grades[g] = plant.accounts().stock(s, g);
                }
                all.add(series(plant.storeNode(s), "stock", grades));
            }
        }
    }

    private static void addRoutes(Plant plant, List<Series> all) {
        Accounts accounts = plant.accounts();
        for (int r = 0; r < plant.routes().size(); r++) {
            String name = plant.routes().get(r);
            all.add(series(name, "shipped", accounts.shipped(r)));
            all.add(series(name, "arrived", accounts.arrived(r)));
            all.add(series(name, "lost", accounts.lostOnWay(r)));
        }
    }

    private static Series series(String node, String quantity, int... accounts) {
        return new Series(Cell.of(node), Cell.of(quantity), accounts);
    }
}
