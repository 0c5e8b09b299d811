package magnitka.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code manifest.json}: what was run, so that it can be run again.
 *
 * @param title title of the model
 * @param model name of the model
 * @param modelHash SHA-256 of what the model says after scenarios and settings
 * @param scenarios titles of the scenarios applied, in order
 * @param settings values set by name
 * @param version version of the program
 * @param mode {@code ensemble} or {@code expected}
 * @param replications number of replications
 * @param seed the seed
 * @param command the command, without what has no influence on results
 * @param parameters every parameter of the model
 * @param environment time of day, machine, Java: the only part that differs between two runs of one command
 * @param people true if people answered the plan; false for works that run by themselves
 * @param draws how draws of what is assumed were found, by name of the figure; empty if none were made, or if this was read from a folder
 */
public record Manifest(
        String title,
        String model,
        String modelHash,
        List<String> scenarios,
        Map<String, String> settings,
        String version,
        String mode,
        int replications,
        long seed,
        String command,
        List<ParameterLine> parameters,
        Map<String, String> environment,
        boolean people,
        Map<String, Object> draws) {

    /** What was run without people. */
    public Manifest(
            String title, String model, String modelHash, List<String> scenarios, Map<String, String> settings, String version, String mode,
            int replications, long seed, String command, List<ParameterLine> parameters, Map<String, String> environment) {
        this(title, model, modelHash, scenarios, settings, version, mode, replications, seed, command, parameters, environment, false,
                Map.of());
    }

    /** The same of a run with people. */
    public Manifest withPeople() {
        return new Manifest(title, model, modelHash, scenarios, settings, version, mode, replications, seed, command, parameters,
                environment, true, draws);
    }

    /** The same of a study with draws of what is assumed. */
    public Manifest withDraws(Map<String, Object> newDraws) {
        return new Manifest(title, model, modelHash, scenarios, settings, version, mode, replications, seed, command, parameters,
                environment, people, newDraws);
    }

    /** A parameter as it was used. */
    public record ParameterLine(
            String name, double value, String unit, double low, double high, String status, List<String> evidence, String note) {

        public ParameterLine {
            evidence = List.copyOf(evidence);
        }

        private Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", name);
            json.put("value", value);
            json.put("unit", unit);
            json.put("low", low);
            json.put("high", high);
            json.put("status", status);
            json.put("evidence", evidence);
            json.put("note", note);
            return json;
        }
    }

    public Manifest {
        scenarios = List.copyOf(scenarios);
        settings = new LinkedHashMap<>(settings);
        parameters = List.copyOf(parameters);
        environment = new LinkedHashMap<>(environment);
        draws = new LinkedHashMap<>(draws);
    }

    public String json() {
        Map<String, Object> json = members();
        json.put("environment", environment);
        return JsonWriter.of(json);
    }

    /**
     * The manifest of a comparison: this run's own, under another title and command, with that of the run it is compared with
     * as {@code against}.
     */
    public String comparedWith(Manifest other, String newTitle, String newCommand) {
        Map<String, Object> json = members();
        json.put("title", newTitle);
        json.put("command", newCommand);
        json.put("compared", command);
        json.put("against", other.members());
        json.put("environment", environment);
        return JsonWriter.of(json);
    }

    private Map<String, Object> members() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", title);
        json.put("model", model);
        json.put("model_hash", "sha256:" + modelHash);
        json.put("scenarios", scenarios);
        json.put("settings", settings);
        json.put("program", "magnitka");
        json.put("version", version);
        json.put("mode", mode);
        if (people) {
            json.put("people", true);
        }
        json.put("replications", replications);
        json.put("seed", seed);
        json.put("command", command);
        if (!draws.isEmpty()) {
            json.put("draws", draws);
        }
        json.put("parameters", parameters.stream().map(ParameterLine::json).toList());
        return json;
    }
}
