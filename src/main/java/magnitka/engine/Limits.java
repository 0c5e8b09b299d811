package magnitka.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import magnitka.model.Model;
import magnitka.model.Quantity;
import magnitka.model.SharedLimit;
import magnitka.network.DayOrder;

/** Capacities that several works share, in arrays. */
final class Limits {

    final int count;
    final List<String> names;
    /** Users of limit l are numbers {@code firstUser[l]} to {@code firstUser[l + 1] - 1}. */
    final int[] firstUser;

    final int[] userWorks;

    /** Limits of works w, in file order: {@code limitOfWorks[firstOfWorks[w]]} and on. */
    final int[] firstOfWorks;

    final int[] limitOfWorks;

    /** First slots of the timeline. */
    final int capacity;

    final int use;

    Limits(Model model, List<String> worksNames, Timeline.Builder timeline) {
        Map<String, SharedLimit> limits = model.chain().limits();
        names = List.copyOf(limits.keySet());
        count = names.size();
        firstUser = new int[count + 1];
        for (int l = 0; l < count; l++) {
            firstUser[l + 1] = firstUser[l] + limits.get(names.get(l)).users().size();
        }
        userWorks = new int[firstUser[count]];
        capacity = timeline.block(count);
        use = timeline.block(firstUser[count]);
        Map<String, Integer> works = DayOrder.positions(worksNames);
        List<List<Integer>> ofWorks = new ArrayList<>();
        worksNames.forEach(name -> ofWorks.add(new ArrayList<>()));
        for (int l = 0; l < count; l++) {
            SharedLimit limit = limits.get(names.get(l));
            IntToDoubleFunction base = timeline.valuesOf(limit.capacityPerDay());
            timeline.set(capacity + l, Restricting.apply(model, base, limit.restrictions().values()));
            fillUsers(l, limit.users(), works, timeline);
            for (int k = firstUser[l]; k < firstUser[l + 1]; k++) {
                ofWorks.get(userWorks[k]).add(l);
            }
        }
        firstOfWorks = new int[worksNames.size() + 1];
        for (int w = 0; w < worksNames.size(); w++) {
            firstOfWorks[w + 1] = firstOfWorks[w] + ofWorks.get(w).size();
        }
        limitOfWorks = ofWorks.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    }

    private void fillUsers(int l, Map<String, Quantity> users, Map<String, Integer> works, Timeline.Builder timeline) {
        int k = firstUser[l];
        for (Map.Entry<String, Quantity> user : users.entrySet()) {
            userWorks[k] = works.get(user.getKey());
            timeline.set(use + k, user.getValue());
            k++;
        }
    }
}
