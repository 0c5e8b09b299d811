package magnitka.cli;

import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How chance is asked: how many replications, from which seed, on how many threads. */
class ChanceOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--replications", paramLabel = "N", description = "Number of replications, 1 to 1,000,000; 200 unless told.")
    private Integer replications;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "" + RunSettings.DEFAULT_SEED,
            description = "Seed of every stream of chance, a whole number; ${DEFAULT-VALUE} unless told.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N",
            description = "Number of threads; as many as there are processors unless told. Results do not depend on it.")
    private Integer threads;

    RunSettings settings() {
        return settings(false);
    }

    /** True if the user said how many replications. */
    final boolean areReplicationsNamed() {
        return replications != null;
    }

    final RunSettings settings(boolean expected) {
        int usual = expected ? 1 : RunSettings.DEFAULT_REPLICATIONS;
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        try {
            return new RunSettings(replications == null ? usual : replications, seed, expected, workers);
        } catch (IllegalArgumentException e) {
            throw misused("--" + e.getMessage());
        }
    }

    /** Says how far it has got, now and then. */
    final Progress progress() {
        return Voice.of(spec).progress().ofReplications();
    }

    /** Runs replications, telling how far it has got. */
    final EnsembleResult run(Ensemble ensemble, RunSettings settings) {
        String what = settings.expected() ? "The expected run" : settings.replications() + " replications on " + settings.threads() + " threads";
        return Voice.of(spec).timed(what, () -> ensemble.run(settings, progress()));
    }

    /** Tells the user something beside the data. */
    final void say(String message) {
        Voice.of(spec).say(message);
    }

    final ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
