package magnitka.engine;

import java.time.LocalDate;

/** How the days of a run are gathered into periods: months, days, or the whole. */
public final class Periods {

    private final int[] firstDay;
    private final boolean[] monthBegins;
    private final LocalDate start;

    private Periods(Plant plant, java.util.function.Predicate<LocalDate> begins) {
        start = plant.date(0);
        monthBegins = new boolean[plant.days()];
        int[] first = new int[plant.days() + 1];
        int count = 0;
        for (int day = 0; day < plant.days(); day++) {
            LocalDate date = plant.date(day);
            monthBegins[day] = day == 0 || date.getDayOfMonth() == 1;
            if (day == 0 || begins.test(date)) {
                first[count++] = day;
            }
        }
        firstDay = java.util.Arrays.copyOf(first, count + 1);
        firstDay[count] = plant.days();
    }

    public static Periods months(Plant plant) {
        return new Periods(plant, date -> date.getDayOfMonth() == 1);
    }

    /** Weeks that begin on 1 January, 8 January and so on; the last of a year has one day or two. */
    public static Periods weeks(Plant plant) {
        return new Periods(plant, date -> date.getDayOfYear() % 7 == 1);
    }

    public static Periods days(Plant plant) {
        return new Periods(plant, date -> true);
    }

    public static Periods whole(Plant plant) {
        return new Periods(plant, date -> false);
    }

    public int count() {
        return firstDay.length - 1;
    }

    /** First day of a period; that of {@link #count()} is the day after the last. */
    public int firstDay(int period) {
        return firstDay[period];
    }

    /** Date of the first day of a period. */
    public LocalDate date(int period) {
        return start.plusDays(firstDay[period]);
    }

    boolean monthBegins(int day) {
        return monthBegins[day];
    }
}
