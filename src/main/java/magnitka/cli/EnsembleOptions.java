package magnitka.cli;

import magnitka.run.RunSettings;
import picocli.CommandLine.Option;

/** How a command runs a model: by chance, or once in expected values. */
final class EnsembleOptions extends ChanceOptions {

    @Option(names = "--expected", description = "One run with the long-run share of every random spell instead of the spells.")
    private boolean expected;

    @Override
    RunSettings settings() {
        if (expected && areReplicationsNamed()) {
            throw misused("--expected is a single run: leave out --replications");
        }
        return settings(expected);
    }
}
