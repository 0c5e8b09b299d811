package magnitka.model.reading;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
 * Makes records from a JSON tree by what {@link Field} says of their components. Whatever is wrong is collected. A text that cannot
 * be read is blank in what is made, and a figure not a number; any other part is left out with the entry that it belongs to, and
 * noted as a gap.
 */
final class Binder {

    private static final String KIND = "kind";

    /** No day lies between these, nor between one of them and a day that is given. */
    private static final LocalDate NO_START = LocalDate.of(9999, 12, 1);

    private static final LocalDate NO_END = LocalDate.of(1, 1, 1);

    private final Names names;
    private final Problems problems;
    private final Scalars scalars;
    private final Figures figures;
    private final Map<String, Class<?>> kinds = Shape.nodeKinds();
    private final Shapes shapes;
    private final Gaps gaps;
    private final Deque<String> path = new ArrayDeque<>();

    Binder(Shapes shapes, Names names, ParameterTable parameters, Gaps gaps, Problems problems) {
        this.gaps = gaps;
        this.shapes = shapes;
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
            problems.add(json.at(), "must not be null", "", "Leave it out.");
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

    /** A field that is there; one that has to be is not to be left out. */
    private Optional<Object> present(Shape.Entry entry, Json json) {
        if (json instanceof Json.Null && !(entry.type() instanceof ParameterizedType) && entry.meaning().fallback().isEmpty()) {
            problems.add(json.at(), "must not be null", "", "The field is needed. Meaning: " + entry.meaning().value());
            return Optional.empty();
        }
        return value(entry.type(), entry.meaning(), json);
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
            gap();
            return Optional.of(Map.of());
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        object.members().forEach((name, member) -> {
            if (field.names().isEmpty()) {
                Texts.checkId(name, member.at(), problems);
            } else {
                names.check(field.names(), name, member.at(), problems);
            }
            path.addLast(name);
            value(element, field, member.value()).or(() -> standIn(element, field)).ifPresentOrElse(bound -> entries.put(name, bound), this::gap);
            path.removeLast();
        });
        return Optional.of(entries);
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
        Shapes.Made made = shapes.of(type);
        List<Shape.Entry> shape = made.entries();
        Set<String> mistyped = unknown(object, made, Node.class.isAssignableFrom(type));
        Object[] values = new Object[shape.size()];
        boolean whole = true;
        for (int i = 0; i < values.length; i++) {
            Shape.Entry entry = shape.get(i);
            Json.Member member = object.members().get(entry.name());
            path.addLast(entry.name());
            Optional<Object> bound = member != null
                    ? present(entry, member.value())
                    : absent(entry, object, mistyped);
            values[i] = bound.or(() -> type == Chain.class ? ofChain(entry) : standIn(entry.type(), entry.meaning())).orElse(null);
            path.removeLast();
            whole &= values[i] != null;
        }
        return whole ? Optional.of(made.of(values)) : Optional.empty();
    }

    private void gap() {
        gaps.add(List.copyOf(path));
    }

    /** What stands for a part that could not be read, where no check mistakes it for the part. */
    private Optional<Object> standIn(Type type, Field field) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            Optional<Object> inner = standIn(generic.getActualTypeArguments()[0], field);
            if (inner.isEmpty() && inPlaceOrWay()) {
                gap();
                return Optional.of(Optional.empty());
            }
            return inner.map(Optional::of);
        }
        if (type instanceof ParameterizedType && field.names().equals("evidence")) {
            return Optional.of(List.of());
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class && inPlaceOrWay()) {
            gap();
            return Optional.of(Map.of());
        }
        if (type == Quantity.class) {
            if (path.getFirst().equals("routes")) {
                gap();
            }
            return Optional.of(Quantity.of(Double.NaN));
        }
        if (type instanceof Class<?> choice && choice.isEnum() && inPlaceOrWay()) {
            gap();
            return Optional.of(choice.getEnumConstants()[0]);
        }
        return type == String.class && field.names().isEmpty() ? Optional.of("") : Optional.empty();
    }

    /** True inside a place or way, where what stands beside a part that is left out is judged without it. */
    private boolean inPlaceOrWay() {
        return path.size() > 2 && (path.getFirst().equals("nodes") || path.getFirst().equals("routes"));
    }

    /** The parts of the whole: a plan or people that could not be read are left out; a period without an end of its own has no days. */
    private Optional<Object> ofChain(Shape.Entry entry) {
        if (entry.type() == LocalDate.class) {
            gap();
            return Optional.of(entry.name().equals("start") ? NO_START : NO_END);
        }
        if (entry.type() instanceof ParameterizedType generic) {
            gap();
            return Optional.of(generic.getRawType() == Map.class ? Map.of() : Optional.empty());
        }
        return standIn(entry.type(), entry.meaning());
    }

    /** Reports fields that are not known; returns the known names that they were probably meant to be. */
    private Set<String> unknown(Json.Obj object, Shapes.Made made, boolean node) {
        if (object.members().keySet().stream().allMatch(name -> made.names().contains(name) || node && name.equals(KIND))) {
            return Set.of();
        }
        List<String> known = new ArrayList<>(made.entries().stream().map(Shape.Entry::name).toList());
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
                String given = meant.isEmpty() ? Words.nearest(name, known) : "";
                problems.add(member.at(), "must be one of the fields " + Words.list(known), Words.quoted(name),
                        !given.isEmpty() ? "Maybe a slip of " + Words.quoted(given) + ", which is given too: delete one of them."
                        : meant.isEmpty() ? "" : "Maybe " + Words.quoted(meant) + ".");
            }
        });
        return mistyped;
    }

    private Optional<Object> absent(Shape.Entry entry, Json.Obj object, Set<String> mistyped) {
        if (entry.type() instanceof ParameterizedType generic) {
            if (generic.getRawType() == Optional.class) {
                if (mistyped.contains(entry.name()) && standIn(entry.type(), entry.meaning()).isEmpty()) {
                    gap();
                }
                return Optional.of(Optional.empty());
            }
            if (generic.getRawType() == Map.class) {
                if (mistyped.contains(entry.name())) {
                    gap();
                }
                return Optional.of(Map.of());
            }
            if (entry.meaning().names().equals("evidence")) {
                return Optional.of(List.of());
            }
        }
        if (!entry.meaning().fallback().isEmpty()) {
            return mistyped.contains(entry.name()) ? Optional.empty() : Optional.of(Quantity.of(Double.parseDouble(entry.meaning().fallback())));
        }
        if (!mistyped.contains(entry.name())) {
            problems.add(object.at(), "must have the field " + Words.quoted(entry.name()), "none", "Meaning: " + entry.meaning().value());
        }
        return Optional.empty();
    }
}
