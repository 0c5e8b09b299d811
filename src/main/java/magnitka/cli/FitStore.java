package magnitka.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import magnitka.calibration.Calibration;
import magnitka.export.Manifest;
import magnitka.export.RunFolder;
import magnitka.model.Model;
import magnitka.model.Parameter;
import magnitka.result.Table;
import picocli.CommandLine.ParameterException;

/** Where {@code --store} keeps a fit: its values in the model's {@code parameters.csv}, its tables in a folder of the model. */
final class FitStore {

    static final String FOLDER = "calibration";

    private final ModelOptions options;
    private final OutputOptions output;

    FitStore(ModelOptions options, OutputOptions output) {
        this.options = options;
        this.output = output;
    }

    Path folder() {
        return options.path().resolve(FOLDER);
    }

    private Path parameters() {
        return options.path().resolve("parameters.csv");
    }

    /**
     * Refuses a place or a command that no fit can be kept for, so that a long search need not end with this news.
     *
     * @param misused turns a message into the refusal of a command
     */
    void refuseUnusable(Model model, Function<String, ParameterException> misused) throws IOException {
        if (!options.scenarios().isEmpty() || !options.settings().isEmpty()) {
            throw misused.apply("--store keeps the fit of the model itself: leave out --scenario and --set");
        }
        if (!Files.isDirectory(options.path())) {
            throw misused.apply("--store needs the folder of a model with parameters.csv, got " + options.path());
        }
        if (!output.spelled().isEmpty()) {
            throw misused.apply("--store keeps files for programs: leave out --csv-locale");
        }
        if (output.isNamed() && output.isAt(folder())) {
            throw misused.apply("--out names the folder that --store writes already: leave it out");
        }
        RunFolder.refuseIrreplaceable(folder());
        Map<String, Double> now = new TreeMap<>();
        model.parameters().values().stream().filter(parameter -> parameter.status() == Parameter.Status.FITTED)
                .forEach(parameter -> now.put(parameter.name(), parameter.value()));
        ParameterFile.changed(parameters(), now);
    }

    void write(Manifest manifest, List<Table> tables, Calibration calibration) throws IOException {
        String text = ParameterFile.changed(parameters(), calibration.values());
        ParameterFile.replace(parameters(), text, () -> output.replace(folder(), manifest, tables));
    }
}
