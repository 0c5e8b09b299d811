package magnitka.model.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import magnitka.model.Chain;
import magnitka.model.Contradiction;
import magnitka.model.Evidence;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.model.Numerals;
import magnitka.model.Observation;
import magnitka.model.ScenarioInfo;
import magnitka.model.Words;

/**
 * Reads a model folder strictly: whatever is unknown, missing, repeated or out of range is a problem, and all problems
 * are found in one go.
 */
public final class ModelReader {

    private final ModelFiles files;
    private final Problems problems;
    private final Names names;

    private ModelReader(ModelFiles files, Names names, Problems problems) {
        this.files = files;
        this.names = names;
        this.problems = problems;
    }

    /** What the files say that a scenario goes over, whatever scenario that may be. */
    private record Parsed(Optional<Json> base, List<Evidence> facts, ParameterTable parameters, Shapes shapes) {}

    /**
     * Reads a model.
     *
     * @param path folder with {@code model.json}, or a single JSON file
     * @param scenarios names or paths of scenarios, applied in order
     * @param settings values of parameters by name, applied last
     */
    public static Reading read(Path path, List<String> scenarios, Map<String, String> settings) {
        Problems problems = new Problems();
        return ModelFiles.at(path, problems)
                .map(files -> new ModelReader(files, new Names(), problems).read(scenarios, settings))
                .orElseGet(() -> new Reading(Optional.empty(), Optional.empty(), Optional.empty(), problems.inOrder()));
    }

    /**
     * Reads a model by itself, under the name "", and with each of its scenarios alone, under theirs. What is wrong with the files
     * of the model is for {@link #read} to tell: they are parsed once here, and their problems left out.
     */
    public static Map<String, Reading> readEach(Path path) {
        Problems untold = new Problems();
        Map<String, Reading> readings = new LinkedHashMap<>();
        ModelFiles.at(path, untold).ifPresent(files -> {
            Names first = new Names();
            Parsed parsed = new ModelReader(files, first, untold).parse();
            Stream.concat(Stream.of(""), files.scenarios().stream()).forEach(name -> {
                Problems problems = new Problems();
                ModelReader reader = new ModelReader(files, first.withSameFacts(), problems);
                Parsed own = new Parsed(parsed.base(), parsed.facts(), parsed.parameters().copy(problems), parsed.shapes());
                readings.put(name, reader.bound(own, name.isEmpty() ? List.of() : List.of(name), Map.of(), false));
            });
        });
        return readings;
    }

    /** The scenarios beside a model, in alphabetical order; a {@link ModelException} if one cannot be read. */
    public static List<ScenarioInfo> scenarios(Path path) {
        Problems problems = new Problems();
        List<ScenarioInfo> infos = new ArrayList<>();
        ModelFiles.at(path, problems).ifPresent(files -> {
            for (String name : files.scenarios()) {
                scenario(files, name, problems)
                        .ifPresent(scenario -> infos.add(new ScenarioInfo(name, scenario.title(), scenario.asks())));
            }
        });
        if (!problems.isEmpty()) {
            throw new ModelException(problems.inOrder());
        }
        return infos;
    }

    /** Names of the parameters that scenarios of a model give values to; a {@link ModelException} if one cannot be read. */
    public static Set<String> parametersSetBy(Path path, List<String> scenarios) {
        Problems problems = new Problems();
        Set<String> names = new TreeSet<>();
        ModelFiles.at(path, problems).ifPresent(files -> scenarios.forEach(name ->
                scenario(files, name, problems).ifPresent(scenario -> names.addAll(scenario.parameters().keySet()))));
        if (!problems.isEmpty()) {
            throw new ModelException(problems.inOrder());
        }
        return names;
    }

    /** Fields of the model, such as {@code "routes"}, in which a scenario changes something; a {@link ModelException} if it cannot be read. */
    public static Set<String> fieldsPatchedBy(Path path, String scenario) {
        Problems problems = new Problems();
        Set<String> fields = new TreeSet<>();
        ModelFiles.at(path, problems).flatMap(files -> scenario(files, scenario, problems)).flatMap(Scenario::patch)
                .ifPresent(patch -> fields.addAll(patch.members().keySet()));
        if (!problems.isEmpty()) {
            throw new ModelException(problems.inOrder());
        }
        return fields;
    }

    private static Optional<Json> read(Path file, Problems problems) {
        return JsonText.read(file, problems).map(json -> json instanceof Json.Obj object ? object.withoutSchema() : json);
    }

