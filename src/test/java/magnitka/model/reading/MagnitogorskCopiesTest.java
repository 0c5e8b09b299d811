package magnitka.model.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.model.Parameter;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Parts of the reference model that are written more than once, since JSON has no other way, say the same everywhere. */
class MagnitogorskCopiesTest {

    private static JsonNode model;

    @BeforeAll
    static void read() throws IOException {
        model = new ObjectMapper().readTree(Path.of("models/magnitogorsk/model.json").toFile());
    }

    private static ObjectNode without(JsonNode object, String... fields) {
        ObjectNode copy = object.deepCopy();
        copy.remove(List.of(fields));
        return copy;
    }

    /** Members of all routes and limits with restrictions, by the beginning of the restriction's name. */
    private static List<JsonNode> restrictions(String start) {
        List<JsonNode> found = new ArrayList<>();
        for (String place : List.of("routes", "limits")) {
            model.get(place).forEach(part -> part.path("restrictions").properties().forEach(member -> {
                if (member.getKey().startsWith(start)) {
                    found.add(member.getValue());
                }
            }));
        }
        return found;
    }

    @Test
    void theTwoOpenHearthShopsDifferInTheirOvensAndWhatTheyHadLearntAtFirst() {
        ObjectNode one = without(model.at("/nodes/open_hearths_1"), "title", "units", "evidence", "note");
        ObjectNode two = without(model.at("/nodes/open_hearths_2"), "title", "units", "evidence", "note");
        ((ObjectNode) one.get("mastery")).remove("initial");
        ((ObjectNode) two.get("mastery")).remove("initial");
        assertThat(two).isEqualTo(one);
    }

    @Test
    void anOvenUsesAsMuchOfASharedLimitInEitherShop() {
        assertThat(model.at("/limits/casting_cranes_2/users/open_hearths_2")).isEqualTo(model.at("/limits/casting_cranes_1/users/open_hearths_1"));
        for (String limit : List.of("power", "water")) {
            JsonNode users = model.at("/limits/" + limit + "/users");
            assertThat(users.get("open_hearths_2")).as(limit).isNotNull().isEqualTo(users.get("open_hearths_1"));
        }
    }

    /** So that each has a range, a status and a note, and can be set. */
    @Test
    void daysOnTheWayAndUsesOfSharedLimitsAreParameters() {
        model.get("routes").properties().forEach(route -> assertThat(route.getValue().path("travel_days").isNumber()).as(route.getKey()).isFalse());
        model.get("limits").properties().forEach(limit -> limit.getValue().get("users").properties().forEach(user -> {
            assertThat(user.getValue().has("parameter")).as(limit.getKey() + " " + user.getKey()).isTrue();
            assertThat(user.getValue().path("times").isNumber()).as(limit.getKey() + " " + user.getKey()).isFalse();
        }));
    }

    /** They are parts of one sum, which a figure of a model file cannot be: so they are no parameters. */
    @Test
    void theFourCustomersOfRolledSteelOrderAllThatIsOrdered() {
        double sum = 0;
        for (String customer : List.of("cheliabinsk", "sverdlovsk", "siberia", "west")) {
            JsonNode ordered = model.at("/nodes/" + customer + "/orders/rolled_steel/tons_per_day");
            assertThat(ordered.get("parameter").asText()).isEqualTo("rolled_orders");
            sum += ordered.get("times").asDouble();
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void furnacesAndOvensTookPartInOneCampaign() {
        assertThat(model.at("/nodes/open_hearths_1/rated_factor").isMissingNode()).isFalse();
        assertThat(model.at("/nodes/blast_furnaces/rated_factor")).isEqualTo(model.at("/nodes/open_hearths_1/rated_factor"));
    }

    @Test
    void rollingStockWasShortOnAllInternalRoutesAtOnce() {
        List<JsonNode> copies = restrictions("rolling_stock_1938");
        assertThat(copies).hasSizeGreaterThan(3);
        assertThat(copies.stream().distinct()).hasSize(1);
    }

    @Test
    void theLakeFreezesTheSameWayEachWinter() {
        List<JsonNode> winters = restrictions("ice_");
        assertThat(winters).hasSizeGreaterThan(5);
        assertThat(winters.stream().map(winter -> without(winter, "title", "from")).distinct()).hasSize(1);
        assertThat(winters.stream().map(winter -> winter.get("from").asText().substring("1932".length())).distinct()).hasSize(1);
        assertThat(winters).allSatisfy(winter -> assertThat(winter.get("title").asText()).contains(winter.get("from").asText().substring(0, "1932".length())));
    }

    @Test
    void winterOnTheRailwayIsTheSameOnEveryRouteThatHasOne() {
        List<JsonNode> seasons = new ArrayList<>();
        model.get("routes").forEach(route -> {
            if (route.has("season")) {
                seasons.add(route.get("season"));
            }
        });
        assertThat(seasons).hasSizeGreaterThan(2);
        assertThat(seasons.stream().distinct()).hasSize(1);
    }

    // share of a shape: rated tons of its mills over those of all that had started by then; work: one over their mean rating
    @Test
    void shapesFollowTheMillsThatRollThem() throws IOException {
        Map<String, Parameter> parameters = SoundModel.of(Path.of("models/magnitogorsk")).parameters();
        Map<String, List<Double>> mills = new LinkedHashMap<>();
        model.at("/nodes/rolling_mills/units").properties().forEach(unit -> {
            String shape = unit.getKey().startsWith("mill_300") ? "light" : unit.getKey().startsWith("mill_250") ? "small" : "heavy";
            mills.computeIfAbsent(shape, none -> new ArrayList<>()).add(unit.getValue().at("/rated_tons_per_day/times").asDouble());
        });
        assertThat(parameters.get("light_shapes_work").value()).isCloseTo(mean(mills.get("heavy")) / mean(mills.get("light")), within(5e-4));
        assertThat(parameters.get("small_shapes_work").value()).isCloseTo(mean(mills.get("heavy")) / mean(mills.get("small")), within(5e-4));
        // all heavy mills had started, and of the lighter ones so many
        int[][] started = {{0, 0}, {2, 1}, {2, 2}, {3, 2}};
        for (int step = 0; step < started.length; step++) {
            double light = sum(mills.get("light").subList(0, started[step][0]));
            double small = sum(mills.get("small").subList(0, started[step][1]));
            double all = sum(mills.get("heavy")) + light + small;
            assertThat(share("light", step, parameters)).as("light, step %d", step).isCloseTo(light / all, within(5e-4));
            assertThat(share("small", step, parameters)).as("small, step %d", step).isCloseTo(small / all, within(5e-4));
        }
    }

    private static double share(String shape, int step, Map<String, Parameter> parameters) {
        JsonNode value = model.at("/plan/products/rolled_steel/assortment/" + shape + "/share/points/" + step + "/value");
        return value.isNumber() ? value.asDouble() : parameters.get(value.get("parameter").asText()).value() * value.path("times").asDouble(1);
    }

    private static double sum(List<Double> of) {
        return of.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double mean(List<Double> of) {
        return sum(of) / of.size();
    }
}
