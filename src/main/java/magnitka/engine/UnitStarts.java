package magnitka.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.model.Start;

/** When units start: on a date, within a window of unknown dates, or never. */
final class UnitStarts {

    static final int NEVER = Integer.MAX_VALUE;

    /** First day in expected-value mode; {@link #NEVER} for a unit that does not start. */
    final int[] expected;

    /** Windows of unknown starts, each with its units in file order. */
    final List<Window> windows;

    record Window(int earliest, int latest, int[] units, String key) {}

    private final LocalDate firstDay;

    /** Starts of units, each in the works {@code home} names. */
    UnitStarts(LocalDate firstDay, List<Start> starts, List<String> home) {
        this.firstDay = firstDay;
        expected = new int[starts.size()];
        Map<String, List<Integer>> windowUnits = new LinkedHashMap<>();
        for (int u = 0; u < expected.length; u++) {
            if (starts.get(u) instanceof Start.On on) {
                expected[u] = Math.max(0, day(on.date()));
            } else if (starts.get(u) instanceof Start.Within within) {
                String key = home.get(u) + " " + day(within.earliest()) + " " + day(within.latest());
                windowUnits.computeIfAbsent(key, k -> new ArrayList<>()).add(u);
            } else {
                expected[u] = NEVER;
            }
        }
        windows = spaceWindows(windowUnits);
    }

    /** Even spacing: the k-th of n units starts at (k - 1/2) / n of the window. */
    private List<Window> spaceWindows(Map<String, List<Integer>> windowUnits) {
        List<Window> result = new ArrayList<>();
        windowUnits.forEach((key, members) -> {
            String[] parts = key.split(" ");
            int earliest = Integer.parseInt(parts[1]);
            int latest = Integer.parseInt(parts[2]);
            int n = members.size();
            for (int k = 0; k < n; k++) {
                double place = earliest + (latest - earliest) * (k + 0.5) / n;
                expected[members.get(k)] = Math.max(0, (int) StrictMath.floor(place + 0.5));
            }
            int[] units = members.stream().mapToInt(Integer::intValue).toArray();
            result.add(new Window(earliest, latest, units, key));
        });
        return result;
    }

    private int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(firstDay, date);
    }
}
