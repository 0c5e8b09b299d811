package magnitka.model.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import magnitka.model.Field;
import magnitka.model.Numerals;
import magnitka.model.Quantity;
import magnitka.model.Words;

/** Reads figures: fixed ones, references to parameters, profiles; each of their values must lie in the field's range. */
final class Figures {

    private static final String FORMS = "must be a number, {\"parameter\": name} or {\"profile\": shape, \"points\": [...]}";
    private static final String PLAIN_FORMS = "must be a number or {\"parameter\": name}";

    private final ParameterTable parameters;
    private final Scalars scalars;
    private final Problems problems;

    Figures(ParameterTable parameters, Scalars scalars, Problems problems) {
        this.parameters = parameters;
        this.scalars = scalars;
        this.problems = problems;
    }

    Optional<Quantity> bind(Field field, Json json) {
        if (json instanceof Json.Obj object && (object.has("profile") || object.has("points"))) {
            if (object.has("parameter")) {
                problems.add(json.at(), "must be a parameter or a profile", "both",
                        "A scenario takes the other one away with null: {\"parameter\": null} or {\"profile\": null, \"points\": null}.");
                return Optional.empty();
            }
            if (field.dated()) {
                return profile(field, object);
            }
            problems.add(json.at(), "must be the same on all days: a number or {\"parameter\": name}", "a profile");
            return Optional.empty();
        }
        return plain(field, json, field.dated() ? FORMS : PLAIN_FORMS);
    }

    private Optional<Quantity> plain(Field field, Json json, String forms) {
        if (json instanceof Json.Num number) {
            return constant(field, number);
        }
        if (json instanceof Json.Obj object && object.has("parameter")) {
            return reference(field, object);
        }
        problems.add(json.at(), forms, json.shown(), cure(json));
        return Optional.empty();
    }

    private String cure(Json json) {
        if (json instanceof Json.Text text) {
            String bare = text.value();
            if (Numerals.parse(bare).isPresent()) {
                return "Write " + bare + " without quotes.";
            }
            return parameters.names().containsKey(bare) ? "Maybe {\"parameter\": " + Words.quoted(bare) + "}." : Numerals.cure(bare);
        }
        return json instanceof Json.Obj object && !object.members().isEmpty()
                ? Words.maybe(object.members().keySet().iterator().next(), List.of("parameter", "profile"))
                : "";
    }

    private Optional<Quantity> constant(Field field, Json.Num number) {
        if (!Double.isFinite(number.value())) {
            return Optional.empty();
        }
        checkRange(field, number.value(), number.at(), number.literal(), "");
        return Optional.of(new Quantity.Constant(number.value()));
    }

    private Optional<Quantity> reference(Field field, Json.Obj object) {
        boolean sound = onlyKnown(object, List.of("parameter", "times"));
        Optional<String> name = scalars.text(object.members().get("parameter").value());
        if (name.isEmpty() || !sound) {
            return Optional.empty();
        }
        boolean known = parameters.checkKnown(name.get(), object.members().get("parameter").at())
                && parameters.parameters().containsKey(name.get());
        if (object.has("times") && object.members().get("times").value() instanceof Json.Obj factor) {
            return product(field, object, name.get(), factor, known);
        }
        Optional<Double> times = object.has("times") ? times(object.members().get("times").value()) : Optional.of(1.0);
        if (known && times.isPresent()) {
            checkReference(field, name.get(), times.get(), object.at());
        }
        return times.map(factor -> new Quantity.Reference(name.get(), factor));
    }

    /** A parameter times another; the product must lie in the field's range, the factor on its own need not. */
    private Optional<Quantity> product(Field field, Json.Obj object, String name, Json.Obj factor, boolean known) {
        boolean sound = onlyKnown(factor, List.of("parameter"));
        if (!factor.has("parameter")) {
            problems.add(factor.at(), "must have the field \"parameter\"", "none", "Write \"times\": {\"parameter\": name} or \"times\": 2.");
            return Optional.empty();
        }
        Json named = factor.members().get("parameter").value();
        Optional<String> other = scalars.text(named);
        if (other.isEmpty() || !sound) {
            return Optional.empty();
        }
        boolean bothKnown = parameters.checkKnown(other.get(), factor.members().get("parameter").at())
                && parameters.parameters().containsKey(other.get()) && known;
        if (bothKnown) {
            double value = parameters.parameters().get(name).value() * parameters.parameters().get(other.get()).value();
            String got = Numerals.shown(value) + " (parameters " + Words.quoted(name) + " x " + Words.quoted(other.get()) + ")";
            if (checkRange(field, value, object.at(), got, "The parameters' values come from " + source(name) + " and " + source(other.get()) + ".")) {
                checkUnits(field, name, other.get(), object.at());
            }
        }
        return Optional.of(new Quantity.Product(new Quantity.Reference(name, 1), new Quantity.Reference(other.get(), 1)));
    }

