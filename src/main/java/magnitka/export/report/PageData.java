package magnitka.export.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import magnitka.export.StoredRun;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Decimals;
import magnitka.result.Table;

/** What the script of the page knows: the tables that its figures draw from, column by column. */
final class PageData {

    private static final int BASE = Character.MAX_RADIX;

    private PageData() {}

    static String json(StoredRun run, List<Section> sections) {
        Set<String> wanted = new LinkedHashSet<>();
        sections.forEach(section -> wanted.addAll(section.tables()));
        Map<String, Object> tables = new LinkedHashMap<>();
        for (String said : wanted) {
            String[] parts = said.split(":");
            Optional<Table> table = said.equals(SourceSection.PARAMETERS)
                    ? Optional.of(SourceSection.parameters(run)) : run.table(parts[0]);
            List<String> columns = parts.length > 1 ? List.of(parts[1].split(",")) : List.of();
            table.ifPresent(found -> tables.put(parts[0], table(found, columns)));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("model", run.manifest().model());
        data.put("single", run.manifest().replications() == 1);
        data.put("causes", Causes.words(Stream.of("losses", "pressure", "differences_losses").flatMap(name -> run.table(name).stream())
                .flatMap(table -> Rows.of(table).texts("cause").stream()).toList(), Said.of(run)));
        data.put("back", ReturnFlows.among(Link.of(run)).stream().map(Link::key).toList());
        data.put("tables", tables);
        return ScriptJson.of(data);
    }

    /** @param wanted names of columns; all if there are none */
    private static Map<String, Object> table(Table table, List<String> wanted) {
        List<Object> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (wanted.isEmpty() || wanted.contains(table.columns().get(i).name())) {
                columns.add(column(table, i));
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", table.name());
        json.put("meaning", table.meaning());
        json.put("rows", table.rows().size());
        json.put("columns", columns);
        return json;
    }

    /**
     * A column as the script unpacks it: cells in a row with blanks between, the same cell n times as cell*n. A cell is the
     * place of a word, or a figure without its decimal point, both in base 36, which is short; a figure that is not there is a point.
     */
    private static Map<String, Object> column(Table table, int at) {
        Column column = table.columns().get(at);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("unit", column.unit());
        json.put("meaning", column.meaning());
        List<String> cells = new ArrayList<>(table.rows().size());
        if (column.kind() == Column.Kind.NUMBER) {
            json.put("decimals", column.decimals());
            table.rows().forEach(row -> cells.add(row.get(at) instanceof Cell.Figure figure ? whole(figure.value(), column.decimals()) : "."));
        } else {
            Map<String, Integer> words = new LinkedHashMap<>();
            table.rows().forEach(row -> cells.add(Integer.toString(words.computeIfAbsent(text(row.get(at)), any -> words.size()), BASE)));
            json.put("words", List.copyOf(words.keySet()));
        }
        json.put("cells", packed(cells));
        return json;
    }

    /** The digits of a figure as the CSV file spells it, in the base of the page. */
    private static String whole(double value, int decimals) {
        return new BigInteger(Decimals.fixed(value, decimals).replace(".", "")).toString(BASE);
    }

    private static String packed(List<String> cells) {
        StringBuilder text = new StringBuilder();
        for (int i = 0, next; i < cells.size(); i = next) {
            next = i + 1;
            while (next < cells.size() && cells.get(next).equals(cells.get(i))) {
                next++;
            }
            text.append(text.isEmpty() ? "" : " ").append(cells.get(i));
            if (next - i > 1) {
                text.append('*').append(next - i);
            }
        }
        return text.toString();
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Day day) {
            return day.value().toString();
        }
        return cell instanceof Cell.Text text ? text.value() : cell instanceof Cell.Figure figure ? Decimals.exact(figure.value()) : "";
    }
}
