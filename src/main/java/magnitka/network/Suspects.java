package magnitka.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final List<Suspect> suspects = new ArrayList<>();

    Suspects(List<String> scenarios, Map<String, String> settings) {
        this.scenarios = List.copyOf(scenarios);
        this.settings = new LinkedHashMap<>(settings);
        scenarios.forEach(scenario -> suspects.add(new Suspect("--scenario " + scenario, Optional.of(scenario), Optional.empty())));
        settings.forEach((name, value) -> suspects.add(new Suspect("--set " + name + "=" + value, Optional.empty(), Optional.of(name))));
    }

    /**
     * Something that the user gave.
     *
     * @param spelled as it was typed
     * @param scenario the scenario, if it is one
     * @param parameter the parameter that is set, if it is none
     */
    private record Suspect(String spelled, Optional<String> scenario, Optional<String> parameter) {

        /** True if the problem is one of its own words, or of the scenario's file. */
        boolean holds(Problem problem) {
            return problem.file().equals(spelled) || scenario.filter(name -> bare(name).equals(bare(problem.file()))).isPresent();
        }

        boolean isToldBy(String cure) {
            return cure.contains(spelled) || scenario.filter(name -> cure.contains("/" + bare(name) + ".json")).isPresent();
        }
    }

    /** What the user gave beside the model: all of it, or all but one. */
    record Given(List<String> scenarios, Map<String, String> settings) {}

    /** The problems, each with what it hangs on, as far as its words do not say so. */
    List<Problem> named(List<Problem> problems, Function<Given, List<Problem>> reading) {
        if (problems.isEmpty() || suspects.isEmpty() || suspects.size() > MOST) {
            return problems;
        }
        Set<String> all = keys(problems);
        Map<Suspect, Set<String>> left = new LinkedHashMap<>();
        suspects.forEach(suspect -> left.put(suspect, left(all, reading.apply(without(Set.of(suspect))))));
        Set<String> bare = suspects.size() == 1 ? left.get(suspects.get(0)) : left(all, reading.apply(new Given(List.of(), Map.of())));
        Map<Set<Suspect>, Set<String>> read = new HashMap<>();
        Function<Set<Suspect>, Set<String>> leftWithout = some -> read.computeIfAbsent(some, these -> left(all, reading.apply(without(these))));
        return problems.stream().map(problem -> named(problem, left, bare, leftWithout)).toList();
    }

    private Given without(Set<Suspect> some) {
        Set<String> named = some.stream().flatMap(suspect -> suspect.scenario().stream()).collect(Collectors.toSet());
        Map<String, String> rest = new LinkedHashMap<>(settings);
        some.forEach(suspect -> suspect.parameter().ifPresent(rest::remove));
        return new Given(scenarios.stream().filter(scenario -> !named.contains(scenario)).toList(), rest);
    }

    private static Problem named(Problem problem, Map<Suspect, Set<String>> left, Set<String> bare, Function<Set<Suspect>, Set<String>> leftWithout) {
        String key = key(problem);
        if (bare.contains(key)) {
            return problem;
        }
        List<Suspect> guilty = left.keySet().stream().filter(suspect -> !left.get(suspect).contains(key)).toList();
        // one of the guilty is enough to leave out; where there is none, some are to be left out together
        String joint = guilty.isEmpty() ? " and " : " or ";
        List<Suspect> told = (guilty.isEmpty() ? together(key, left.keySet(), leftWithout) : guilty).stream().filter(suspect -> !suspect.holds(problem)).toList();
        if (told.isEmpty() || told.stream().anyMatch(suspect -> suspect.isToldBy(problem.cure()))) {
            return problem;
        }
        String hint = "Without " + told.stream().map(Suspect::spelled).collect(Collectors.joining(joint)) + " there is no such problem.";
        return new Problem(problem.file(), problem.line(), problem.path(), problem.found(), problem.expected(),
                problem.cure().isEmpty() ? hint : problem.cure() + "\n  " + hint);
    }

    /** The suspects that have to go together: all, less those without which the problem stays gone. */
    private static List<Suspect> together(String key, Set<Suspect> suspects, Function<Set<Suspect>, Set<String>> leftWithout) {
        Set<Suspect> needed = new LinkedHashSet<>(suspects);
        for (Suspect suspect : suspects) {
            Set<Suspect> fewer = new LinkedHashSet<>(needed);
            fewer.remove(suspect);
            if (!fewer.isEmpty() && !leftWithout.apply(fewer).contains(key)) {
                needed = fewer;
            }
        }
        return List.copyOf(needed);
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