    /** A plain number beside another parameter leaves the unit to that one; two units may make a third, which is not judged. */
    private void checkUnits(Field field, String name, String other, Place at) {
        if (parameters.isPlain(other)) {
            parameters.checkUnit(name, field.unit(), at);
        } else if (parameters.isPlain(name)) {
            parameters.checkUnit(other, field.unit(), at);
        }
    }

    private Optional<Double> times(Json json) {
        if (json instanceof Json.Num number) {
            return Optional.of(number.value()).filter(Double::isFinite);
        }
        problems.add(json.at(), "must be a number or {\"parameter\": name}", json.shown(), cure(json));
        return Optional.empty();
    }

    private void checkReference(Field field, String name, double times, Place at) {
        double value = parameters.parameters().get(name).value() * times;
        String got = Numerals.shown(value) + " (parameter " + Words.quoted(name) + (times == 1 ? "" : " x " + Numerals.shown(times)) + ")";
        boolean unit = times != 1 || parameters.hasUnit(name, field.unit());
        String inUnit = unit ? "" : ", in " + Words.quoted(parameters.parameters().get(name).unit()) + "; the field is in " + field.unit();
        if (checkRange(field, value, at, got, "The parameter's value comes from " + source(name) + inUnit + ".") && !unit) {
            parameters.checkUnit(name, field.unit(), at);
        }
    }

    /** Where the value of a parameter was given. */
    private String source(String name) {
        Place origin = parameters.origin(name);
        return origin.file() + (origin.line() > 0 ? ":" + origin.line() : "");
    }

    private Optional<Quantity> profile(Field field, Json.Obj object) {
        boolean sound = onlyKnown(object, List.of("profile", "points"));
        for (String name : List.of("profile", "points")) {
            if (!object.has(name)) {
                problems.add(object.at(), "must have the field " + Words.quoted(name), "none",
                        "A profile is {\"profile\": \"step\", \"points\": [{\"date\": \"1931-06-01\", \"value\": 3}]}.");
                sound = false;
            }
        }
        if (!sound) {
            return Optional.empty();
        }
        Optional<Object> shape = scalars.choice(Quantity.Shape.class, object.members().get("profile").value());
        List<Quantity.Point> points = points(field, object.members().get("points").value());
        return shape.filter(any -> !points.isEmpty()).map(any -> new Quantity.Profile((Quantity.Shape) any, points));
    }

    /** The points, or none when any of them is wrong. */
    private List<Quantity.Point> points(Field field, Json json) {
        if (!(json instanceof Json.Arr array) || array.items().isEmpty()) {
            problems.add(json.at(), "must be a list of at least one {\"date\": ..., \"value\": ...}", json.shown());
            return List.of();
        }
        List<Quantity.Point> points = new ArrayList<>();
        for (Json item : array.items()) {
            point(field, item).ifPresent(point -> {
                if (!points.isEmpty() && !point.date().isAfter(points.get(points.size() - 1).date())) {
                    problems.add(Json.find(item, "date"), "must come after the date of the point before it", point.date().toString());
                }
                points.add(point);
            });
        }
        return points.size() == array.items().size() ? points : List.of();
    }

    private Optional<Quantity.Point> point(Field field, Json item) {
        if (!(item instanceof Json.Obj object)) {
            problems.add(item.at(), "must be {\"date\": ..., \"value\": ...}", item.shown());
            return Optional.empty();
        }
        boolean sound = onlyKnown(object, List.of("date", "value"));
        for (String name : List.of("date", "value")) {
            if (sound && !object.has(name)) {
                problems.add(object.at(), "must have the field " + Words.quoted(name), "none");
                sound = false;
            }
        }
        if (!sound) {
            return Optional.empty();
        }
        Optional<LocalDate> date = scalars.date(object.members().get("date").value());
        Optional<Quantity> value = plain(field, object.members().get("value").value(), PLAIN_FORMS);
        return date.flatMap(day -> value.map(figure -> new Quantity.Point(day, figure)));
    }

    private boolean onlyKnown(Json.Obj object, List<String> known) {
        boolean sound = true;
        for (String name : object.members().keySet()) {
            if (!known.contains(name)) {
                problems.add(object.members().get(name).at(), "must be " + Words.list(known), Words.quoted(name), Words.maybe(name, known));
                sound = false;
            }
        }
        return sound;
    }

    /** True if the value lies in the field's range. */
    private boolean checkRange(Field field, double value, Place at, String got, String cure) {
        if (Double.isFinite(value) && value >= field.min() && value <= field.max()) {
            return true;
        }
        if (!Double.isFinite(value)) {
            problems.add(at, "must be a finite number", got, cure);
            return false;
        }
        String expected = field.max() == Double.POSITIVE_INFINITY
                ? "must be at least " + Numerals.shown(field.min())
                : "must lie between " + Numerals.shown(field.min()) + " and " + Numerals.shown(field.max());
        boolean percentage = cure.isEmpty() && field.max() == 1 && value > 1 && value <= 100;
        String share = percentage ? BigDecimal.valueOf(value).movePointLeft(2).stripTrailingZeros().toPlainString() : "";
        problems.add(at, expected, got, percentage ? "Maybe " + share + ": a share, not a percentage." : cure);
        return false;
    }
}
