package magnitka.cli;

import java.util.Collection;
import magnitka.model.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Values of options that name something: an unknown name is met with what there is, and with the nearest of it. */
final class Known {

    private Known() {}

    /** Refuses a name that is none of a few. */
    static void require(CommandSpec spec, String option, String name, Collection<String> known) {
        if (!known.contains(name)) {
            throw refused(spec, option, "one of " + String.join(", ", known), name, maybe(name, known));
        }
    }

    /** @param expected what the value must be, such as "one of a, b" */
    static ParameterException refused(CommandSpec spec, String option, String expected, String found, String maybe) {
        return new ParameterException(spec.commandLine(), option + ": must be " + expected + ", got '" + found + "'" + (maybe.isEmpty() ? "" : "." + maybe));
    }

    /** A question after the nearest known name, with a space before it; empty when none is near. */
    static String maybe(String name, Collection<String> known) {
        String nearest = Words.nearest(name, known);
        return nearest.isEmpty() ? "" : " Maybe '" + nearest + "'?";
    }
}
