package magnitka.model;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a model, as scenarios left it, uses its parameters, and what in it rests on which fact. */
public final class Uses {

    /**
     * Something that rests on a fact.
     *
     * @param kind {@code parameter}, {@code node}, {@code unit}, {@code stoppage}, {@code route}, {@code limit}, {@code
     *     restriction}, {@code plan}, {@code product_plan}, {@code shape_plan}, {@code target}, {@code behaviour}, {@code
     *     allotment}, {@code campaign}, {@code change}, {@code observation} or {@code contradiction}
     * @param name JSON path in {@code model.json}; for a line of a table, what it is called there
     */
    public record Part(String kind, String name) {}

    private final Map<String, List<String>> paths = new LinkedHashMap<>();
    private final Map<String, List<Part>> parts = new LinkedHashMap<>();

    private Uses() {}

    /** Looks through a model. */
    public static Uses of(Model model) {
        Uses uses = new Uses();
        model.parameters().values().forEach(p -> uses.rests(new Part("parameter", p.name()), p.evidence()));
        uses.record("", model.chain());
        model.observed().forEach(o -> uses.rests(new Part("observation", o.quantity() + " " + o.period()), o.evidence()));
        model.contradictions().forEach(c -> uses.rests(new Part("contradiction", c.name()), c.evidence()));
        return uses;
    }

    /** JSON paths at which {@code model.json} refers to a parameter. */
    public List<String> ofParameter(String name) {
        return List.copyOf(paths.getOrDefault(name, List.of()));
    }

    /** True if plan or people use a parameter. */
    public boolean isOfPeople(String parameter) {
        return ofParameter(parameter).stream().anyMatch(Uses::liesInPeople);
    }

    /** True for a path within the plan or the people of a model file. */
    public static boolean liesInPeople(String path) {
        return path.startsWith("/plan/") || path.startsWith("/people/");
    }

    /** What rests on a fact: parameters, parts of the chain, observations, contradictions. */
    public List<Part> ofFact(String id) {
        return List.copyOf(parts.getOrDefault(id, List.of()));
    }

    /** How many of the facts something rests on. */
    public long count(List<Evidence> facts) {
        return facts.stream().filter(fact -> parts.containsKey(fact.id())).count();
    }

    private void rests(Part part, List<String> facts) {
        facts.stream().distinct().forEach(id -> parts.computeIfAbsent(id, any -> new ArrayList<>()).add(part));
    }

    private void record(String path, Record part) {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            Field field = component.getAnnotation(Field.class);
            if (field != null && field.names().equals("evidence")) {
                rests(new Part(kind(part), path), ids(Shape.read(component, part)));
            } else if (field != null) {
                value(path + "/" + Shape.snake(component.getName()), Shape.read(component, part));
            }
        }
    }

    private static List<String> ids(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    private static String kind(Record part) {
        if (part instanceof Node) {
            return "node";
        }
        if (part instanceof People) {
            return "behaviour";
        }
        return part instanceof SharedLimit ? "limit" : Shape.snake(part.getClass().getSimpleName()).substring(1);
    }

    private void value(String path, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> value(path, present));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> value(path + "/" + name, member));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                value(path + "/" + i, list.get(i));
            }
        } else if (value instanceof Quantity quantity) {
            figure(path, quantity);
        } else if (value instanceof Record part) {
            record(path, part);
        }
    }

    private void figure(String path, Quantity quantity) {
        if (quantity instanceof Quantity.Reference reference) {
            paths.computeIfAbsent(reference.parameter(), any -> new ArrayList<>()).add(path);
        } else if (quantity instanceof Quantity.Product product) {
            figure(path, product.figure());
            figure(path + "/times", product.factor());
        } else if (quantity instanceof Quantity.Profile profile) {
            for (int i = 0; i < profile.points().size(); i++) {
                figure(path + "/points/" + i + "/value", profile.points().get(i).value());
            }
        }
    }
}