    private static Optional<Scenario> scenario(ModelFiles files, String nameOrPath, Problems problems) {
        return files.scenario(nameOrPath, problems)
                .flatMap(file -> read(file, problems))
                .flatMap(json -> Scenario.of(json, problems));
    }

    private Reading read(List<String> scenarioNames, Map<String, String> settings) {
        return bound(parse(), scenarioNames, settings, true);
    }

    private Parsed parse() {
        Optional<Json> base = read(files.main(), problems);
        List<Evidence> facts = EvidenceTable.read(files.companion("evidence.csv"), names, problems);
        return new Parsed(base, facts, ParameterTable.read(files.companion("parameters.csv"), names, problems), new Shapes());
    }

    /** @param whole false leaves out what takes long and hangs on no scenario: the hash, and whether all parameters have a use */
    private Reading bound(Parsed parsed, List<String> scenarioNames, Map<String, String> settings, boolean whole) {
        ParameterTable parameters = parsed.parameters();
        List<Scenario> scenarios = new ArrayList<>();
        scenarioNames.forEach(name -> scenario(files, name, problems).ifPresent(scenarios::add));
        scenarios.forEach(scenario -> scenario.set(parameters, problems));
        settings.forEach((name, value) -> set(parameters, name, value));

        Optional<Json> root = parsed.base().map(json -> patched(json, scenarios));
        root.ifPresent(names::collect);
        Gaps gaps = new Gaps();
        Optional<Chain> chain = root.flatMap(json -> new Binder(parsed.shapes(), names, parameters, gaps, problems).chain(json));
        chain.ifPresent(sound -> ChainChecks.check(new Survey(sound, root.orElseThrow(), parameters.parameters(), gaps, problems)));
        parsed.base().filter(json -> whole && chain.filter(read -> !read.nodes().isEmpty()).isPresent() && !gaps.all()).ifPresent(json -> checkUse(parameters, json, root.orElseThrow()));
        // a scenario may shorten the run: cells outside it are then for nobody to meet
        List<Observation> observed = observed(chain.filter(read -> !read.nodes().isEmpty() && !gaps.touch(List.of("table"))), scenarios.isEmpty() && !gaps.inPeriod() ? chain.filter(read -> !read.end().isBefore(read.start())) : Optional.empty());
        List<Contradiction> contradictions =
                ContradictionTable.read(files.companion("contradictions.csv"), files.scenarios(), names, problems);
        Optional<Model> model = chain.map(sound -> new Model(
                files.name(),
                !whole ? "" : Fingerprint.of(root.orElseThrow(), parameters.parameters().values(), parsed.facts(), observed, contradictions),
                sound, parameters.parameters(), parsed.facts(), observed, contradictions,
                scenarios.stream().map(Scenario::title).toList()));
        Optional<Drawing> drawing = model.map(read -> Drawing.of(read, root.orElseThrow(), gaps, names.placesSound()));
        return new Reading(root, model, drawing, problems.inOrder());
    }

    private List<Observation> observed(Optional<Chain> chain, Optional<Chain> run) {
        Optional<List<String>> columns = chain.map(sound -> List.copyOf(sound.table().keySet()));
        return new ObservationTable(columns, run, names, problems).read(files.companion("observed.csv"));
    }

    private Json patched(Json base, List<Scenario> scenarios) {
        Json tree = base;
        for (Scenario scenario : scenarios) {
            if (tree instanceof Json.Obj object && scenario.patch().isPresent()) {
                tree = new Overlay(problems).apply(object, scenario.patch().get());
            }
        }
        return tree;
    }

    /** A parameter may be used in a scenario alone; the scenarios are read only if that is the question. */
    private void checkUse(ParameterTable parameters, Json base, Json patched) {
        ParameterUse use = new ParameterUse();
        use.collect(base);
        use.collect(patched);
        if (!use.hasAll(parameters.names().keySet())) {
            Problems elsewhere = new Problems();
            for (String name : files.scenarios()) {
                scenario(files, name, elsewhere).flatMap(Scenario::patch).ifPresent(use::collect);
            }
            if (!problems.isEmpty()) {
                use.collectDoubtful(patched, parameters.names().keySet());
            }
            use.check(parameters, problems);
        }
    }

    private void set(ParameterTable parameters, String name, String value) {
        Place at = Place.of("--set " + name + "=" + value);
        OptionalDouble figure = Numerals.parse(value);
        if (figure.isEmpty()) {
            problems.add(at, "must give a finite number", Words.quoted(value), Numerals.cure(value));
        } else {
            parameters.set(name, figure.getAsDouble(), at);
        }
    }
}
