package magnitka.model.reading;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import magnitka.model.Shape;

/** How records look in a file and how they are made. Asking Java for it is slow, so it is asked once for each record. */
final class Shapes {

    private final Map<Class<?>, Made> made = new HashMap<>();

    /** A record's fields, their names, and what makes it of their values. */
    record Made(List<Shape.Entry> entries, Set<String> names, Constructor<?> constructor) {

        Object of(Object... values) {
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make a " + constructor.getDeclaringClass().getSimpleName(), e);
            }
        }
    }

    Made of(Class<?> type) {
        return made.computeIfAbsent(type, Shapes::ask);
    }

    private static Made ask(Class<?> type) {
        List<Shape.Entry> entries = Shape.of(type);
        Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new Made(entries, entries.stream().map(Shape.Entry::name).collect(Collectors.toSet()), type.getDeclaredConstructor(types));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
        }
    }
}
