package magnitka.analysis.tables;

import static magnitka.result.Cell.of;
import static magnitka.result.Columns.tons;

import java.util.List;
import java.util.stream.IntStream;
import magnitka.engine.Accounts;
import magnitka.plan.PlanAccounts;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;
import magnitka.run.EnsembleResult;

/** Shapes that were asked for, and those that came. */
final class AssortmentTable {

    private final EnsembleResult result;
    private final PlanAccounts people;

    AssortmentTable(EnsembleResult result, PlanAccounts people) {
        this.result = result;
        this.people = people;
    }

    /** True if a product of the plan is asked for in shapes. */
    boolean any() {
        return IntStream.range(0, result.plant().works().size()).anyMatch(w -> !people.shapes(w).isEmpty());
    }

    Table table() {
        Table.Rows rows = Table.of("assortment", "What was asked for, made and sold of each shape of the products that have an assortment, by works and month, "
                        + "from its first unit's start on; means over replications.",
                Columns.MONTH, Columns.WORKS,
                Column.text("shape", "Name of the shape in the model."),
                tons("asked", "Target in the shape."),
                tons("made", "Output in the shape, all grades."),
                tons("ordered", "What the plan has customers order in the shape; blank where a works uses the product."),
                tons("accepted", "What left for them in grades that they accept, in the mix of the days on which it left; blank as above."));
        Accounts accounts = result.plant().accounts();
        for (int month = 0; month < result.calendar().months(); month++) {
            for (int w = 0; w < result.plant().works().size(); w++) {
                if (result.mean(month, accounts.rated(w)) > 0 || result.mean(month, people.target(w)) > 0) {
                    add(rows, month, w);
                }
            }
        }
        return rows.table();
    }

    private void add(Table.Rows rows, int month, int w) {
        List<String> shapes = people.shapes(w);
        boolean sold = people.customers(w).length > 0;
        for (int i = 0; i < shapes.size(); i++) {
            rows.add(of(result.calendar().month(month)), of(result.plant().works().get(w)), of(shapes.get(i)),
                    of(result.mean(month, people.shapeAsked(w, i))), of(result.mean(month, people.shapeMade(w, i))),
                    sold ? of(result.mean(month, people.shapeOrdered(w, i))) : Cell.BLANK,
                    sold ? of(result.mean(month, people.shapeAccepted(w, i))) : Cell.BLANK);
        }
    }
}
