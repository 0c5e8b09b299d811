package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;

/** What a compiled plant says of itself. */
class PlantTest {

    /** A rolling mill written before the furnaces that feed it. */
    private static final Model MODEL = Draft.chain(
            10,
            "\"ore\": {\"title\": \"Ore\"}, \"iron\": {\"title\": \"Iron\", \"grades\": [\"good\", \"bad\"]}, "
                    + "\"slag\": {\"title\": \"Slag\"}, \"rails\": {\"title\": \"Rails\"}",
            """
            "mill": {"kind": "works", "title": "Mill", "every_unit": {"rated_tons_per_day": 10},
              "recipe": {"product": "rails", "to": "rail_yard", "inputs": {"slag": {"tons": 0.1, "from": "slag_yard"},
                "iron": {"tons": 1, "from": "iron_yard"}}}, "units": {"stand": {"title": "Stand", "start": "1931-01-01"}}},
            "furnaces": {"kind": "works", "title": "Furnaces", "every_unit": {"rated_tons_per_day": 10},
              "recipe": {"product": "iron", "to": "iron_yard", "inputs": {"ore": {"tons": 2, "from": "ground"}},
                "by_products": {"slag": {"tons": 0.5, "to": "slag_yard"}}}, %s},
            "ground": {"kind": "source", "title": "Ground", "commodity": "ore"},
            "iron_yard": {"kind": "stockpile", "title": "Iron yard", "commodity": "iron"},
            "slag_yard": {"kind": "stockpile", "title": "Slag yard", "commodity": "slag"},
            "rail_yard": {"kind": "stockpile", "title": "Rail yard", "commodity": "rails"},
            "slag_heap": {"kind": "dump", "title": "Slag heap", "commodity": "slag"},
            "line": {"kind": "customer", "title": "Line", "orders": {"rails": {"tons_per_day": 5}, "iron": {"tons_per_day": 1}}}"""
                    .formatted(Draft.units(2)),
            """
            "rails_out": {"title": "Rails", "from": "rail_yard", "to": "line", "commodity": "rails"},
            "heap": {"title": "Heap", "from": "slag_yard", "to": "slag_heap", "commodity": "slag"},
            "iron_out": {"title": "Iron", "from": "iron_yard", "to": "line", "commodity": "iron"}""");

    private final Bench bench = Bench.days(MODEL);
    private final Plant plant = bench.plant;

    @Test
    void worksAreNumberedDownTheChain() {
        assertThat(plant.works()).containsExactly("furnaces", "mill");
        assertThat(plant.unitCount()).isEqualTo(3);
        assertThat(List.of(plant.unit(0), plant.unit(1), plant.unit(2))).containsExactly("u1", "u2", "stand");
        assertThat(plant.worksOf(1)).isZero();
        assertThat(plant.worksOf(2)).isEqualTo(1);
    }

    @Test
    void storesAreKnownByNodeAndCommodity() {
        assertThat(plant.storeCount()).isEqualTo(7);
        int iron = bench.store("iron_yard");
        assertThat(plant.productStore(0)).isEqualTo(iron);
        assertThat(plant.grades(iron)).isEqualTo(2);
        assertThat(plant.inputStores(1)).containsExactly(bench.store("slag_yard"), iron);
        assertThat(plant.storeCommodity(bench.store("line"))).isEqualTo("rails");
        assertThat(plant.storeCommodity(bench.store("line") + 1)).isEqualTo("iron");
        assertThat(plant.isCustomer(bench.store("line"))).isTrue();
        assertThat(plant.isCustomer(iron)).isFalse();
    }

    @Test
    void routesKnowTheirEnds() {
        int heap = bench.route("heap");
        assertThat(plant.routeFrom(heap)).isEqualTo(bench.store("slag_yard"));
        assertThat(plant.routeTo(heap)).isEqualTo(bench.store("slag_heap"));
        assertThat(plant.routeTo(bench.route("iron_out"))).isEqualTo(bench.store("line") + 1);
    }

    @Test
    void daysAreDates() {
        assertThat(plant.days()).isEqualTo(10);
        assertThat(plant.date(0)).isEqualTo(LocalDate.of(1931, 1, 1));
        assertThat(plant.date(9)).isEqualTo(LocalDate.of(1931, 1, 10));
    }

    // iron of the day is rolled on the day: 20 t made, 10 rolled, 1 delivered; slag 10 - 1 goes to the heap
    @Test
    void whatIsMadeIsUsedTheSameDay() {
        bench.expected();
        assertThat(bench.made(0, "mill")).isEqualTo(10);
        assertThat(bench.stock(0, "iron_yard")).isEqualTo(9);
        assertThat(bench.stock(0, "slag_heap")).isEqualTo(9);
        assertThat(bench.rows[0][bench.at.accepted(bench.store("line") + 1)]).isEqualTo(1);
    }
}
