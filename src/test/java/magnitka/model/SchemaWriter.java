package magnitka.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes the JSON schemas of model and scenario files from the records and what {@link Field} says of them. */
final class SchemaWriter {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final String ID = "^[a-z][a-z0-9_]{0,39}$";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Set<Class<?>> pending = new LinkedHashSet<>();
    private final ObjectNode defs = mapper.createObjectNode();

    private SchemaWriter() {}

    /** Schema of {@code model.json}. */
    static ObjectNode model() {
        SchemaWriter writer = new SchemaWriter();
        ObjectNode root = writer.head("A Magnitka model", "The network, its units and its dates.");
        writer.fill(root, Chain.class);
        schema((ObjectNode) root.get("properties"));
        writer.defineAll();
        root.set("$defs", writer.defs);
        return root;
    }

    /** Schema of a scenario file. */
    static ObjectNode scenario() {
        SchemaWriter writer = new SchemaWriter();
        ObjectNode root = writer.head("A Magnitka scenario", "An overlay on a model: values of parameters and a merge patch.");
        root.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = root.putObject("properties");
        properties.putObject("title").put("description", "Title for readers.").put("type", "string").put("pattern", "\\S");
        properties.putObject("asks").put("description", "The question that the scenario asks, in a sentence.")
                .put("type", "string").put("pattern", "\\S");
        ObjectNode parameters = properties.putObject("parameters");
        parameters.put("description", "Values of parameters, by name, each in the parameter's own unit.").put("type", "object");
        parameters.putObject("propertyNames").put("pattern", ID);
        parameters.putObject("additionalProperties").put("type", "number");
        properties.putObject("patch").put("description", "JSON merge patch (RFC 7396) on model.json; null takes a field away.")
                .put("type", "object");
        schema(properties);
        root.putArray("required").add("title").add("asks");
        return root;
    }

    /** The program ignores it. */
    private static void schema(ObjectNode properties) {
        properties.putObject("$schema").put("description", "Where an editor finds this schema.").put("type", "string");
    }

    private ObjectNode head(String title, String description) {
        return mapper.createObjectNode().put("$schema", DRAFT).put("title", title).put("description", description);
    }

    private void defineAll() {
        Set<Class<?>> done = new LinkedHashSet<>();
        while (!done.containsAll(pending)) {
            for (Class<?> type : List.copyOf(pending)) {
                if (done.add(type)) {
                    define(type);
                }
            }
        }
    }

    private void define(Class<?> type) {
        ObjectNode def = defs.putObject(type.getSimpleName());
        if (type == Quantity.class) {
            quantity(def, true);
        } else if (type == Quantity.Constant.class) {
            quantity(def, false);
        } else if (type == Start.class) {
            start(def);
        } else if (type == Node.class) {
            node(def);
        } else {
            fill(def, type);
        }
    }

    /** A figure; one that may change over time also has the form of a profile. */
    private void quantity(ObjectNode def, boolean dated) {
        def.put("description", dated ? "A figure that may change over time." : "A figure that is the same on all days.");
        ArrayNode forms = def.putArray("oneOf");
        forms.addObject().put("type", "number");
        ObjectNode reference = forms.addObject().put("description", "The value of a parameter, times a factor.")
                .put("type", "object").put("additionalProperties", false);
        ObjectNode fields = reference.putObject("properties");
        fields.putObject("parameter").put("description", "Name of the parameter.").put("type", "string").put("pattern", ID);
        factor(fields.putObject("times"));
        reference.putArray("required").add("parameter");
        if (dated) {
            profile(forms.addObject());
        }
    }

    private void factor(ObjectNode times) {
        times.put("description", "Factor on its value: a number, or another parameter.").put("default", 1);
        ArrayNode forms = times.putArray("oneOf");
        forms.addObject().put("type", "number");
        ObjectNode other = forms.addObject().put("type", "object").put("additionalProperties", false);
        other.putObject("properties").putObject("parameter").put("description", "Name of the parameter.").put("type", "string").put("pattern", ID);
        other.putArray("required").add("parameter");
    }

    private void profile(ObjectNode form) {
        form.put("description", "A figure that changes over time; the dates ascend.").put("type", "object").put("additionalProperties", false);
        ObjectNode fields = form.putObject("properties");
        words(fields.putObject("profile").put("description", "step: each value holds until the next date; linear: straight lines between."),
                Quantity.Shape.class);
        ObjectNode points = fields.putObject("points").put("description", "Dated values.").put("type", "array").put("minItems", 1);
        ObjectNode point = points.putObject("items").put("type", "object").put("additionalProperties", false);
        ObjectNode of = point.putObject("properties");
        date(of.putObject("date").put("description", "Day from which the value holds."));
        refer(of.putObject("value").put("description", "The value, in the unit of the field."), Quantity.Constant.class);
        point.putArray("required").add("date").add("value");
        form.putArray("required").add("profile").add("points");
    }

