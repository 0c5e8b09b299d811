package magnitka;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads workbooks with nothing but the JDK's zip and XML, for tests: values by cell name, as {@code Double}, {@code LocalDate}
 * (a number whose format is one of dates) or {@code String}.
 */
public final class Sheets {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final Map<String, String> parts = new HashMap<>();
    private final List<String> shared = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();
    private final Map<String, String> xml = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> values = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> formatsOfCells = new HashMap<>();

    private Sheets(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    public static Sheets read(Path file) throws IOException {
        Sheets sheets = new Sheets(file);
        sheets.readStrings();
        sheets.readFormats();
        sheets.readSheets();
        return sheets;
    }

    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** Text of the XML of a sheet. */
    public String xml(String sheet) {
        return xml.get(sheet);
    }

    /** The value of a cell such as B2, or null. */
    public Object value(String sheet, String cell) {
        return values.get(sheet).get(cell);
    }

    /** The number format of a cell such as B2. */
    public String format(String sheet, String cell) {
        return formatsOfCells.get(sheet).get(cell);
    }

    /** Values row by row, from the first row to the last that has any; null where there is none. */
    public List<List<Object>> rows(String sheet) {
        TreeMap<Integer, TreeMap<Integer, Object>> cells = new TreeMap<>();
        int width = 0;
        for (Map.Entry<String, Object> cell : values.get(sheet).entrySet()) {
            int split = 0;
            int column = 0;
            while (Character.isLetter(cell.getKey().charAt(split))) {
                column = column * 26 + cell.getKey().charAt(split++) - 'A' + 1;
            }
            width = Math.max(width, column);
            cells.computeIfAbsent(Integer.parseInt(cell.getKey().substring(split)), row -> new TreeMap<>()).put(column, cell.getValue());
        }
        int columns = width;
        return IntStream.rangeClosed(1, cells.isEmpty() ? 0 : cells.lastKey())
                .mapToObj(row -> {
                    List<Object> values = new ArrayList<>();
                    IntStream.rangeClosed(1, columns).forEach(c -> values.add(cells.getOrDefault(row, new TreeMap<>()).get(c)));
                    return values;
                })
                .toList();
    }

    private void readStrings() {
        if (parts.containsKey("xl/sharedStrings.xml")) {
            for (Element item : elements(document("xl/sharedStrings.xml").getDocumentElement(), "si")) {
                shared.add(text(item));
            }
        }
    }

    private void readFormats() {
        Element styles = document("xl/styles.xml").getDocumentElement();
        Map<String, String> byNumber = new HashMap<>(Map.of("0", "General", "1", "0", "2", "0.00", "3", "#,##0", "4", "#,##0.00", "14", "date"));
        elements(styles, "numFmt").forEach(format -> byNumber.put(format.getAttribute("numFmtId"), format.getAttribute("formatCode")));
        for (Element style : elements(elements(styles, "cellXfs").get(0), "xf")) {
            formats.add(byNumber.getOrDefault(style.getAttribute("numFmtId"), style.getAttribute("numFmtId")));
        }
    }

    private void readSheets() {
        Map<String, String> targets = new HashMap<>();
        elements(document("xl/_rels/workbook.xml.rels").getDocumentElement(), "Relationship")
                .forEach(link -> targets.put(link.getAttribute("Id"), link.getAttribute("Target").replaceFirst("^/?(xl/)?", "xl/")));
        for (Element sheet : elements(document("xl/workbook.xml").getDocumentElement(), "sheet")) {
            String name = sheet.getAttribute("name");
            String part = targets.get(sheet.getAttribute("r:id"));
            xml.put(name, parts.get(part));
            Map<String, Object> cells = new LinkedHashMap<>();
            Map<String, String> shown = new HashMap<>();
            for (Element cell : elements(document(part).getDocumentElement(), "c")) {
                String style = cell.getAttribute("s");
                String format = formats.get(style.isEmpty() ? 0 : Integer.parseInt(style));
                Object value = value(cell, format);
                if (value != null) {
                    cells.put(cell.getAttribute("r"), value);
                    shown.put(cell.getAttribute("r"), format);
                }
            }
            values.put(name, cells);
            formatsOfCells.put(name, shown);
        }
    }

    private Object value(Element cell, String format) {
        List<Element> values = elements(cell, "v");
        return switch (cell.getAttribute("t")) {
            case "inlineStr" -> decoded(text(cell));
            case "s" -> decoded(shared.get(Integer.parseInt(values.get(0).getTextContent())));
            case "n", "" -> values.isEmpty() ? null : number(Double.parseDouble(values.get(0).getTextContent()), format);
            default -> throw new AssertionError("a cell of type " + cell.getAttribute("t") + " at " + cell.getAttribute("r"));
        };
    }

    private static Object number(double value, String format) {
        return format.toLowerCase(Locale.ROOT).contains("yy") ? DAY_ZERO.plusDays((long) value) : (Object) value;
    }

    /** Spreadsheets read _x0041_ as the letter of that number. */
    private static String decoded(String text) {
        return Pattern.compile("_x([0-9A-Fa-f]{4})_").matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("" + (char) Integer.parseInt(found.group(1), 16)));
    }

    private static String text(Element parent) {
        StringBuilder text = new StringBuilder();
        elements(parent, "t").forEach(part -> text.append(part.getTextContent()));
        return text.toString();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private Document document(String part) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.get(part).getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(part, e);
        }
    }
}
