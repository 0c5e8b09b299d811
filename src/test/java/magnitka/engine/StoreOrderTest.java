package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Works;
import org.junit.jupiter.api.Test;

class StoreOrderTest {

    private final Model model = LayeredNetwork.model(500);
    private final Plant plant = Plant.of(model);

    @Test
    void storesThatRoutesFillLieInTheOrderOfTheRoutes() {
        int[] to = plant.lines.to;
        assertThat(to).isSorted();
        assertThat(to[to.length - 1]).isEqualTo(plant.storeCount() - 1);
        int[] inFile = IntStream.range(0, to.length).map(plant::routeTo).toArray();
        assertThat(isSorted(inFile)).as("the file has them in another order, or this test shows nothing").isFalse();
    }

    @Test
    void otherStoresKeepTheOrderOfTheFile() {
        int first = plant.lines.to[0];
        assertThat(first).isPositive();
        int[] places = IntStream.range(0, first).map(s -> plant.stores.place[s]).toArray();
        assertThat(places).isSorted();
    }

    @Test
    void storesAreAskedForByTheirPlaceInTheFile() {
        List<String> stores = new ArrayList<>();
        model.chain().nodes().forEach((name, node) -> {
            if (!(node instanceof Works)) {
                stores.add(name);
            }
        });
        assertThat(IntStream.range(0, plant.storeCount()).mapToObj(plant::storeNode)).isEqualTo(stores);
        for (int s = 0; s < plant.storeCount(); s++) {
            Node node = model.chain().nodes().get(plant.storeNode(s));
            assertThat(plant.isSource(s)).as(plant.storeNode(s)).isEqualTo(node instanceof Node.Source);
            assertThat(plant.isCustomer(s)).as(plant.storeNode(s)).isEqualTo(node instanceof Node.Customer);
        }
        for (int r = 0; r < plant.routes().size(); r++) {
            assertThat(plant.storeNode(plant.routeTo(r))).isEqualTo(model.chain().routes().get(plant.routes().get(r)).to());
        }
    }

    @Test
    void rowsHoldTheStocksOfTheStoresAskedFor() {
        Simulation simulation = new Simulation(plant, Periods.whole(plant));
        double[][] rows = simulation.newRows();
        simulation.run(Behaviour.NONE, 1, 0, rows);
        Accounts accounts = plant.accounts();
        for (int s = 0; s < plant.storeCount(); s++) {
            if (plant.isCustomer(s)) {
                // a customer's stock is all that it received
                assertThat(rows[0][accounts.stock(s, 0)]).as(plant.storeNode(s))
                        .isCloseTo(rows[0][accounts.received(s)], within(1e-6));
            }
        }
        assertThat(IntStream.range(0, plant.storeCount()).filter(plant::isCustomer).mapToDouble(s -> rows[0][accounts.received(s)]))
                .anyMatch(tons -> tons > 0);
    }

    private static boolean isSorted(int[] numbers) {
        return IntStream.range(1, numbers.length).allMatch(k -> numbers[k - 1] <= numbers[k]);
    }
}
