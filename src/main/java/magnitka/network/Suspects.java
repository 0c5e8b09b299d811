package magnitka.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import magnitka.model.Problem;

/**
 * Which value that a user set, or which scenario, a problem hangs on: one that is gone when the model is read without it. No rule
 * need know then where its figures come from.
 */
final class Suspects {

    /** Reading a large model again takes a tenth of a second. */
    private static final int MOST = 12;

    private final List<String> scenarios;
    private final Map<String, String> settings;

    Suspects(List<String> scenarios, Map<String, String> settings) {
        this.scenarios = List.copyOf(scenarios);
        this.settings = new LinkedHashMap<>(settings);
    }

    /** What the user gave beside the model: all of it, or all but one. */
    record Given(List<String> scenarios, Map<String, String> settings) {}

    /** The problems, each with what it hangs on, as far as its words do not say so. */
    List<Problem> named(List<Problem> problems, Function<Given, List<Problem>> reading) {
        List<String> suspects = spelled();
        if (problems.isEmpty() || suspects.isEmpty() || suspects.size() > MOST) {
            return problems;
        }
        Set<String> all = keys(problems);
        Map<String, Set<String>> left = new LinkedHashMap<>();
        suspects.forEach(suspect -> left.put(suspect, left(all, reading.apply(without(Set.of(suspect))))));
        Set<String> bare = suspects.size() == 1 ? left.get(suspects.get(0)) : left(all, reading.apply(new Given(List.of(), Map.of())));
        Map<Set<String>, Set<String>> read = new HashMap<>();
        Function<Set<String>, Set<String>> leftWithout = some -> read.computeIfAbsent(some, these -> left(all, reading.apply(without(these))));
        return problems.stream().map(problem -> named(problem, left, bare, leftWithout)).toList();
    }

    private List<String> spelled() {
        List<String> suspects = new ArrayList<>();
        scenarios.forEach(scenario -> suspects.add("--scenario " + scenario));
        settings.forEach((name, value) -> suspects.add("--set " + name + "=" + value));
        return suspects;
    }

    private Given without(Set<String> suspects) {
        List<String> others = scenarios.stream().filter(scenario -> !suspects.contains("--scenario " + scenario)).toList();
        Map<String, String> rest = new LinkedHashMap<>(settings);
        rest.entrySet().removeIf(setting -> suspects.contains("--set " + setting.getKey() + "=" + setting.getValue()));
        return new Given(others, rest);
    }

    private static Problem named(Problem problem, Map<String, Set<String>> left, Set<String> bare, Function<Set<String>, Set<String>> leftWithout) {
        String key = key(problem);
        if (bare.contains(key)) {
            return problem;
        }
        List<String> guilty = left.keySet().stream().filter(suspect -> !left.get(suspect).contains(key)).toList();
        // one of the guilty is enough to leave out; where there is none, some are to be left out together
        String joint = guilty.isEmpty() ? " and " : " or ";
        List<String> told = (guilty.isEmpty() ? together(key, left.keySet(), leftWithout) : guilty).stream().filter(suspect -> !standsIn(problem, suspect)).toList();
        if (told.isEmpty() || told.stream().anyMatch(suspect -> isToldBy(problem.cure(), suspect))) {
            return problem;
        }
        String hint = "Without " + String.join(joint, told) + " there is no such problem.";
        return new Problem(problem.file(), problem.line(), problem.path(), problem.found(), problem.expected(),
                problem.cure().isEmpty() ? hint : problem.cure() + "\n  " + hint);
    }

    /** The suspects that have to go together: all, less those without which the problem stays gone. */
    private static List<String> together(String key, Set<String> suspects, Function<Set<String>, Set<String>> leftWithout) {
        Set<String> needed = new LinkedHashSet<>(suspects);
        for (String suspect : suspects) {
            Set<String> fewer = new LinkedHashSet<>(needed);
            fewer.remove(suspect);
            if (!fewer.isEmpty() && !leftWithout.apply(fewer).contains(key)) {
                needed = fewer;
            }
        }
        return List.copyOf(needed);
    }

    /** True if the problem is one of the suspect's own words, or of the scenario's file. */
    private static boolean standsIn(Problem problem, String suspect) {
        return problem.file().equals(suspect)
                || suspect.startsWith("--scenario ") && bare(problem.file()).equals(bare(suspect.substring(suspect.indexOf(' ') + 1)));
    }

    private static boolean isToldBy(String cure, String suspect) {
        return cure.contains(suspect) || suspect.startsWith("--scenario ") && cure.contains("/" + bare(suspect.substring(suspect.indexOf(' ') + 1)) + ".json");
    }

    /** Name of a file without its folder and ending, however slashes are written. */
    private static String bare(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replaceFirst("\\.json$", "");
    }

    /** Those of the problems that another reading has; all of them if it has others too, which may hide them. */
    private static Set<String> left(Set<String> all, List<Problem> other) {
        Set<String> keys = keys(other);
        return all.containsAll(keys) ? keys : all;
    }

    private static Set<String> keys(List<Problem> problems) {
        return problems.stream().map(Suspects::key).collect(Collectors.toSet());
    }

    /** What a problem is about, whatever its figures. */
    static String key(Problem problem) {
        return problem.file() + problem.path() + problem.expected().replaceAll("[-0-9.]+", "");
    }
}
