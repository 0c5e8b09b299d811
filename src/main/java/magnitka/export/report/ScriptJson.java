package magnitka.export.report;

import java.util.List;
import java.util.Map;
import magnitka.result.Decimals;

/** Writes maps, lists, texts and numbers as JSON that may stand in a script element: it holds no mark of HTML at all. */
final class ScriptJson {

    private final StringBuilder json = new StringBuilder();

    private ScriptJson() {}

    static String of(Object value) {
        ScriptJson writer = new ScriptJson();
        writer.write(value);
        return writer.json.toString();
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> map) {
            char before = '{';
            for (Map.Entry<?, ?> member : map.entrySet()) {
                json.append(before);
                text((String) member.getKey());
                json.append(':');
                write(member.getValue());
                before = ',';
            }
            json.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            char before = '[';
            for (Object item : list) {
                json.append(before);
                write(item);
                before = ',';
            }
            json.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String string) {
            text(string);
        } else if (value instanceof Double number) {
            json.append(Double.isFinite(number) ? Decimals.exact(number) : "null");
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            json.append(value);
        } else {
            throw new IllegalArgumentException("value: must be a map, list, text, number or boolean, got " + value);
        }
    }

    /** Everything but plain ASCII letters, digits and harmless marks is spelled as a number. */
    private void text(String string) {
        json.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            boolean plain = c >= ' ' && c < 0x7f && "\"\\<>&'`".indexOf(c) < 0;
            if (plain) {
                json.append(c);
            } else {
                String hex = Integer.toHexString(c);
                json.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
            }
        }
        json.append('"');
    }
}
