package magnitka.cli.document;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import magnitka.model.Field;
import magnitka.model.Model;
import magnitka.model.Numerals;
import magnitka.model.Parameter;
import magnitka.model.Quantity;
import magnitka.model.Shape;
import magnitka.model.Start;

/** The fields of a part of a model as rows of (path, value), leaving out what says nothing beyond the default. */
final class FieldRows {

    /** Shown elsewhere. */
    private static final Set<String> HEADINGS = Set.of("title", "evidence", "note");

    private final Model model;
    private final List<List<String>> rows = new ArrayList<>();

    private FieldRows(Model model) {
        this.model = model;
    }

    /** Rows for a node, route or limit. */
    static List<List<String>> of(Model model, Record part) {
        FieldRows fields = new FieldRows(model);
        fields.record("", part);
        return fields.rows;
    }

    private void record(String path, Record part) {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            Field field = component.getAnnotation(Field.class);
            boolean heading = path.isEmpty() && HEADINGS.contains(component.getName());
            if (field != null && !heading) {
                String name = Shape.snake(component.getName());
                value(path.isEmpty() ? name : path + "." + name, field, Shape.read(component, part));
            }
        }
    }

    private void value(String path, Field field, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> value(path, field, present));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> value(path + "." + key, field, part));
        } else if (value instanceof Quantity quantity) {
            if (!isFallback(field, quantity)) {
                rows.add(List.of(Markdown.code(path), figure(quantity, field.unit())));
            }
        } else if (value instanceof Start start) {
            rows.add(List.of(Markdown.code(path), start(start)));
        } else if (value instanceof Record part) {
            record(path, part);
        } else if (value instanceof List<?> list) {
            if (!list.isEmpty()) {
                rows.add(List.of(Markdown.code(path), list.stream().map(item -> item(item, field)).collect(Collectors.joining(", "))));
            }
        } else {
            rows.add(List.of(Markdown.code(path), item(value, field)));
        }
    }

    private String item(Object value, Field field) {
        if (value instanceof Quantity quantity) {
            return figure(quantity, "");
        }
        if (value instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
        if (field.names().equals("evidence")) {
            return OddDocument.facts(List.of(value.toString()));
        }
        return field.names().isEmpty() ? Markdown.text(value.toString()) : Markdown.code(value.toString());
    }

    private static boolean isFallback(Field field, Quantity quantity) {
        return !field.fallback().isEmpty() && quantity.equals(Quantity.of(Double.parseDouble(field.fallback())));
    }

    private String figure(Quantity quantity, String unit) {
        if (quantity instanceof Quantity.Constant constant) {
            return (Numerals.shown(constant.value()) + " " + Markdown.text(unit)).strip();
        }
        if (quantity instanceof Quantity.Reference reference) {
            Parameter parameter = model.parameters().get(reference.parameter());
            String times = reference.times() == 1 ? "" : " x " + Numerals.shown(reference.times());
            String status = parameter.status().name().toLowerCase(Locale.ROOT);
            return Markdown.code(reference.parameter()) + times + " = " + figure(Quantity.of(model.value(reference)), unit) + ", " + status;
        }
        if (quantity instanceof Quantity.Product product) {
            return figure(product.figure(), "") + ", times " + figure(product.factor(), "") + ": "
                    + figure(Quantity.of(model.value(product)), unit);
        }
        Quantity.Profile profile = (Quantity.Profile) quantity;
        String points = profile.points().stream()
                .map(point -> point.date() + ": " + figure(point.value(), ""))
                .collect(Collectors.joining("; "));
        return (profile.shape().name().toLowerCase(Locale.ROOT) + " " + Markdown.text(unit)).strip() + ": " + points;
    }

    private static String start(Start start) {
        if (start instanceof Start.On on) {
            return on.date().toString();
        }
        return start instanceof Start.Within within ? "between " + within.earliest() + " and " + within.latest() : "never";
    }
}
