package magnitka.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;

/** Titles that a model gives its places, routes, goods and columns, as {@code network.csv} holds them. */
public final class Titles {

    /** Name of the table. */
    public static final String TABLE = "network";

    private final Map<List<String>, String> titles = new HashMap<>();

    private Titles() {}

    /** Those of a run; none if the folder does not hold them. */
    public static Titles of(StoredRun run) {
        Titles found = new Titles();
        run.table(TABLE).ifPresent(found::take);
        return found;
    }

    private void take(Table table) {
        List<String> columns = table.columns().stream().map(Column::name).toList();
        if (columns.containsAll(List.of("kind", "name", "title", "part_of"))) {
            for (List<Cell> row : table.rows()) {
                String kind = text(row, columns, "kind");
                String partOf = kind.equals("unit") ? text(row, columns, "part_of") : "";
                titles.putIfAbsent(List.of(kind, text(row, columns, "name"), partOf), PlainText.of(text(row, columns, "title")));
            }
        }
    }

    private static String text(List<Cell> row, List<String> columns, String column) {
        return row.get(columns.indexOf(column)) instanceof Cell.Text text ? text.value() : "";
    }

    /** The title under the first of the kinds that has the name. */
    public Optional<String> find(String name, String... kinds) {
        for (String kind : kinds) {
            String title = titles.getOrDefault(List.of(kind, name, ""), "");
            if (!title.isBlank()) {
                return Optional.of(title);
            }
        }
        return Optional.empty();
    }

    /** The title of a unit, whose name is its own only within its works. */
    public Optional<String> ofUnit(String works, String name) {
        return Optional.ofNullable(titles.get(List.of("unit", name, works))).filter(title -> !title.isBlank());
    }
}
