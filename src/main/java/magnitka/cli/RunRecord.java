package magnitka.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import magnitka.export.Manifest;
import magnitka.model.Model;
import magnitka.run.RunSettings;

/** Gathers what a manifest says of a run. */
final class RunRecord {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,+-]+");

    private final Model model;
    private final ModelOptions options;
    private final RunSettings settings;

    RunRecord(Model model, ModelOptions options, RunSettings settings) {
        this.model = model;
        this.options = options;
        this.settings = settings;
    }

    /**
     * The manifest.
     *
     * @param command name of the command
     * @param more its own options, with their values
     */
    Manifest manifest(String command, List<String> more) {
        return new Manifest(model.chain().title(), model.name(), model.hash(), model.scenarios(), options.settings(),
                Version.text(), settings.expected() ? "expected" : "ensemble", settings.replications(), settings.seed(),
                spelled(command, more), parameters(), environment());
    }

    /** The command with everything that has an influence on results, and nothing else. */
    private String spelled(String command, List<String> more) {
        List<String> words = new ArrayList<>(List.of("magnitka", command, options.path().toString()));
        options.scenarios().forEach(name -> words.addAll(List.of("--scenario", name)));
        options.settings().forEach((name, value) -> words.addAll(List.of("--set", name + "=" + value)));
        words.addAll(more);
        if (settings.expected()) {
            words.add("--expected");
        } else {
            words.addAll(List.of("--replications", "" + settings.replications(), "--seed", "" + settings.seed()));
        }
        return String.join(" ", words.stream().map(RunRecord::quoted).toList());
    }

    /** A word as one types it in a shell. */
    static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private List<Manifest.ParameterLine> parameters() {
        return model.parameters().values().stream()
                .map(p -> new Manifest.ParameterLine(p.name(), p.value(), p.unit(), p.low(), p.high(),
                        p.status().name().toLowerCase(Locale.ROOT), p.evidence(), p.note()))
                .toList();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        environment.put("host", System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
        environment.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        environment.put("threads", Integer.toString(settings.threads()));
        return environment;
    }
}
