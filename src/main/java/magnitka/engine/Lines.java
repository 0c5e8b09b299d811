package magnitka.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import magnitka.model.Model;
import magnitka.model.Route;

/** Every route in arrays, in the order in which they are served within a day. */
final class Lines {

    final int count;
    final List<String> names;
    final int[] from;
    final int[] to;
    final int[] travelDays;
    /** Transit cells of route r, one a grade: {@code firstCell[r]} to {@code firstCell[r + 1] - 1}. */
    final int[] firstCell;

    /** Where each transit cell takes from and delivers to, and whether the receiver accepts its grade. */
    final int[] fromCell;

    final int[] toCell;
    final boolean[] accepted;

    /** Routes with travel days. */
    final int[] travelling;

    /** Where the rings of route r start: one for each transit cell, with a place for each day on the way. */
    final int[] firstRing;

    final double[] lossCv;
    final double[] adjustDays;
    final boolean[] ordered;
    /** Routes of group g leave one store at one rank: numbers {@code firstOfGroup[g]} to {@code firstOfGroup[g + 1] - 1}. */
    final int[] firstOfGroup;

    /** Ordered routes such that what a store needs is known before those that fill it are asked; then its need's parts. */
    final Needs.Plan needs;

    /** First slots of the timeline. */
    final int loss;

    final int capacity;
    final int cover;
    final int allotment;
    final int plannedLoss;

    Lines(Model model, List<String> served, Stores stores, Recipes recipes, Timeline.Builder timeline) {
        names = served;
        count = names.size();
        from = new int[count];
        to = new int[count];
        int[][] grades = new int[count][];
        travelDays = new int[count];
        firstCell = new int[count + 1];
        firstRing = new int[count + 1];
        lossCv = new double[count];
        adjustDays = new double[count];
        ordered = new boolean[count];
        loss = timeline.block(count);
        capacity = timeline.block(count);
        cover = timeline.block(count);
        allotment = timeline.block(count);
        plannedLoss = timeline.block(count);
        for (int r = 0; r < count; r++) {
            Route route = model.chain().routes().get(names.get(r));
            grades[r] = Stores.gradesOf(model.chain(), route.commodity(), route.grades());
            firstCell[r + 1] = firstCell[r] + grades[r].length;
            fill(r, route, model, stores, timeline);
        }
        fromCell = new int[firstCell[count]];
        toCell = new int[firstCell[count]];
        accepted = new boolean[firstCell[count]];
        for (int r = 0; r < count; r++) {
            fillCells(r, grades[r], stores);
        }
        travelling = IntStream.range(0, count).filter(r -> travelDays[r] > 0).toArray();
        firstOfGroup = groups(model);
        needs = new Needs.Plan(this, stores, recipes);
    }

    private void fill(int r, Route route, Model model, Stores stores, Timeline.Builder timeline) {
        from[r] = stores.index(route.from(), route.commodity());
        to[r] = stores.index(route.to(), route.commodity());
        travelDays[r] = (int) model.value(route.travelDays());
        firstRing[r + 1] = firstRing[r] + (firstCell[r + 1] - firstCell[r]) * travelDays[r];
        lossCv[r] = model.value(route.lossCv());
        timeline.set(loss + r, route.lossShare());
        timeline.set(capacity + r, capacityByDay(route, model, timeline));
        route.ordering().ifPresent(ordering -> {
            ordered[r] = true;
            adjustDays[r] = model.value(ordering.adjustDays());
            timeline.set(cover + r, ordering.coverDays());
            timeline.set(allotment + r, ordering.allotment());
            timeline.set(plannedLoss + r, ordering.plannedLossShare());
        });
    }

    private void fillCells(int r, int[] grades, Stores stores) {
        for (int j = 0; j < grades.length; j++) {
            fromCell[firstCell[r] + j] = stores.firstCell[from[r]] + grades[j];
            toCell[firstCell[r] + j] = stores.firstCell[to[r]] + grades[j];
            accepted[firstCell[r] + j] = grades[j] < stores.accepted[to[r]];
        }
    }

    private static IntToDoubleFunction capacityByDay(Route route, Model model, Timeline.Builder timeline) {
        if (route.capacityTonsPerDay().isEmpty()) {
            return day -> Stores.UNLIMITED;
        }
        IntToDoubleFunction base = timeline.valuesOf(route.capacityTonsPerDay().get());
        IntToDoubleFunction seasonal = base;
        if (route.season().isPresent()) {
            double[] season = route.season().get().stream().mapToDouble(model::value).toArray();
            LocalDate start = model.chain().start();
            seasonal = day -> base.applyAsDouble(day) * season[start.plusDays(day).getMonthValue() - 1];
        }
        return Restricting.apply(model, seasonal, route.restrictions().values());
    }

    private int[] groups(Model model) {
        List<Integer> starts = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            boolean first = r == 0
                    || from[r] != from[r - 1]
                    || RouteOrder.rank(model, names.get(r)) != RouteOrder.rank(model, names.get(r - 1));
            if (first) {
                starts.add(r);
            }
        }
        starts.add(count);
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
