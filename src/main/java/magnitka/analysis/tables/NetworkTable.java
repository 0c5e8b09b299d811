package magnitka.analysis.tables;

import java.util.List;
import magnitka.engine.Plant;
import magnitka.model.Commodity;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Route;
import magnitka.model.Works;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;

/** What the names in all other tables stand for, and how the places hang together. */
final class NetworkTable {

    private final Model model;
    private final Table.Rows rows = Table.of("network", "What each name in the other tables stands for.",
            Column.text("kind", "column, commodity, grade, source, stockpile, works, unit, customer, dump, route or limit."),
            Column.text("name", "Name in the model."),
            Column.text("title", "Title in the model; of a grade, its name."),
            Column.text("part_of", "Works of a unit, commodity of a grade, works that a column counts, separated by spaces; else blank."),
            Column.text("from_node", "Where a route begins; else blank."),
            Column.text("to_node", "Where a route ends; else blank."),
            Column.text("commodity", "What a place holds, makes or takes, or a route carries; several are separated by spaces."),
            Column.text("accepted", "Of a grade: yes if it fulfils an order that asks for none in particular, or no; else blank."));

    private NetworkTable(Model model) {
        this.model = model;
    }

    static Table of(Model model, Plant plant) {
        NetworkTable table = new NetworkTable(model);
        model.chain().table().forEach((name, measure) -> table.add("column", name, measure.title(), String.join(" ", measure.works()), ""));
        model.chain().commodities().forEach(table::commodity);
        model.chain().nodes().forEach(table::node);
        for (String name : plant.routes()) {
            Route route = model.chain().routes().get(name);
            table.rows.add(Cell.of("route"), Cell.of(name), Cell.of(route.title()), Cell.BLANK, Cell.of(route.from()), Cell.of(route.to()),
                    Cell.of(route.commodity()), Cell.BLANK);
        }
        model.chain().limits().forEach((name, limit) -> table.add("limit", name, limit.title(), "", ""));
        return table.rows.table();
    }

    private void add(String kind, String name, String title, String partOf, String commodity) {
        rows.add(Cell.of(kind), Cell.of(name), Cell.of(title), orBlank(partOf), Cell.BLANK, Cell.BLANK, orBlank(commodity), Cell.BLANK);
    }

    private static Cell orBlank(String text) {
        return text.isEmpty() ? Cell.BLANK : Cell.of(text);
    }

    private void commodity(String name, Commodity commodity) {
        add("commodity", name, commodity.title(), "", "");
        List<String> grades = commodity.gradeNames();
        for (int g = 0; g < grades.size(); g++) {
            rows.add(Cell.of("grade"), Cell.of(grades.get(g)), Cell.of(grades.get(g)), Cell.of(name), Cell.BLANK, Cell.BLANK, Cell.of(name),
                    Cell.of(g < commodity.acceptedGrades() ? "yes" : "no"));
        }
    }

    private void node(String name, Node node) {
        if (node instanceof Node.Source source) {
            add("source", name, node.title(), "", source.commodity());
        } else if (node instanceof Node.Stockpile stockpile) {
            add("stockpile", name, node.title(), "", stockpile.commodity());
        } else if (node instanceof Node.Customer customer) {
            add("customer", name, node.title(), "", String.join(" ", customer.orders().keySet()));
        } else if (node instanceof Node.Dump dump) {
            add("dump", name, node.title(), "", dump.commodity());
        } else if (node instanceof Works works) {
            add("works", name, node.title(), "", works.recipe().product());
            works.units().forEach((unit, said) -> add("unit", unit, said.title(), name, ""));
        }
    }
}
