package magnitka.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import magnitka.result.Column;
import magnitka.result.Table;

/**
 * {@code datapackage.json}: which files there are and what their columns mean, as a Frictionless tabular data package.
 *
 * @param name name of the package
 * @param title title for readers
 * @param style how the CSV files are spelled
 * @param tables the files
 */
public record DataPackage(String name, String title, CsvStyle style, List<Table> tables) {

    public DataPackage {
        tables = List.copyOf(tables);
    }

    public String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("profile", "tabular-data-package");
        // the profile allows no other characters
        json.put("name", name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-"));
        json.put("title", title);
        json.put("resources", tables.stream().map(this::resource).toList());
        return JsonWriter.of(json);
    }

    private Map<String, Object> resource(Table table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("profile", "tabular-data-resource");
        json.put("name", table.name());
        json.put("path", table.name() + ".csv");
        json.put("description", table.meaning());
        json.put("encoding", "utf-8");
        json.put("dialect", Map.of("delimiter", Character.toString(style.separator())));
        List<Map<String, Object>> fields = new ArrayList<>();
        table.columns().forEach(column -> fields.add(field(column)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        json.put("schema", schema);
        return json;
    }

    private Map<String, Object> field(Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("type", type(column));
        if (style.decimalComma() && column.decimals() > 0) {
            json.put("decimalChar", ",");
        }
        if (!column.unit().isEmpty()) {
            json.put("unit", column.unit());
        }
        json.put("description", column.meaning());
        return json;
    }

    private static String type(Column column) {
        return switch (column.kind()) {
            case TEXT -> "string";
            case DATE -> "date";
            case NUMBER -> column.decimals() == 0 ? "integer" : "number";
        };
    }
}
