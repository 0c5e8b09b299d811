package magnitka.cli;

import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a command runs a model. */
final class EnsembleOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--replications", paramLabel = "N", description = "Number of replications, 1 to 1,000,000; 200 unless told.")
    private Integer replications;

    @Option(names = "--expected", description = "One run with the long-run share of every random spell instead of the spells.")
    private boolean expected;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "" + RunSettings.DEFAULT_SEED,
            description = "Seed of every stream of chance, a whole number; ${DEFAULT-VALUE} unless told.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N",
            description = "Number of threads; as many as there are processors unless told. Results do not depend on it.")
    private Integer threads;

    RunSettings settings() {
        if (expected && replications != null) {
            throw misused("--expected is a single run: leave out --replications");
        }
        int usual = expected ? 1 : RunSettings.DEFAULT_REPLICATIONS;
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        try {
            return new RunSettings(replications == null ? usual : replications, seed, expected, workers);
        } catch (IllegalArgumentException e) {
            throw misused("--" + e.getMessage());
        }
    }

    /** Says how far it has got, now and then. */
    Progress progress() {
        return Voice.of(spec).progress().ofReplications();
    }

    /** Runs replications, telling how far it has got. */
    EnsembleResult run(Ensemble ensemble, RunSettings settings) {
        String what = settings.expected() ? "The expected run" : settings.replications() + " replications on " + settings.threads() + " threads";
        return Voice.of(spec).timed(what, () -> ensemble.run(settings, progress()));
    }

    /** Tells the user something beside the data. */
    void say(String message) {
        Voice.of(spec).say(message);
    }

    private ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
