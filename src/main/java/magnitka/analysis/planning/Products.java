package magnitka.analysis.planning;

import java.util.ArrayList;
import java.util.List;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Works;

/** Who makes what. */
final class Products {

    private Products() {}

    /** Product of each works, in the plant's order. */
    static List<String> ofWorks(Model model, Plant plant) {
        return plant.works().stream().map(name -> ((Works) model.chain().nodes().get(name)).recipe().product()).toList();
    }

    /** Works that make a product, as numbers of the plant. */
    static List<Integer> makers(Model model, Plant plant, String product) {
        List<String> made = ofWorks(model, plant);
        List<Integer> makers = new ArrayList<>();
        for (int w = 0; w < made.size(); w++) {
            if (made.get(w).equals(product)) {
                makers.add(w);
            }
        }
        return makers;
    }
}
