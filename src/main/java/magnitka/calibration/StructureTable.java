package magnitka.calibration;

import java.util.List;
import magnitka.model.Parameter;
import magnitka.model.StructuralChoice;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Decimals;
import magnitka.result.Table;

/** Every number and choice that shaped the fit, counted. */
final class StructureTable {

    private StructureTable() {}

    /** Fitted parameters, and choices made with the table in view. */
    static int counted(Space space, List<StructuralChoice> choices) {
        return space.size() + (int) choices.stream().filter(StructuralChoice::madeWithTableInView).count();
    }

    static Table of(Space space, List<StructuralChoice> choices) {
        Table.Rows rows = Table.of("structure", "Every number and every choice that shaped the fit.",
                Columns.count("counted", "Running number of those that count: fitted parameters, and choices made with the archive's table in"
                        + " view; blank for the others."),
                Column.text("kind", "fitted: a parameter; choice: in the structure of the model."),
                Column.text("name", "Name."),
                Column.text("choice", "What was chosen; for a parameter, its range."),
                Column.text("where", "Where it stands."),
                Column.text("made_with_table_in_view", "Whether the archive's table was looked at when it was made: yes or no."),
                Column.text("note", "Why."));
        int number = 0;
        for (int i = 0; i < space.size(); i++) {
            Parameter parameter = space.parameter(i);
            String range = Decimals.exact(parameter.low()) + " to " + Decimals.exact(parameter.high()) + " " + parameter.unit();
            rows.add(Cell.of((double) ++number), Cell.of("fitted"), Cell.of(parameter.name()), Cell.of(range), Cell.of("parameters.csv"),
                    Cell.of("yes"), Cell.of(parameter.note()));
        }
        for (StructuralChoice choice : choices) {
            boolean seen = choice.madeWithTableInView();
            rows.add(seen ? Cell.of((double) ++number) : Cell.BLANK, Cell.of("choice"), Cell.of(choice.name()), Cell.of(choice.choice()),
                    Cell.of(choice.where()), Cell.of(FitColumns.yes(seen)), Cell.of(choice.note()));
        }
        return rows.table();
    }
}
