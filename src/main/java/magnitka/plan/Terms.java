package magnitka.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import magnitka.engine.Plant;

/** The months, quarters or years of a run, cut by its first and last day. */
final class Terms {

    /** Term of each day. */
    final int[] of;

    /** First day of each term, then the day after the last. */
    final int[] first;

    private Terms(Plant plant, ToIntFunction<LocalDate> key) {
        of = new int[plant.days()];
        int[] starts = new int[plant.days() + 1];
        int count = 0;
        int last = 0;
        for (int day = 0; day < of.length; day++) {
            int now = key.applyAsInt(plant.date(day));
            if (day == 0 || now != last) {
                starts[count++] = day;
            }
            of[day] = count - 1;
            last = now;
        }
        first = Arrays.copyOf(starts, count + 1);
        first[count] = of.length;
    }

    static Terms months(Plant plant) {
        return new Terms(plant, date -> 12 * date.getYear() + date.getMonthValue());
    }

    static Terms quarters(Plant plant) {
        return new Terms(plant, date -> 4 * date.getYear() + (date.getMonthValue() - 1) / 3);
    }

    static Terms years(Plant plant) {
        return new Terms(plant, LocalDate::getYear);
    }

    int count() {
        return first.length - 1;
    }

    boolean begins(int day) {
        return first[of[day]] == day;
    }

    boolean ends(int day) {
        return first[of[day] + 1] == day + 1;
    }

    /** Days of the term that a day belongs to. */
    int length(int day) {
        return first[of[day] + 1] - first[of[day]];
    }

    /** Days of the term that are left, this one included. */
    int left(int day) {
        return first[of[day] + 1] - day;
    }
}
