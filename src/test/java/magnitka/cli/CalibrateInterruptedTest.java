package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/** A fit that was broken off goes on from the searches that were finished. */
class CalibrateInterruptedTest {

    @TempDir
    Path temp;

    private Path model;

    @BeforeEach
    void copyModel() throws IOException {
        model = LearningShop.copiedTo(temp);
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
        assertThat(LearningShop.files(temp.resolve("cut"))).isEqualTo(LearningShop.files(temp.resolve("whole")));
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
}
