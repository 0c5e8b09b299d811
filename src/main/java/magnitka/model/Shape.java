package magnitka.model;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a record looks as a JSON object: its fields by their names in the file. */
public final class Shape {

    private Shape() {}

    /** One field of a record. */
    public record Entry(String name, Field meaning, Type type) {}

    public static List<Entry> of(Class<?> record) {
        List<Entry> entries = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            entries.add(new Entry(snake(component.getName()), component.getAnnotation(Field.class), component.getGenericType()));
        }
        return entries;
    }

    /** What a part of a model says in one of its fields. */
    public static Object read(RecordComponent field, Record part) {
        try {
            return field.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }

    /** Kinds of node by the word that the file has for them. */
    public static Map<String, Class<?>> nodeKinds() {
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        for (Class<?> kind : Node.class.getPermittedSubclasses()) {
            kinds.put(kind.getSimpleName().toLowerCase(Locale.ROOT), kind);
        }
        return kinds;
    }

    /** Words of an enum as the file writes them. */
    public static List<String> words(Class<?> choice) {
        List<String> words = new ArrayList<>();
        for (Object constant : choice.getEnumConstants()) {
            words.add(constant.toString().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** {@code tonsPerDay} as {@code tons_per_day}. */
    public static String snake(String camel) {
        StringBuilder snake = new StringBuilder();
        for (char c : camel.toCharArray()) {
            if (Character.isUpperCase(c)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(c));
        }
        return snake.toString();
    }
}
