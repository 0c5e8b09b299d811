package magnitka.export.chart;

import java.util.ArrayList;
import java.util.List;
import magnitka.result.Decimals;

/**
 * An axis of a panel.
 *
 * @param low value at its start
 * @param high value at its end
 * @param ticks places with a label
 * @param grid true if lines cross the panel at the ticks
 */
record Axis(double low, double high, List<Tick> ticks, boolean grid) {

    private static final int ENOUGH_TICKS = 5;

    /** Share of an axis that is left free beyond the outermost value. */
    private static final double ROOM = 0.03;

    /** A place on an axis and what it says. */
    record Tick(double value, String label) {}

    Axis {
        ticks = List.copyOf(ticks);
    }

    /** From zero, or from the lowest value if that is negative, to a round figure above the highest. */
    static Axis of(double lowest, double highest) {
        double low = Math.min(0, lowest);
        double high = highest > low ? highest + ROOM * (highest - low) : low + 1;
        return round(lowest < 0 ? low - ROOM * (high - low) : low, high);
    }

    /** Around values that differ little: it need not start at zero. */
    static Axis close(double lowest, double highest) {
        double room = highest > lowest ? 2 * ROOM * (highest - lowest) : Math.max(1, StrictMath.abs(highest)) * ROOM;
        return round(lowest >= 0 ? Math.max(0, lowest - room) : lowest - room, highest + room);
    }

    /** From a round figure below the lowest value to one above the highest. */
    static Axis round(double low, double high) {
        double step = step((high - low) / ENOUGH_TICKS);
        long first = (long) StrictMath.floor(low / step + 1e-9);
        long last = (long) StrictMath.ceil(high / step - 1e-9);
        List<Tick> ticks = new ArrayList<>();
        for (long k = first; k <= last; k++) {
            ticks.add(new Tick(k * step, label(k * step, step)));
        }
        return new Axis(first * step, last * step, ticks, true);
    }

    /** Between two values, labelled at the round figures between them. */
    static Axis between(double low, double high) {
        Axis round = round(low, high);
        return new Axis(low, high, round.ticks.stream().filter(tick -> tick.value() >= low - 1e-9 && tick.value() <= high + 1e-9).toList(), true);
    }

    /** The years, each in the middle of its place: 1931 lies from 1930.5 to 1931.5. */
    static Axis ofYears(int first, int last) {
        List<Tick> ticks = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            ticks.add(new Tick(year, Integer.toString(year)));
        }
        return new Axis(first - 0.5, last + 0.5, ticks, false);
    }

    /** Dates as parts of years, labelled at each new year. */
    static Axis ofDates(double low, double high) {
        List<Tick> ticks = new ArrayList<>();
        for (int year = (int) StrictMath.ceil(low); year <= high; year++) {
            ticks.add(new Tick(year, Integer.toString(year)));
        }
        return new Axis(low, high, ticks, true);
    }

    /** Rows, the first one on top at 0.5, the next at 1.5. */
    static Axis ofRows(List<String> labels) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            ticks.add(new Tick(i + 0.5, labels.get(i)));
        }
        return new Axis(labels.size(), 0, ticks, false);
    }

    /** The largest of 1, 2 and 5 times a power of ten that is not below. */
    private static double step(double least) {
        double power = 1;
        while (power > least) {
            power /= 10;
        }
        while (power * 10 <= least) {
            power *= 10;
        }
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static String label(double value, double step) {
        int decimals = 0;
        for (double s = step; s < 0.999 && decimals < 9; s *= 10) {
            decimals++;
        }
        return grouped(Decimals.fixed(value, decimals));
    }

    /** A plain figure with commas between its thousands. */
    static String grouped(String plain) {
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        int start = plain.startsWith("-") ? 1 : 0;
        for (int at = (point < 0 ? plain.length() : point) - 3; at > start; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** Place of a value from 0 at the start to 1 at the end. */
    double share(double value) {
        return (value - low) / (high - low);
    }
}
