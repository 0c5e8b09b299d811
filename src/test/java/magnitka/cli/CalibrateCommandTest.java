package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {

    @TempDir
    Path temp;

    private Path model;

    @BeforeEach
    void copyModel() throws IOException {
        model = LearningShop.copiedTo(temp);
    }

    private Call calibrate(String... more) {
        return Call.magnitka(Stream.concat(Stream.of("calibrate", model.toString(), "--starts", "1", "--evaluations", "700", "--replications", "20"),
                Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void itWritesEveryFileAndStoresWithoutTouchingAnythingElse() throws IOException {
        String before = Files.readString(model.resolve("parameters.csv"));
        Call call = calibrate("--ablate", "--store", "--split", "1934", "--quiet");
        assertThat(call.err()).isEmpty();
        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("mean_absolute_error").contains("learning_days").contains("interpolation").contains("breakdowns");
        Map<String, String> first = LearningShop.files(model.resolve("calibration"));
        assertThat(first.keySet()).containsExactly("ablation.csv", "cells.csv", "checks.csv", "correlation.csv", "coverage.csv", "datapackage.json", "errors.csv",
                "manifest.json", "measures.csv", "naive.csv", "parameters.csv", "profile.csv", "residuals.csv", "rounds.csv", "structure.csv",
                "summary.csv", "trace.csv", "validation.csv");
        ColumnsBlock.assertCurrent("calibrate", first.get("datapackage.json"), "mvn -q -B test -Dtest=CalibrateCommandTest");
        String after = Files.readString(model.resolve("parameters.csv"));
        assertThat(after).isNotEqualTo(before);
        assertThat(after.replaceAll("(?m)^(shop_factor|first_mastery|learning_days),[0-9.]+,", "$1,V,"))
                .isEqualTo(before.replaceAll("(?m)^(shop_factor|first_mastery|learning_days),[0-9.]+,", "$1,V,"));
        assertThat(calibrate("--ablate", "--store", "--split", "1934", "--quiet").code()).isZero();
        assertThat(LearningShop.files(model.resolve("calibration"))).as("stored values have no influence on the fit").isEqualTo(first);
        assertThat(Files.readString(model.resolve("parameters.csv"))).isEqualTo(after);
        try (Stream<Path> left = Files.list(model)) {
            assertThat(left.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("."))).isEmpty();
        }
    }

    @Test
    void aQuickFitSaysWhereItsFilesAreAndLeavesNothingElse() throws IOException {
        Call call = calibrate("--no-validation", "--out", temp.resolve("fit").toString());
        assertThat(call.code()).isZero();
        assertThat(call.err()).contains("Files are in " + temp.resolve("fit"));
        assertThat(LearningShop.files(temp.resolve("fit"))).containsKeys("parameters.csv", "cells.csv", "summary.csv", "network.csv", "evidence.csv", "contradictions.csv").doesNotContainKey("profile.csv");
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("learning", "fit");
        }
        Call again = calibrate("--no-validation", "--out", temp.resolve("fit").toString());
        assertThat(again.code()).isEqualTo(Exit.CANNOT_CREATE);
    }

    @Test
    void whatMakesNoSenseIsRefusedBeforeTheFit() throws IOException {
        refused(Exit.BAD_COMMAND, "--evaluations: must be at least 700 with 3 free parameters", "--evaluations", "100");
        refused(Exit.BAD_COMMAND, "--starts: must be at least 1", "--starts", "0");
        refused(Exit.BAD_COMMAND, "--split: must lie from 1931 to 1934, got 1935", "--split", "1935");
        refused(Exit.BAD_COMMAND, "--ablate needs predictions", "--ablate", "--no-validation");
        refused(Exit.BAD_COMMAND, "--store keeps the fit of the model itself", "--store", "--set", "repair_days=0.2");
        refused(Exit.BAD_MODEL, "must be fitted in at least one line", "--set", "shop_factor=1", "--set", "first_mastery=0.5", "--set", "learning_days=90");
        Files.writeString(model.resolve("ablations.csv"), "mechanism,scenario\nlearning,learnt_from_the_strat\n");
        refused(Exit.BAD_MODEL, "ablations.csv:2 scenario: must name a scenario of the model, got \"learnt_from_the_strat\"", "--ablate");
        Files.delete(model.resolve("ablations.csv"));
        refused(Exit.BAD_COMMAND, "the model has no ablations.csv", "--ablate");
        refused(Exit.BAD_MODEL, "parameters.csv status: must be fitted in at least one line, got none", "--evaluations", "1",
                "--set", "shop_factor=1", "--set", "first_mastery=0.5", "--set", "learning_days=300");
        Files.writeString(model.resolve("structure.csv"), "name,choice,where,made_with_table_in_view,note\na,b,c,perhaps,\n");
        refused(Exit.BAD_MODEL, "structure.csv:2 made_with_table_in_view: must be yes or no, got \"perhaps\"");
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).containsExactly(model);
        }
    }

    private void refused(int code, String message, String... more) {
        Stream<String> out = List.of(more).contains("--out") ? Stream.empty() : Stream.of("--out", temp.resolve("none").toString());
        Call call = Call.magnitka(Stream.of(Stream.of("calibrate", model.toString()), out, Stream.of(more)).flatMap(words -> words).toArray(String[]::new));
        assertThat(call.err()).contains(message);
        assertThat(call.code()).isEqualTo(code);
        assertThat(call.out()).isEmpty();
    }

    @Test
    void theFolderThatIsStoredToIsLookedAtBeforeTheFit() throws IOException {
        Path other = temp.resolve("./learning/../learning/calibration");
        refused(Exit.BAD_COMMAND, "--out names the folder that --store writes already: leave it out", "--store", "--out", other.toString());
        Path stored = Files.createDirectory(model.resolve("calibration"));
        Files.writeString(stored.resolve("notes.txt"), "mine");
        Call call = calibrate("--store");
        assertThat(call.code()).isEqualTo(Exit.CANNOT_CREATE);
        assertThat(call.err()).contains("does not list notes.txt; move that elsewhere");
        assertThat(stored.resolve("notes.txt")).hasContent("mine");
    }
}
