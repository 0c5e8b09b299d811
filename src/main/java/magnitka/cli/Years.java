package magnitka.cli;

import magnitka.model.Model;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Years that a command may be asked about. */
final class Years {

    private Years() {}

    /** Refuses a year outside the model's period. */
    static void require(CommandSpec spec, Model model, int year) {
        int first = model.chain().start().getYear();
        int last = model.chain().end().getYear();
        if (year < first || year > last) {
            throw new ParameterException(spec.commandLine(), "--year: must lie from " + first + " to " + last + ", got " + year);
        }
    }
}
