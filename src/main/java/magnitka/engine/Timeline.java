package magnitka.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import magnitka.model.Model;
import magnitka.model.Quantity;

/**
 * Figures that may change over time, each in a slot of one array, and the dated changes of that array.
 *
 * <p>A run holds today's values; applying the changes of a day costs nothing on a day without any.
 */
final class Timeline {

    final int days;
    final double[] initial;
    /** Changes of day d are {@code changeFrom[d]} to {@code changeFrom[d + 1] - 1}. */
    final int[] changeFrom;

    final int[] changeSlot;
    final double[] changeValue;

    private Timeline(int days, double[] initial, int[] changeFrom, int[] changeSlot, double[] changeValue) {
        this.days = days;
        this.initial = initial;
        this.changeFrom = changeFrom;
        this.changeSlot = changeSlot;
        this.changeValue = changeValue;
    }

    /** Collects slots while a plant is compiled. */
    static final class Builder {

        private record Change(int day, int slot, double value) {}

        private final Model model;
        private final int days;
        private final List<Change> changes = new ArrayList<>();
        private double[] initial = new double[64];
        private int size;

        Builder(Model model) {
            this.model = model;
            this.days = model.chain().days();
        }

        int days() {
            return days;
        }

        /** Reserves {@code count} slots in a row and returns the first. */
        int block(int count) {
            int first = size;
            size += count;
            if (size > initial.length) {
                initial = Arrays.copyOf(initial, Math.max(size, 2 * initial.length));
            }
            return first;
        }

        void set(int slot, double value) {
            initial[slot] = value;
        }

        void set(int slot, Quantity quantity) {
            if (quantity instanceof Quantity.Profile profile) {
                set(slot, valuesOf(profile));
            } else {
                set(slot, model.value(quantity));
            }
        }

        /** Fills a slot with a value for each day. */
        void set(int slot, IntToDoubleFunction valueOnDay) {
            double value = valueOnDay.applyAsDouble(0);
            set(slot, value);
            for (int day = 1; day < days; day++) {
                double next = valueOnDay.applyAsDouble(day);
                if (next != value) {
                    changes.add(new Change(day, slot, next));
                    value = next;
                }
            }
        }

        /** Value of a quantity on each day. */
        IntToDoubleFunction valuesOf(Quantity quantity) {
            return model.onDay(quantity);
        }

        Timeline build() {
            changes.sort((a, b) -> a.day != b.day ? Integer.compare(a.day, b.day) : Integer.compare(a.slot, b.slot));
            int[] from = new int[days + 1];
            for (Change change : changes) {
                from[change.day + 1]++;
            }
            for (int day = 0; day < days; day++) {
                from[day + 1] += from[day];
            }
            return new Timeline(
                    days,
                    Arrays.copyOf(initial, size),
                    from,
                    changes.stream().mapToInt(Change::slot).toArray(),
                    changes.stream().mapToDouble(Change::value).toArray());
        }
    }
}
