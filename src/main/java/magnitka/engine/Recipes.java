package magnitka.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import magnitka.model.Chain;
import magnitka.model.Model;
import magnitka.model.Works;

/** Inputs and by-products of every works, in arrays. */
final class Recipes {

    /** Inputs and by-products of works w are numbers {@code first...[w]} to {@code first...[w + 1] - 1}. */
    final int[] firstInput;

    final int[] firstByProduct;
    /** Works that each input belongs to. */
    final int[] worksOfInput;

    final int[] inputStore;
    final String[] inputCommodity;
    /** Cells that input i is taken from, best grade first; those before {@code firstDefective[i]} are sound. */
    final int[] firstInputCell;

    final int[] firstDefective;
    final int[] inputCell;
    final int[] byProductCell;
    final int[] byProductStore;

    /** First slots of the timeline. */
    final int inputTons;

    final int inputExtra;
    final int byProductTons;

    Recipes(Model model, List<Works> works, Stores stores, Timeline.Builder timeline) {
        int count = works.size();
        firstInput = new int[count + 1];
        firstByProduct = new int[count + 1];
        for (int w = 0; w < count; w++) {
            firstInput[w + 1] = firstInput[w] + works.get(w).recipe().inputs().size();
            firstByProduct[w + 1] = firstByProduct[w] + works.get(w).recipe().byProducts().size();
        }
        int inputs = firstInput[count];
        worksOfInput = new int[inputs];
        inputStore = new int[inputs];
        inputCommodity = new String[inputs];
        firstInputCell = new int[inputs + 1];
        firstDefective = new int[inputs];
        byProductCell = new int[firstByProduct[count]];
        byProductStore = new int[firstByProduct[count]];
        inputTons = timeline.block(inputs);
        inputExtra = timeline.block(inputs);
        byProductTons = timeline.block(firstByProduct[count]);
        List<Integer> cells = new ArrayList<>();
        for (int w = 0; w < count; w++) {
            fillInputs(w, works.get(w).recipe(), model.chain(), stores, timeline, cells);
            fillByProducts(w, works.get(w).recipe(), model.chain(), stores, timeline);
        }
        inputCell = cells.stream().mapToInt(Integer::intValue).toArray();
    }

    private void fillInputs(
            int w, Works.Recipe recipe, Chain chain, Stores stores, Timeline.Builder timeline, List<Integer> cells) {
        int i = firstInput[w];
        for (Map.Entry<String, Works.Input> entry : recipe.inputs().entrySet()) {
            Works.Input input = entry.getValue();
            int store = stores.index(input.from(), entry.getKey());
            worksOfInput[i] = w;
            inputStore[i] = store;
            inputCommodity[i] = entry.getKey();
            timeline.set(inputTons + i, input.tons());
            timeline.set(inputExtra + i, input.defectiveExtra());
            firstDefective[i] = cells.size();
            for (int grade : Stores.gradesOf(chain, entry.getKey(), input.grades())) {
                cells.add(stores.firstCell[store] + grade);
                firstDefective[i] += grade < stores.accepted[store] ? 1 : 0;
            }
            i++;
            firstInputCell[i] = cells.size();
        }
    }

    private void fillByProducts(int w, Works.Recipe recipe, Chain chain, Stores stores, Timeline.Builder timeline) {
        int b = firstByProduct[w];
        for (Map.Entry<String, Works.ByProduct> entry : recipe.byProducts().entrySet()) {
            Works.ByProduct by = entry.getValue();
            List<String> grades = chain.commodities().get(entry.getKey()).gradeNames();
            byProductStore[b] = stores.index(by.to(), entry.getKey());
            byProductCell[b] = stores.firstCell[byProductStore[b]] + by.grade().map(grades::indexOf).orElse(0);
            timeline.set(byProductTons + b, by.tons());
            b++;
        }
    }
}
