package magnitka.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How the map of the network is laid out. */
class NetworkMapTest {

    @Test
    void whereTonsFlowBackTheSmallestRouteIsCut() {
        Link to = new Link("route", "to_mill", "yard", "mill_yard", "steel", 900);
        Link in = new Link("input", "", "mill_yard", "mill", "steel", 900);
        Link scrap = new Link("by_product", "", "mill", "heap", "scrap", 50);
        Link back = new Link("route", "back", "heap", "yard", "scrap", 100);
        assertThat(ReturnFlows.among(List.of(to, in, scrap, back))).containsExactly(back);
        assertThat(ReturnFlows.among(List.of(to, in, scrap))).isEmpty();
    }

    @Test
    void everyWayOfTheMapLeadsDown() {
        List<Link> links = List.of(new Link("route", "a", "pit", "yard", "ore", 1), new Link("input", "", "yard", "works", "ore", 1),
                new Link("route", "b", "quarry", "works_yard", "lime", 1), new Link("input", "", "works_yard", "works", "lime", 1),
                new Link("route", "c", "pit", "works", "ore", 1));
        LayeredLayout layout = new LayeredLayout(List.of("pit", "yard", "quarry", "works_yard", "works"), links);
        assertThat(links).allSatisfy(link -> {
            List<LayeredLayout.Point> way = layout.way(link);
            assertThat(way.get(0)).isEqualTo(layout.of(link.from()));
            assertThat(way.get(way.size() - 1)).isEqualTo(layout.of(link.to()));
            for (int i = 1; i < way.size(); i++) {
                assertThat(way.get(i).row()).isEqualTo(way.get(i - 1).row() + 1);
            }
        });
        assertThat(layout.of("pit").x()).isNotEqualTo(layout.of("quarry").x());
        assertThat(layout.way(links.get(4))).hasSize(3);
    }
}
