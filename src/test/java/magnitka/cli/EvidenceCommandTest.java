package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import magnitka.cli.text.EvidenceText;
import magnitka.model.Contradiction;
import magnitka.model.Evidence;
import magnitka.model.Model;
import magnitka.model.Uses;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceCommandTest {

    private static final String VALLEY = "src/test/resources/models/valid/valley";
    private static final String WORKS = "models/magnitogorsk";

    private static Call evidence(String... more) {
        List<String> words = new ArrayList<>(List.of("evidence"));
        words.addAll(List.of(more));
        return Call.magnitka(words.toArray(String[]::new));
    }

    @Test
    void withoutOptionsItCountsAndListsTheContradictions() {
        Call call = evidence(VALLEY);
        assertThat(call.code()).isEqualTo(Exit.DONE);
        assertThat(call.out().lines()).startsWith(
                "Iron in the valley: what its figures rest on",
                "",
                "4 parameters: 1 evidence, 2 estimate (2 without a fact), 1 fitted",
                "2 facts, 2 of them used",
                "  2 parameters rest on 2 facts",
                "  1 node rests on 1 fact");
        assertThat(call.out()).contains("\n2 contradictions\n", """

                storm_length: How long was the storm?
                  Decided: Five days
                  Because: Two of three say so
                  Facts: E1-0002
                  The other reading: --scenario long_storm
                """, "  The other reading has no scenario: Nobody says when it did start.\n");
    }

    @Test
    void everyContradictionIsListedAndNoLineIsTooLongForATerminal() {
        Model model = SoundModel.of(Path.of(WORKS));
        String out = evidence(WORKS).out();
        assertThat(out).contains(model.contradictions().stream().map(Contradiction::name).map(name -> "\n" + name + ": ").toList());
        assertThat(out.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void everyKindOfPartIsCounted() {
        Model model = SoundModel.of(Path.of(WORKS));
        String out = evidence(WORKS).out();
        model.evidence().stream().flatMap(fact -> Uses.of(model).ofFact(fact.id()).stream()).map(Uses.Part::kind).distinct()
                .forEach(kind -> assertThat(out).containsPattern("\n  \\d+ " + kind.replace('_', ' ') + "s? rests? on \\d+"));
    }

    @Test
    void aParameterLeadsToItsPlacesAndFacts() {
        Call call = evidence(VALLEY, "--parameter", "coal_loss", "--set", "coal_loss=0.25");
        assertThat(call.out()).startsWith("coal_loss = 0.25 share, 0.05 to 0.3, fitted\n").contains(
                "Used in model.json at\n  /routes/coal_road/loss_share\n", """
                Rests on
                  E1-0001, 1931, output, mine
                    The mine gave 1500 tons on a good day, they say.
                    Source: made up (low)
                """);
        assertThat(evidence(VALLEY, "--parameter", "coal_per_ton").out()).contains("\n  coke and its losses, together\n", "Rests on no fact.");
    }

    @Test
    void aFactLeadsToEverythingThatRestsOnIt() {
        Call call = evidence(VALLEY, "--fact", "E1-0002");
        assertThat(call.out()).startsWith("E1-0002, 1932-01-10, weather, valley\n  A storm stopped the furnaces.\n").contains(
                "\nOn it rest\n  parameter coal_loss\n    /routes/coal_road/loss_share\n",
                "\n  stoppage /nodes/furnaces/",
                "\n  contradiction storm_length\n");
        assertThat(evidence(VALLEY, "--fact", "E1-0001").out()).contains("\n  observation iron 1932\n");
        Model model = SoundModel.of(Path.of(WORKS));
        Uses uses = Uses.of(model);
        EvidenceText text = new EvidenceText(model);
        for (Evidence fact : model.evidence()) {
            String told = String.join("\n", text.fact(fact)) + "\n";
            assertThat(told).startsWith(fact.id() + ",").containsPattern("\n(On it rest\n  |Nothing rests on it\\.)");
            assertThat(told.contains("Nothing rests on it.")).isEqualTo(uses.ofFact(fact.id()).isEmpty());
        }
        Evidence last = model.evidence().get(model.evidence().size() - 1);
        assertThat(evidence(WORKS, "--fact", last.id()).out()).isEqualTo(String.join(System.lineSeparator(), text.fact(last)) + System.lineSeparator());
    }

    @Test
    void bothMayBeAskedAtOnce() {
        assertThat(evidence(VALLEY, "--fact", "E1-0002", "--parameter", "train_days").out())
                .startsWith("train_days = 2 days").contains("Rests on no fact.\n\nE1-0002, 1932");
    }

    @Test
    void whatOnlyAScenarioUsesIsSaidSo(@TempDir Path folder) throws IOException {
        for (String name : List.of("model.json", "parameters.csv")) {
            Files.copy(Path.of("models/tutorial", name), folder.resolve(name));
        }
        Files.writeString(folder.resolve("parameters.csv"), "cart_days,2,days,1,4,estimate,,\n", StandardOpenOption.APPEND);
        Files.writeString(Files.createDirectory(folder.resolve("scenarios")).resolve("slow_carts.json"), """
                {"title": "Slow carts", "asks": "What if carts were slow?",
                 "patch": {"routes": {"brick_carts": {"travel_days": {"parameter": "cart_days"}}}}}
                """);
        assertThat(evidence(folder.toString(), "--parameter", "cart_days").out()).contains("Used by scenario slow_carts alone.");
        assertThat(evidence(folder.toString(), "--parameter", "cart_days", "--scenario", "slow_carts").out())
                .contains("Used in model.json at\n  /routes/brick_carts/travel_days\n");
    }

    @Test
    void aFittedParameterShowsItsIntervalAndTheRunThatMadeIt() {
        String stored = "tables and manifest are in models/magnitogorsk/calibration\n";
        assertThat(evidence(WORKS, "--parameter", "mine_ramp_tau").out().replace('\\', '/'))
                .containsPattern("Interval of the fit: 2\\.\\d+ to 2\\.\\d+\n").contains("Fitted by 'magnitka calibrate ", stored);
        assertThat(evidence(WORKS, "--parameter", "mine_ramp_tau", "--set", "mine_ramp_tau=3").out()).contains(", which gave 2.");
        assertThat(evidence(WORKS, "--parameter", "coal_loss_1938").out()).doesNotContain("Interval");
    }

    @Test
    void unknownNamesAreBadCommandsMetWithTheNearest() {
        Call parameter = evidence(VALLEY, "--parameter", "coal_los");
        assertThat(parameter.code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(parameter.out()).isEmpty();
        assertThat(parameter.err()).startsWith("--parameter: must be a parameter of the model, got 'coal_los'. Maybe 'coal_loss'?\n");
        Call fact = evidence(VALLEY, "--fact", "E1-002");
        assertThat(fact.code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(fact.err()).startsWith("--fact: must be a fact of the model, got 'E1-002'. Maybe 'E1-0002'?\n");
        assertThat(evidence(WORKS, "--parameter", "coal_los").err()).contains(" Maybe 'coal_loss_1938', ");
        assertThat(evidence(VALLEY, "--parameter", "wind").err()).contains(", got 'wind'. 'describe' lists them all.\n");
        assertThat(evidence("models/tutorial", "--fact", "E1").err()).startsWith("--fact: must be a fact of the model, got 'E1'. It has none.\n");
    }
}
