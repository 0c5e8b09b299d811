package magnitka.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To write the schemas anew: {@code mvn -q test -Dtest=SchemaTest -Dmagnitka.rewrite=true}. */
class SchemaTest {

    private static final Path SCHEMAS = Path.of("models/schema");
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @BeforeAll
    static void rewriteIfAsked() throws IOException {
        if (Boolean.getBoolean("magnitka.rewrite")) {
            for (String name : List.of("model", "scenario")) {
                Files.writeString(SCHEMAS.resolve(name + ".schema.json"), generated(name));
            }
        }
    }

    private static String generated(String name) throws IOException {
        JsonNode schema = name.equals("model") ? SchemaWriter.model() : SchemaWriter.scenario();
        return MAPPER.writeValueAsString(schema).replace("\r\n", "\n") + "\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "scenario"})
    void thePublishedSchemaIsWhatTheRecordsSay(String name) throws IOException {
        assertThat(Files.readString(SCHEMAS.resolve(name + ".schema.json"))).isEqualTo(generated(name));
    }

    @Test
    void everyPropertyHasADescriptionAndARecordComponentAndBack() throws IOException {
        JsonNode root = MAPPER.readTree(SCHEMAS.resolve("model.schema.json").toFile());
        Map<String, Class<?>> records = new LinkedHashMap<>();
        collect(Chain.class, records);
        List<String> objects = new ArrayList<>(List.of("Chain"));
        root.get("$defs").properties().forEach(def -> {
            if (def.getValue().has("properties")) {
                objects.add(def.getKey());
            }
        });
        assertThat(objects).containsExactlyInAnyOrderElementsOf(records.keySet());
        records.forEach((name, record) -> {
            JsonNode properties = (name.equals("Chain") ? root : root.get("$defs").get(name)).get("properties");
            List<String> expected = new ArrayList<>(Shape.of(record).stream().map(Shape.Entry::name).toList());
            if (Node.class.isAssignableFrom(record)) {
                expected.add(0, "kind");
            } else if (record == Chain.class) {
                expected.add("$schema");
            }
            assertThat(properties.fieldNames()).toIterable().containsExactlyElementsOf(expected);
            properties.forEach(property -> assertThat(property.path("description").asText()).endsWith("."));
        });
    }

    @Test
    void everyFigureHasAUnit() {
        Map<String, Class<?>> records = new LinkedHashMap<>();
        collect(Chain.class, records);
        records.values().forEach(record -> Shape.of(record).forEach(entry -> {
            if (entry.type().getTypeName().contains(Quantity.class.getName())) {
                assertThat(entry.meaning().unit()).as(record.getSimpleName() + "." + entry.name()).isNotEmpty();
            }
        }));
    }

    private static void collect(Class<?> type, Map<String, Class<?>> records) {
        if (type == Node.class) {
            Shape.nodeKinds().values().forEach(kind -> collect(kind, records));
        } else if (type.isRecord() && records.putIfAbsent(type.getSimpleName(), type) == null) {
            Shape.of(type).forEach(entry -> collect(bare(entry.type()), records));
        }
    }

    private static Class<?> bare(Type type) {
        if (type instanceof ParameterizedType generic) {
            return bare(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
        }
        return (Class<?>) type;
    }

    static List<Path> soundModels() throws IOException {
        return jsonFiles(false);
    }

    static List<Path> soundScenarios() throws IOException {
        return jsonFiles(true);
    }

    private static List<Path> jsonFiles(boolean scenarios) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path root : List.of(Path.of("models"), Path.of("src/test/resources/models/valid"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".json"))
                        .filter(file -> !file.startsWith(SCHEMAS) && !file.getParent().endsWith("calibration"))
                        .filter(file -> scenarios == file.getParent().endsWith("scenarios"))
                        .forEach(found::add);
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("soundModels")
    void soundModelsFitTheSchema(Path model) throws IOException {
        assertThat(complaints("model", Files.readString(model))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("soundScenarios")
    void soundScenariosFitTheSchema(Path scenario) throws IOException {
        assertThat(complaints("scenario", Files.readString(scenario))).isEmpty();
    }

    @Test
    void badModelsDoNotFitTheSchema() throws IOException {
        String sound = Files.readString(Path.of("src/test/resources/models/valid/valley/model.json"));
        assertThat(complaints("model", sound.replace("\"floor_share\"", "\"floor_shore\""))).hasSize(1);
        assertThat(complaints("model", sound.replace("\"floor_share\": 0.2", "\"floor_share\": 20"))).isNotEmpty();
        assertThat(complaints("model", sound.replace("\"floor_share\": 0.2", "\"floor_share\": \"0.2\""))).isNotEmpty();
        assertThat(complaints("model", sound.replace("\"start\": \"never\"", "\"start\": \"later\""))).isNotEmpty();
        assertThat(complaints("scenario", "{\"title\": \"x\"}")).hasSize(1);
    }

    private static List<String> complaints(String name, String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(name + ".schema.json")));
        return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
}
