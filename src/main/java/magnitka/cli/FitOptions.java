package magnitka.cli;

import java.util.ArrayList;
import java.util.List;
import magnitka.calibration.FitSettings;
import magnitka.model.Model;
import magnitka.run.RunSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a command searches for fitted values. */
final class FitOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--starts", paramLabel = "N", defaultValue = "" + FitSettings.DEFAULT_STARTS,
            description = "Number of searches from different starts; ${DEFAULT-VALUE} unless told.")
    private int starts;

    @Option(names = "--evaluations", paramLabel = "N", defaultValue = "" + FitSettings.DEFAULT_EVALUATIONS,
            description = "Most runs of the model in a search; ${DEFAULT-VALUE} unless told. Later, nearer searches get a third or less.")
    private int evaluations;

    @Option(names = "--split", paramLabel = "YEAR",
            description = "Fit to the years up to this one and predict the others. Repeatable; 1937 and 1935 unless told, as far as"
                    + " the archive has later years.")
    private List<Integer> splits;

    @Option(names = "--no-validation", description = "Fit only: no cells are left out and predicted.")
    private boolean fitOnly;

    /** @param run how chance is asked; its seed is that of the searches too */
    FitSettings settings(Model model, RunSettings run) {
        try {
            return new FitSettings(starts, evaluations, run.replications(), run.seed(), run.threads(), splits(model), !fitOnly);
        } catch (IllegalArgumentException e) {
            throw misused("--" + e.getMessage());
        }
    }

    private List<Integer> splits(Model model) {
        int first = model.chain().start().getYear();
        int last = model.chain().end().getYear();
        if (splits == null) {
            return FitSettings.DEFAULT_SPLITS.stream().filter(year -> year >= first && year < last).toList();
        }
        splits.forEach(year -> {
            if (year < first || year >= last) {
                throw misused("--split: must lie from " + first + " to " + (last - 1) + ", got " + year);
            }
        });
        return splits.stream().distinct().toList();
    }

    /** The options that have an influence on results, with their values. */
    List<String> spelled(FitSettings settings) {
        List<String> words = new ArrayList<>(List.of("--starts", "" + starts, "--evaluations", "" + evaluations));
        settings.splits().forEach(year -> words.addAll(List.of("--split", "" + year)));
        words.addAll(fitOnly ? List.of("--no-validation") : List.of());
        return words;
    }

    /** Tells the user something beside the data. */
    void say(String message) {
        Voice.of(spec).say(message);
    }

    ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
