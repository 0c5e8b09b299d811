package magnitka.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that is not as it should be: says what is wrong with it, in the program's own words. */
final class Misuse {

    private final ParameterException failure;
    private final CommandLine command;
    private final List<String> words;
    private final Voice voice;

    /** @param words the words of the command line */
    Misuse(ParameterException failure, List<String> words, Voice voice) {
        this.failure = failure;
        this.words = words;
        this.command = failure.getCommandLine();
        this.voice = voice;
    }

    /** Tells the user; returns the exit code. */
    int tell() {
        voice.complain(message());
        voice.complain("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        if (voice.debug()) {
            failure.printStackTrace(voice.err());
        }
        return Exit.BAD_COMMAND;
    }

    private String message() {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0));
        }
        if (failure instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + ": give it once";
        }
        // what the library says of a value that it could not convert; a command's own words name no argument
        return failure.getArgSpec() == null ? failure.getMessage() : converted(failure.getArgSpec());
    }

    private String missing(List<ArgSpec> all) {
        for (ArgSpec arg : all) {
            if (arg instanceof OptionSpec option && words.stream().anyMatch(List.of(option.names())::contains)) {
                return name(arg) + ": needs a value, " + arg.paramLabel();
            }
        }
        return "Missing " + String.join(" and ", all.stream().map(Misuse::name).toList()) + ".";
    }

    private String converted(ArgSpec arg) {
        if (arg.arity().max() == 0) {
            return name(arg) + ": takes no value, got '" + failure.getValue() + "'";
        }
        return name(arg) + ": must be " + expected(arg) + ", got '" + failure.getValue() + "'" + hint(failure.getValue(), arg);
    }

    private static String expected(ArgSpec arg) {
        Class<?> type = valueType(arg);
        if (Map.class.isAssignableFrom(arg.type())) {
            return arg.paramLabel();
        }
        if (type.isEnum()) {
            return "one of " + String.join(", ", constants(type));
        }
        boolean whole = type == int.class || type == Integer.class || type == long.class || type == Long.class;
        boolean number = type == double.class || type == Double.class;
        return whole ? "a whole number" : number ? "a number" : arg.paramLabel();
    }

    private static Class<?> valueType(ArgSpec arg) {
        return arg.auxiliaryTypes()[arg.auxiliaryTypes().length - 1];
    }

    private static String hint(String value, ArgSpec arg) {
        String maybe = valueType(arg).isEnum() ? Known.maybe(value.toLowerCase(Locale.ROOT), constants(valueType(arg))) : "";
        return maybe.isEmpty() ? "" : "." + maybe;
    }

    private static List<String> constants(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(Object::toString).toList();
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    /** Says that a command, option or argument is not known, and what was most likely meant. */
    private String unknown(String word) {
        boolean option = word.startsWith("-");
        Collection<String> known = option ? command.getCommandSpec().optionsMap().keySet() : command.getSubcommands().keySet();
        String kind = option ? "option" : command.getParent() == null ? "command" : "argument";
        String bare = option && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        return "Unknown " + kind + " '" + bare + "'." + Known.maybe(bare, known);
    }
}
