package magnitka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the CSV files that the program writes, for tests. */
public final class Csv {

    private Csv() {}

    /** Rows by column. */
    public static List<Map<String, String>> read(Path file) throws IOException {
        List<List<String>> rows = rows(Files.readString(file));
        List<Map<String, String>> maps = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> map = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                map.put(rows.get(0).get(i), row.get(i));
            }
            maps.add(map);
        }
        return maps;
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (twice) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
