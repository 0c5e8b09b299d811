package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import magnitka.calibration.Calibration;
import magnitka.calibration.Descent;
import magnitka.calibration.FitSettings;
import magnitka.calibration.Watch;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {

    private static final Path LEARNING = Path.of("src/test/resources/calibration/learning");

    @TempDir
    Path temp;

    private Path model;

    @BeforeEach
    void copyModel() throws IOException {
        model = temp.resolve("learning");
        try (Stream<Path> files = Files.walk(LEARNING)) {
            for (Path file : files.toList()) {
                Files.copy(file, model.resolve(LEARNING.relativize(file).toString()));
            }
        }
    }

    private Call calibrate(String... more) {
        return Call.magnitka(Stream.concat(Stream.of("calibrate", model.toString(), "--starts", "1", "--evaluations", "700", "--replications", "20"),
                Stream.of(more)).toArray(String[]::new));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        ObjectNode manifest = (ObjectNode) new ObjectMapper().readTree(texts.get("manifest.json"));
        assertThat(manifest.remove("environment")).isNotNull();
        texts.put("manifest.json", manifest.toString());
        return texts;
    }

    @Test
    void itWritesEveryFileAndStoresWithoutTouchingAnythingElse() throws IOException {
        String before = Files.readString(model.resolve("parameters.csv"));
        Call call = calibrate("--ablate", "--store", "--split", "1934", "--quiet");
        assertThat(call.err()).isEmpty();
        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("mean_absolute_error").contains("learning_days").contains("interpolation").contains("breakdowns");
        Map<String, String> first = files(model.resolve("calibration"));
        assertThat(first.keySet()).containsExactly("ablation.csv", "cells.csv", "checks.csv", "correlation.csv", "coverage.csv", "datapackage.json", "errors.csv",
                "manifest.json", "measures.csv", "naive.csv", "parameters.csv", "profile.csv", "residuals.csv", "rounds.csv", "structure.csv",
                "summary.csv", "trace.csv", "validation.csv");
        ColumnsBlock.assertCurrent("calibrate", first.get("datapackage.json"), "mvn -q -B test -Dtest=CalibrateCommandTest");
        String after = Files.readString(model.resolve("parameters.csv"));
        assertThat(after).isNotEqualTo(before);
        assertThat(after.replaceAll("(?m)^(shop_factor|first_mastery|learning_days),[0-9.]+,", "$1,V,"))
                .isEqualTo(before.replaceAll("(?m)^(shop_factor|first_mastery|learning_days),[0-9.]+,", "$1,V,"));
        assertThat(calibrate("--ablate", "--store", "--split", "1934", "--quiet").code()).isZero();
        assertThat(files(model.resolve("calibration"))).as("stored values have no influence on the fit").isEqualTo(first);
        assertThat(Files.readString(model.resolve("parameters.csv"))).isEqualTo(after);
        try (Stream<Path> left = Files.list(model)) {
            assertThat(left.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("."))).isEmpty();
        }
    }

    @Test
    void anInterruptedFitGoesOnToTheSameEnd() throws IOException {
        FitSettings settings = new FitSettings(1, 600, 5, 5, 2, List.of(1934), true);
        Set<String> held = Set.of("learning_days");
        AtomicInteger tried = new AtomicInteger();
        Calibration whole = Calibration.of(SoundModel.of(model), held, settings, Calibration.Beside.NOTHING, counting(tried));
        Path file = temp.resolve(".progress");
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> Calibration.of(SoundModel.of(model), held, settings,
                Calibration.Beside.NOTHING, stoppingAfter(tried.get() / 2, new Journal(file))));
        Files.writeString(file, Files.readString(file) + "without-1934-near BUDGET 200 0x1.0p", StandardCharsets.UTF_8);
        Journal journal = new Journal(file);
        assertThat(journal.size()).isPositive();
        try (FitProgress progress = new FitProgress(
                new Voice(Caller.unseen(), new PrintWriter(Writer.nullWriter()), System::nanoTime), journal)) {
            Calibration resumed = Calibration.of(SoundModel.of(model), held, settings, Calibration.Beside.NOTHING, progress);
            assertThat(resumed.tables()).isEqualTo(whole.tables());
        }
    }

    /** SIGTERM to a process of its own; a SIGINT would be ignored where the tests run in the background. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProcessThatIsStoppedKeepsItsSearchesAndTheSameCommandGoesOn() throws IOException, InterruptedException {
        String[] words = {"calibrate", model.toString(), "--starts", "3", "--evaluations", "700", "--replications", "5", "--threads", "1", "--no-validation"};
        List<String> started = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "magnitka.cli.Main"));
        started.addAll(List.of(words));
        started.addAll(List.of("--out", temp.resolve("cut").toString()));
        Path said = temp.resolve("said.txt");
        Process process = new ProcessBuilder(started).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        while (process.isAlive() && journals().stream().noneMatch(file -> file.toFile().length() > 0)) {
            Thread.sleep(10);
        }
        process.destroy();
        assertThat(process.waitFor()).as("128 + SIGTERM").isEqualTo(143);
        assertThat(Files.readString(said)).contains("Stopped. ").contains("the same command goes on from there.");
        assertThat(temp.resolve("cut")).doesNotExist();
        Call resumed = Call.magnitka(Stream.concat(Stream.of(words), Stream.of("--out", temp.resolve("cut").toString())).toArray(String[]::new));
        assertThat(resumed.err()).startsWith("Going on from ");
        assertThat(resumed.code()).isZero();
        assertThat(journals()).isEmpty();
        assertThat(Call.magnitka(Stream.concat(Stream.of(words), Stream.of("--out", temp.resolve("whole").toString())).toArray(String[]::new)).code()).isZero();
        assertThat(files(temp.resolve("cut"))).isEqualTo(files(temp.resolve("whole")));
    }

    private List<Path> journals() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.filter(file -> file.getFileName().toString().startsWith(".calibration-")).toList();
        }
    }

    private static Watch counting(AtomicInteger tried) {
        return new Watch() {
            @Override
            public void tried() {
                tried.incrementAndGet();
            }
        };
    }

    private static Watch stoppingAfter(int evaluations, Journal journal) {
        AtomicInteger tried = new AtomicInteger();
        return new Watch() {
            @Override
            public void tried() {
                if (tried.incrementAndGet() > evaluations) {
                    throw new CancellationException("enough");
                }
            }

            @Override
            public void finished(Descent descent) {
                journal.add(descent);
            }
        };
    }

    @Test
    void aQuickFitSaysWhereItsFilesAreAndLeavesNothingElse() throws IOException {
        Call call = calibrate("--no-validation", "--out", temp.resolve("fit").toString());
        assertThat(call.code()).isZero();
        assertThat(call.err()).contains("Files are in " + temp.resolve("fit"));
        assertThat(files(temp.resolve("fit"))).containsKeys("parameters.csv", "cells.csv", "summary.csv", "network.csv", "evidence.csv", "contradictions.csv").doesNotContainKey("profile.csv");
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
    void validateSetsTheModelAsItIsAgainstTheArchive() throws IOException {
        Call call = Call.magnitka("validate", model.toString(), "--replications", "20", "--quiet", "--out", temp.resolve("val").toString());
        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("mean_absolute_error").contains("bad_iron").contains("1 more lines are in measures.csv")
                .contains("Cells that are zero in the archive: 1 of 1 are exactly zero").doesNotContain("silence");
        assertThat(files(temp.resolve("val")).keySet()).containsExactly("cells.csv", "checks.csv", "coverage.csv", "datapackage.json", "manifest.json",
                "measures.csv", "residuals.csv", "worst_cells.csv");
        ColumnsBlock.assertCurrent("validate", files(temp.resolve("val")).get("datapackage.json"), "mvn -q -B test -Dtest=CalibrateCommandTest");
        assertThat(Call.magnitka("validate", model.toString(), "--expected").code()).isEqualTo(Exit.BAD_COMMAND);
    }

    /** What people say of plans is theirs alone, and what the physics say theirs. */
    @Test
    void validateSetsARunWithPeopleAgainstTheArchive() throws IOException {
        Call call = Call.magnitka("validate", "models/magnitogorsk", "--people", "--replications", "3", "--quiet", "--out", temp.resolve("val").toString());
        assertThat(call.code()).as(call.err()).isZero();
        Map<String, String> files = files(temp.resolve("val"));
        assertThat(files.get("measures.csv")).contains("works_plan_fulfilment,1938,", "rolled_steel_plan_by_tons,1936,").doesNotContain("furnace_1_stands");
        assertThat(files.get("manifest.json")).contains("\"people\":true", "magnitka validate models/magnitogorsk --people --replications 3");
        Call physics = Call.magnitka("validate", "models/magnitogorsk", "--replications", "3", "--quiet", "--out", temp.resolve("physics").toString());
        assertThat(physics.out()).isNotEqualTo(call.out());
        assertThat(files(temp.resolve("physics")).get("measures.csv")).contains("furnace_1_stands").doesNotContain("rolled_steel_plan_by_tons,1936,");
        assertThat(Call.magnitka("validate", model.toString(), "--people").code()).isEqualTo(Exit.BAD_MODEL);
    }

    @Test
    void validateCallsItsColumnSimulatedSinceNothingIsFitted() throws IOException {
        Call call = Call.magnitka("validate", model.toString(), "--replications", "5", "--set", "learning_days=200", "--out", temp.resolve("val").toString());
        assertThat(call.out()).contains("simulated").doesNotContain("fitted");
        assertThat(Files.readString(temp.resolve("val/cells.csv"))).startsWith("quantity,period,archive,simulated,error,");
        assertThat(Files.readString(temp.resolve("val/datapackage.json"))).doesNotContain("fitted point");
    }

    @Test
    void validateTakesAModelThatHasObservationsForValidationAlone() throws IOException {
        Path observed = model.resolve("observed.csv");
        Files.writeString(observed, Files.readString(observed).replaceAll("(?m)^iron,.*\n", ""));
        Call call = Call.magnitka("validate", model.toString(), "--replications", "20", "--quiet", "--out", temp.resolve("val").toString());
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(files(temp.resolve("val")).keySet()).containsExactly("checks.csv", "datapackage.json", "manifest.json", "measures.csv");
        Files.delete(model.resolve("measures.csv"));
        Files.writeString(observed, "quantity,period,value,unit,use,evidence,note\n");
        Call nothing = Call.magnitka("validate", model.toString(), "--out", temp.resolve("none").toString());
        assertThat(nothing.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(nothing.err()).startsWith("observed.csv: must have an observation for calibration or validation, got none");
    }

    @Test
    void valuesAreReplacedAndNothingElse() {
        String text = "\ufeffnote,name,value,unit\r\n\"a, \"\"b\"\"\nc\",x,1.50,t\r\n,y,2,\"t\"\n,z,3,t";
        assertThat(new ParameterFile(text).with(Map.of("x", 0.25, "z", 1e-7)))
                .isEqualTo("\ufeffnote,name,value,unit\r\n\"a, \"\"b\"\"\nc\",x,0.25,t\r\n,y,2,\"t\"\n,z,0.0000001,t");
    }

    @Test
    void aQuoteInsideACellStandsForItself() {
        String text = "name,value,note\nx,1,Coal for a 10\" brick\ny,2,\"a 5\"\" one, too\"\nz,3,6\"\n";
        assertThat(new ParameterFile(text).with(Map.of("x", 1.5, "y", 2.5, "z", 3.5)))
                .isEqualTo("name,value,note\nx,1.5,Coal for a 10\" brick\ny,2.5,\"a 5\"\" one, too\"\nz,3.5,6\"\n");
    }

    @Test
    void aValueWithoutALineIsNotLostInSilence() throws IOException {
        Path file = Files.writeString(temp.resolve("parameters.csv"), "name,value\nx,1\n");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> ParameterFile.changed(file, Map.of("x", 2.0, "y", 3.0)))
                .withMessage(file + ": there is no line for y; no value was written");
        assertThat(file).hasContent("name,value\nx,1\n");
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
