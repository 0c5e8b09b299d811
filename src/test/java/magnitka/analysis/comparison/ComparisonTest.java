package magnitka.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import magnitka.analysis.comparison.Comparison.Match;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import magnitka.result.Cell;
import magnitka.run.Ensemble;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @TempDir
    Path temp;

    private static final Comparison COMPARISON = new Comparison(List.of(
            new Match(1931, "steel", 90, 100, 80, 99, 120),
            new Match(1932, "steel", 130, 100, 95, 140, 150),
            new Match(1931, "coke", 0, 0, 0, 0, 0),
            new Match(1932, "coke", 0, 0, 0, 0, 3)));

    @Test
    void theMeanErrorLeavesZeroCellsOut() {
        assertThat(COMPARISON.meanAbsoluteErrorPercent().orElseThrow()).isCloseTo((10 + 30) / 2.0, within(1e-12));
        assertThat(COMPARISON.filledCells()).isEqualTo(2);
        assertThat(new Comparison(List.of()).meanAbsoluteErrorPercent()).isEmpty();
    }

    @Test
    void aZeroCellIsKeptOnlyIfNoReplicationMadeAnything() {
        assertThat(COMPARISON.zeroCells()).isEqualTo(2);
        assertThat(COMPARISON.zeroCellsKept()).isEqualTo(1);
    }

    @Test
    void theTableSaysErrorAndBand() {
        assertThat(COMPARISON.table().figure(0, "error")).isEqualTo(-10);
        assertThat(COMPARISON.table().text(0, "inside_band")).isEqualTo("no");
        assertThat(COMPARISON.table().text(1, "inside_band")).isEqualTo("yes");
        assertThat(COMPARISON.table().rows().get(2).get(5)).isEqualTo(Cell.BLANK);
    }

    @Test
    void onlyYearlyObservationsForCalibrationAreCompared() {
        Model valley = SoundModel.of(Path.of("src/test/resources/models/valid/valley"));
        Comparison comparison = Comparison.from(valley, Ensemble.of(valley).run(RunSettings.ofExpected(), Progress.NONE));
        assertThat(comparison.cells()).extracting(Match::year).containsExactly(1932);
        assertThat(comparison.cell(1932, "iron").orElseThrow().archiveTons()).isEqualTo(150_000);
    }

    @ParameterizedTest
    @CsvSource({"1932-12-31, 1", "1932-12-30, 0", "1932-03-31, 0"})
    void aYearThatTheRunCutsIsNotSetAgainstAWholeOne(String end, int cells) throws IOException {
        Path scenario = Files.writeString(temp.resolve("short.json"), """
                {"title": "Short", "asks": "What if it ended here?", "patch": {"end": "END", "plan": null, "people": null, "routes": {"coal_road": {"restrictions": null}}}}
                """.replace("END", end));
        Model valley = SoundModel.read(Path.of("src/test/resources/models/valid/valley"), List.of(scenario.toString()), Map.of()).model();
        assertThat(Comparison.from(valley, Ensemble.of(valley).run(RunSettings.ofExpected(), Progress.NONE)).cells()).hasSize(cells);
    }
}
