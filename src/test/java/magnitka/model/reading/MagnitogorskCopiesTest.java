package magnitka.model.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
}
