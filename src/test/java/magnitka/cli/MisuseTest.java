package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad command lines, and what the program says to them, word by word. */
class MisuseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "''                               | Missing command.",
        "chek m                           | Unknown command 'chek'. Maybe 'check'?",
        "qqqqqq                           | Unknown command 'qqqqqq'.",
        "--nonsense                       | Unknown option '--nonsense'.",
        "check                            | Missing MODEL.",
        "check a b                        | Unknown argument 'b'.",
        "check m --scenaro x              | Unknown option '--scenaro'. Maybe '--scenario'?",
        "check m --scenaro=x              | Unknown option '--scenaro'. Maybe '--scenario'?",
        "check m --set                    | --set: needs a value, NAME=VALUE",
        "check m --set novalue            | --set: must be NAME=VALUE, got 'novalue'",
        "run m --replications many        | --replications: must be a whole number, got 'many'",
        "run m --seed 1.5                 | --seed: must be a whole number, got '1.5'",
        "run m --expected --expected      | --expected: give it once",
        "run m --daily=yes                | --daily: takes no value, got 'yes'",
        "graph m --format svg             | --format: must be one of dot, mermaid, graphml, got 'svg'",
        "graph m --format mermiad         | --format: must be one of dot, mermaid, graphml, got 'mermiad'. Maybe 'mermaid'?",
        "--color aways check m            | --color: must be one of auto, always, never, got 'aways'. Maybe 'always'?",
        "explain m                        | Missing --year and --works.",
        "explain m --works                | --works: needs a value, NAME",
        "new                              | Missing DIR."
    })
    void everyMistakeIsToldInOneLineAndPointsToTheHelp(String line, String said) {
        Call call = Call.magnitka(line.equals("''") ? new String[0] : line.split(" "));
        assertThat(call.code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(call.out()).isEmpty();
        String command = Commands.names().stream().filter(name -> (" " + line).contains(" " + name + " ") || line.equals(name)).findFirst()
                .filter(name -> !said.contains("--color")).map(name -> " " + name).orElse("");
        assertThat(call.err().lines()).containsExactly(said, "Try 'magnitka" + command + " --help'.");
    }
}
