package magnitka.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import magnitka.JsonModel;
import magnitka.result.Cause;
import magnitka.result.Table;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import org.junit.jupiter.api.Test;

/** A battery of 20 t/day; each ton of coke brings 0.25 t of tar. */
class FullPlacesTest {

    private static EnsembleResult run(String... changes) throws IOException {
        String json = Files.readString(Path.of("src/test/resources/models/by_product_comes_with_the_product.json"));
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(json).contains(changes[i]);
            json = json.replace(changes[i], changes[i + 1]);
        }
        return Ensemble.of(JsonModel.of(json)).run(RunSettings.ofExpected(), Progress.NONE);
    }

    /** The tank holds 12 t: on day 3 there is room for 2 t, so coke is 8 t and 12 t are lost; on day 4 all 20 t are. */
    @Test
    void theFullTankOfAByProductIsNamed() throws IOException {
        assertThat(Waterfall.from(run(), 0, 0).full()).containsExactly(new Waterfall.Full(Waterfall.Made.BY_PRODUCT, "tar_tank", "tar", 32, 2));
    }

    /**
     * 30 t of coke have room and 3 t a day go out, the tank holds 8.5 t. Day 1: 20 t. Day 2: room for 30 - 17 = 13, so 7 t are lost for
     * want of room for coke. Day 3: room for 3 t of coke, but for (8.5 - 8.25) / 0.25 = 1 t with its tar, so 19 t are lost to the tank. Day 4: 20 t.
     */
    @Test
    void onEachDayThePlaceWithLeastRoomCounts() throws IOException {
        EnsembleResult result = run("\"capacity_tons\": 12", "\"capacity_tons\": 8.5",
                "\"title\": \"Coke yard\", \"commodity\": \"coke\"", "\"title\": \"Coke yard\", \"commodity\": \"coke\", \"capacity_tons\": 30",
                "\"tar_works\": {", "\"town\": {\"kind\": \"customer\", \"title\": \"Town\", \"orders\": {\"coke\": {\"tons_per_day\": 3}}}, \"tar_works\": {",
                "\"routes\": {", "\"routes\": {\"carts\": {\"title\": \"Carts\", \"from\": \"coke_yard\", \"to\": \"town\", \"commodity\": \"coke\"}, ");
        Waterfall fall = Waterfall.from(result, 0, 0);
        assertThat(fall.full()).containsExactly(new Waterfall.Full(Waterfall.Made.PRODUCT, "coke_yard", "coke", 7, 1), new Waterfall.Full(Waterfall.Made.BY_PRODUCT, "tar_tank", "tar", 39, 2));
        assertThat(fall.losses()).contains(new Waterfall.Loss(Cause.of(Cause.Kind.BLOCKED), 46, 3));
        Table table = FullPlaces.table(result);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.figure(1, "share_of_rated")).isEqualTo(39 / 80.0);
    }

    @Test
    void withRoomForAllThereIsNothingToName() throws IOException {
        assertThat(FullPlaces.table(run("\"capacity_tons\": 12", "\"capacity_tons\": 20")).rows()).isEmpty();
    }
}