    private void start(ObjectNode def) {
        def.put("description", "First day of work.");
        ArrayNode forms = def.putArray("oneOf");
        date(forms.addObject());
        forms.addObject().put("const", "never").put("description", "Not within the period.");
        ObjectNode window = forms.addObject().put("description", "On some day from the first date to the second.")
                .put("type", "object").put("additionalProperties", false);
        ObjectNode dates = window.putObject("properties").putObject("window")
                .put("description", "Earliest and latest day.").put("type", "array").put("minItems", 2).put("maxItems", 2);
        date(dates.putObject("items"));
        window.putArray("required").add("window");
    }

    private void node(ObjectNode def) {
        def.put("description", "A place of the network.").put("type", "object");
        def.putArray("required").add("kind");
        ArrayNode rules = def.putArray("allOf");
        ArrayNode words = rules.addObject().putObject("properties").putObject("kind").putArray("enum");
        Shape.nodeKinds().forEach((word, kind) -> {
            words.add(word);
            ObjectNode rule = rules.addObject();
            ObjectNode condition = rule.putObject("if");
            condition.putObject("properties").putObject("kind").put("const", word);
            condition.putArray("required").add("kind");
            refer(rule.putObject("then"), kind);
        });
    }

    private void fill(ObjectNode def, Class<?> record) {
        def.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = def.putObject("properties");
        ArrayNode required = mapper.createArrayNode();
        if (Node.class.isAssignableFrom(record)) {
            String word = record.getSimpleName().toLowerCase(Locale.ROOT);
            properties.putObject("kind").put("description", "Kind of node.").put("const", word);
            required.add("kind");
        }
        for (Shape.Entry entry : Shape.of(record)) {
            ObjectNode property = properties.putObject(entry.name());
            String unit = entry.meaning().unit();
            property.put("description", entry.meaning().value() + (unit.isEmpty() ? "" : " Unit: " + unit + "."));
            value(property, entry.type(), entry.meaning());
            if (entry.type() == Quantity.class && !entry.meaning().fallback().isEmpty()) {
                property.put("default", Double.parseDouble(entry.meaning().fallback()));
            } else if (isRequired(entry)) {
                required.add(entry.name());
            }
        }
        def.set("required", required);
    }

    static boolean isRequired(Shape.Entry entry) {
        boolean optional = entry.type() instanceof ParameterizedType generic
                && (generic.getRawType() != List.class || entry.meaning().names().equals("evidence"));
        return !optional && entry.meaning().fallback().isEmpty();
    }

    private void value(ObjectNode into, Type type, Field field) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                value(into.put("type", "array").putObject("items"), arguments[0], field);
            } else if (generic.getRawType() == Map.class) {
                into.put("type", "object");
                if (!field.names().equals("evidence")) {
                    into.putObject("propertyNames").put("pattern", ID);
                }
                value(into.putObject("additionalProperties"), arguments[1], field);
            } else {
                value(into, arguments[0], field);
            }
        } else if (type == Quantity.class) {
            refer(into, field.dated() ? Quantity.class : Quantity.Constant.class);
            range(into, field);
        } else if (type == String.class) {
            into.put("type", "string").put("pattern", field.names().isEmpty() ? "\\S" : field.names().equals("evidence") ? "^\\S+$" : ID);
        } else if (type == LocalDate.class) {
            date(into);
        } else if (((Class<?>) type).isEnum()) {
            words(into, (Class<?>) type);
        } else {
            refer(into, (Class<?>) type);
        }
    }

    /** A range holds for plain numbers; the reader also holds parameters and profiles to it. */
    private static void range(ObjectNode into, Field field) {
        if (Double.isFinite(field.min())) {
            into.put("minimum", field.min());
        }
        if (Double.isFinite(field.max())) {
            into.put("maximum", field.max());
        }
    }

    private void refer(ObjectNode into, Class<?> type) {
        pending.add(type);
        into.put("$ref", "#/$defs/" + type.getSimpleName());
    }

    private static void date(ObjectNode into) {
        into.put("type", "string").put("pattern", "^\\d{4}-\\d{2}-\\d{2}$").put("format", "date");
    }

    private static void words(ObjectNode into, Class<?> choice) {
        ArrayNode words = into.putArray("enum");
        Shape.words(choice).forEach(words::add);
    }
}
