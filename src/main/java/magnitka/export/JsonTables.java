package magnitka.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Decimals;
import magnitka.result.Table;

/**
 * Tables as one JSON object, for programs: what is known beside the tables, then each table by name with its meaning, its
 * columns and a row an object. Figures are those of the CSV files; what is blank there is left out.
 *
 * @param facts texts, numbers, booleans, lists and maps of them, by name
 * @param tables tables with different names
 */
public record JsonTables(Map<String, Object> facts, List<Table> tables) {

    public JsonTables {
        tables = List.copyOf(tables);
    }

    public String json() {
        Map<String, Object> json = new LinkedHashMap<>(facts);
        if (!tables.isEmpty()) {
            Map<String, Object> byName = new LinkedHashMap<>();
            tables.forEach(table -> byName.put(table.name(), table(table)));
            json.put("tables", byName);
        }
        return JsonWriter.of(json);
    }

    private static Map<String, Object> table(Table table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("meaning", table.meaning());
        json.put("columns", table.columns().stream().map(JsonTables::column).toList());
        List<Map<String, Object>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row(table.columns(), row)));
        json.put("rows", rows);
        return json;
    }

    private static Map<String, Object> column(Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        if (!column.unit().isEmpty()) {
            json.put("unit", column.unit());
        }
        json.put("meaning", column.meaning());
        return json;
    }

    private static Map<String, Object> row(List<Column> columns, List<Cell> row) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            String name = columns.get(i).name();
            if (cell instanceof Cell.Figure figure) {
                json.put(name, Double.parseDouble(Decimals.fixed(figure.value(), columns.get(i).decimals())));
            } else if (cell instanceof Cell.Day day) {
                json.put(name, day.value().toString());
            } else if (cell instanceof Cell.Text text) {
                json.put(name, text.value());
            }
        }
        return json;
    }
}
