package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every option whose value names something meets a mistyped name with the nearest that there is. */
class KnownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "explain TUTORIAL --year 1935 --works kils            | --works: must be one of kilns, got 'kils'. Maybe 'kilns'?",
        "explain TUTORIAL --year 1953 --works kilns           | --year: must lie from 1935 to 1935, got 1953",
        "bottleneck TUTORIAL --year 1934                      | --year: must lie from 1935 to 1935, got 1934",
        "plan TUTORIAL --year 1936                            | --year: must lie from 1935 to 1935, got 1936",
        "evidence TUTORIAL --parameter kiln_rate              | --parameter: must be a parameter of the model, got 'kiln_rate'. Maybe 'kiln_rated'?",
        "run TUTORIAL --csv-locale german                     | --csv-locale: must be a language tag such as de, fr or ru, got 'german'. Maybe 'de'?",
        "explain TUTORIAL --csv-locale deu --year 1935 --works kilns | --csv-locale: must be a language tag such as de, fr or ru, got 'deu'. Maybe 'de'?",
        "export REFERENCE --csv-locale de_AT                  | --csv-locale: must be a language tag such as de, fr or ru, got 'de_AT'. Maybe 'de-AT'?",
        "export REFERENCE --csv-locale xx                     | --csv-locale: must be a language tag such as de, fr or ru, got 'xx'",
        "graph TUTORIAL --format graphlm                      | --format: must be one of dot, mermaid, graphml, got 'graphlm'. Maybe 'graphml'?",
        "plot REFERENCE --chart losses --format pgn           | --format: must be one of svg, png, got 'pgn'. Maybe 'png'?",
        "plot REFERENCE --chart loses                         | --chart: must be one of these, got 'loses'. Maybe 'losses'?",
        "plot REFERENCE --chart waterfall --year 1953         | --year: must lie from 1931 to 1940, got 1953",
        "pressure TUTORIAL --policy ordres                    | --policy: must be one of tons, grades, orders, assortment, smooth-bonus, no-ratchet, each, or some joined by +, got 'ordres'. Maybe 'orders'?",
        "pressure TUTORIAL --product brick                    | --product: must be one of bricks, got 'brick'. Maybe 'bricks'?",
        "check TUTORIAL --color neve                          | --color: must be one of auto, always, never, got 'neve'. Maybe 'never'?"
    })
    void aMistypedNameIsMetWithTheNearest(String line, String said) {
        Call call = Call.magnitka(line.replace("TUTORIAL", "models/tutorial").replace("REFERENCE", "results/reference").split(" "));
        assertThat(call.code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(call.out()).isEmpty();
        assertThat(call.err().lines().findFirst()).contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "run models/magnitogorsk --scenario no_coal_los       | Maybe \"no_coal_loss\".",
        "run models/tutorial --set kiln_rate=3                | Maybe \"kiln_rated\".",
        "run models/tutoriel                                  | Maybe \"tutorial\"."
    })
    void aMistypedPartOfAModelTooThoughItIsCalledABadModel(String line, String said) {
        Call call = Call.magnitka(line.split(" "));
        assertThat(call.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(call.err()).contains(said);
    }
}
