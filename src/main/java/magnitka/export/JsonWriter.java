package magnitka.export;

import java.util.List;
import java.util.Map;
import magnitka.result.Decimals;

/** Writes maps, lists, texts, numbers and booleans as indented JSON, in the order given. */
final class JsonWriter {

    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    /** The JSON text of a value, with a line feed at its end. */
    static String of(Object value) {
        JsonWriter json = new JsonWriter();
        json.write(value, "\n");
        return json.text.append('\n').toString();
    }

    private void write(Object value, String newLine) {
        if (value instanceof Map<?, ?> map) {
            writeObject(map, newLine);
        } else if (value instanceof List<?> list) {
            writeArray(list, newLine);
        } else if (value instanceof String string) {
            writeText(string);
        } else if (value instanceof Double number) {
            text.append(Decimals.exact(number));
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            text.append(value);
        } else {
            throw new IllegalArgumentException("value: must be a map, list, text, number or boolean, got " + value);
        }
    }

    private void writeObject(Map<?, ?> map, String newLine) {
        String inner = newLine + "  ";
        String before = "{";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            text.append(before).append(inner);
            writeText((String) member.getKey());
            text.append(": ");
            write(member.getValue(), inner);
            before = ",";
        }
        text.append(map.isEmpty() ? "{}" : newLine + "}");
    }

    private void writeArray(List<?> list, String newLine) {
        String inner = newLine + "  ";
        String before = "[";
        for (Object item : list) {
            text.append(before).append(inner);
            write(item, inner);
            before = ",";
        }
        text.append(list.isEmpty() ? "[]" : newLine + "]");
    }

    private void writeText(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c < ' ' ? "\\u00" + (c < 16 ? "0" : "") + Integer.toHexString(c) : Character.toString(c));
            }
        }
        text.append('"');
    }
}
