package magnitka.cli;

import java.util.List;
import magnitka.model.Model;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The year that a command is asked about. */
final class YearOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "Calendar year of the model's period.")
    private int year;

    /** The year; refuses one outside the model's period. */
    int of(Model model) {
        int first = model.chain().start().getYear();
        int last = model.chain().end().getYear();
        if (year < first || year > last) {
            throw new ParameterException(spec.commandLine(), "--year: must lie from " + first + " to " + last + ", got " + year);
        }
        return year;
    }

    /** The option with its value. */
    List<String> spelled() {
        return List.of("--year", "" + year);
    }
}
