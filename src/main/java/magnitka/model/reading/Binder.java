package magnitka.model.reading;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import magnitka.model.Chain;
import magnitka.model.Field;
import magnitka.model.Node;
import magnitka.model.Quantity;
import magnitka.model.Shape;
import magnitka.model.Start;
import magnitka.model.Words;

/**
 * Makes records from a JSON tree by what {@link Field} says of their components. Whatever is wrong is collected; a part
 * that cannot be made is {@code Optional.empty()}, and so is the whole around it.
 */
final class Binder {

    private static final String KIND = "kind";

    private final Names names;
    private final Problems problems;
    private final Scalars scalars;
    private final Figures figures;
    private final Map<String, Class<?>> kinds = Shape.nodeKinds();
    /** Reading annotations is slow, so each record's are read once. */
    private final Map<Class<?>, List<Shape.Entry>> shapes = new HashMap<>();

    Binder(Names names, ParameterTable parameters, Problems problems) {
        this.names = names;
        this.problems = problems;
        this.scalars = new Scalars(problems);
        this.figures = new Figures(parameters, scalars, problems);
    }

    /** The chain that the tree describes, or nothing and problems. */
    Optional<Chain> chain(Json root) {
        return record(Chain.class, root).map(Chain.class::cast);
    }

    private Optional<Object> value(Type type, Field field, Json json) {
        if (json instanceof Json.Null) {
            problems.add(json.at(), "must not be null", "", "Leave the field out.");
            return Optional.empty();
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == Optional.class) {
                return value(arguments[0], field, json).map(Optional::of);
            }
            return generic.getRawType() == List.class ? list(arguments[0], field, json) : map(arguments[1], field, json);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Quantity.class) {
            return figures.bind(field, json).map(Object.class::cast);
        }
        if (plain == String.class) {
            return text(field, json);
        }
        if (plain == LocalDate.class) {
            return scalars.date(json).map(Object.class::cast);
        }
        if (plain == Start.class) {
            return scalars.start(json).map(Object.class::cast);
        }
        if (plain.isEnum()) {
            return scalars.choice(plain, json);
        }
        return plain == Node.class ? node(json) : record(plain, json);
    }

    private Optional<Object> text(Field field, Json json) {
        Optional<String> text = scalars.text(json);
        text.ifPresent(found -> {
            if (field.names().isEmpty()) {
                Texts.checkFree(found, json.at(), problems);
            } else {
                names.check(field.names(), found, json.at(), problems);
            }
        });
        return text.map(Object.class::cast);
    }

    private Optional<Object> list(Type element, Field field, Json json) {
        if (!(json instanceof Json.Arr array)) {
            problems.add(json.at(), "must be a list", json.shown(), json instanceof Json.Text ? "Put it in [ ]." : "");
            return Optional.empty();
        }
        List<Object> items = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        array.items().forEach(item -> value(element, field, item).ifPresent(bound -> {
            items.add(bound);
            if (!seen.add(bound) && element == String.class) {
                problems.add(item.at(), "must be listed once", item.shown() + " again");
            }
        }));
        if (array.items().isEmpty() && element == String.class && !field.names().equals("evidence")) {
            problems.add(json.at(), "must list at least one name", json.shown());
        }
        return items.size() == array.items().size() ? Optional.of(items) : Optional.empty();
    }

    private Optional<Object> map(Type element, Field field, Json json) {
        if (!(json instanceof Json.Obj object)) {
            problems.add(json.at(), "must be an object of named entries", json.shown());
            return Optional.empty();
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        object.members().forEach((name, member) -> {
            if (field.names().isEmpty()) {
                Texts.checkId(name, member.at(), problems);
            } else {
                names.check(field.names(), name, member.at(), problems);
            }
            value(element, field, member.value()).ifPresent(bound -> entries.put(name, bound));
        });
        return entries.size() == object.members().size() ? Optional.of(entries) : Optional.empty();
    }

    private Optional<Object> node(Json json) {
        if (!(json instanceof Json.Obj object)) {
            problems.add(json.at(), "must be an object", json.shown());
            return Optional.empty();
        }
        Json.Member kind = object.members().get(KIND);
        if (kind == null) {
            String near = Words.nearest(KIND, object.members().keySet());
            problems.add(json.at(), "must have the field \"kind\": " + Words.list(kinds.keySet()), "",
                    near.isEmpty() ? "" : "Maybe the field " + Words.quoted(near) + " is meant to be it.");
            return Optional.empty();
        }
        if (!(kind.value() instanceof Json.Text word) || !kinds.containsKey(word.value())) {
            String text = kind.value() instanceof Json.Text word ? word.value() : "";
            problems.add(kind.at(), "must be " + Words.list(kinds.keySet()), kind.value().shown(), Words.maybe(text, kinds.keySet()));
            return Optional.empty();
        }
        return record(kinds.get(word.value()), json);
    }

    private Optional<Object> record(Class<?> type, Json json) {
        if (!(json instanceof Json.Obj object)) {
            problems.add(json.at(), "must be an object", json.shown());
            return Optional.empty();
        }
        List<Shape.Entry> shape = shapes.computeIfAbsent(type, Shape::of);
        Set<String> mistyped = unknown(object, shape, Node.class.isAssignableFrom(type));
        Object[] values = new Object[shape.size()];
        boolean whole = true;
        for (int i = 0; i < values.length; i++) {
            Shape.Entry entry = shape.get(i);
            Json.Member member = object.members().get(entry.name());
            Optional<Object> bound = member != null
                    ? value(entry.type(), entry.meaning(), member.value())
                    : absent(entry, object, mistyped);
            whole &= bound.isPresent();
            values[i] = bound.orElse(null);
        }
        return whole ? Optional.of(construct(type, values)) : Optional.empty();
    }

    /** Reports fields that are not known; returns the known names that they were probably meant to be. */
    private Set<String> unknown(Json.Obj object, List<Shape.Entry> shape, boolean node) {
        List<String> known = new ArrayList<>(shape.stream().map(Shape.Entry::name).toList());
        if (node) {
            known.add(0, KIND);
        }
        List<String> free = new ArrayList<>(known);
        free.removeAll(object.members().keySet());
        Set<String> mistyped = new HashSet<>();
        object.members().forEach((name, member) -> {
            if (!known.contains(name)) {
                String meant = Words.nearest(name, free);
                mistyped.add(meant);
                problems.add(member.at(), "must be one of the fields " + Words.list(known), Words.quoted(name),
                        meant.isEmpty() ? "" : "Maybe " + Words.quoted(meant) + ".");
            }
        });
        return mistyped;
    }

    private Optional<Object> absent(Shape.Entry entry, Json.Obj object, Set<String> mistyped) {
        if (entry.type() instanceof ParameterizedType generic) {
            if (generic.getRawType() == Optional.class) {
                return Optional.of(Optional.empty());
            }
            if (generic.getRawType() == Map.class) {
                return Optional.of(Map.of());
            }
            if (entry.meaning().names().equals("evidence")) {
                return Optional.of(List.of());
            }
        }
        if (!entry.meaning().fallback().isEmpty()) {
            return Optional.of(Quantity.of(Double.parseDouble(entry.meaning().fallback())));
        }
        if (!mistyped.contains(entry.name())) {
            problems.add(object.at(), "must have the field " + Words.quoted(entry.name()), "none", "Meaning: " + entry.meaning().value());
        }
        return Optional.empty();
    }

    private static Object construct(Class<?> type, Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
        }
    }
}
