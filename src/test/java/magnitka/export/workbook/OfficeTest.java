package magnitka.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import magnitka.Sheets;
import magnitka.export.StoredRun;
import magnitka.result.Cell;
import magnitka.result.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens the workbook of the kept run and saves it again with every number a number: {@code mvn -Poffice test -Dtest=OfficeTest}. */
@EnabledIfSystemProperty(named = "magnitka.office", matches = "true")
class OfficeTest {

    private static final long MOST_SECONDS = 180;

    @TempDir
    Path temp;

    @Test
    void everyCellComesThroughLibreOffice() throws IOException, InterruptedException {
        StoredRun kept = StoredRun.read(Path.of("results/reference"));
        Path file = temp.resolve("run.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new RunWorkbook(kept).write(out);
        }
        Sheets saved = Sheets.read(savedByLibreOffice(file));
        assertThat(saved.names()).startsWith("About").endsWith("Parameters", "Columns").hasSize(kept.tables().size() + 3);
        for (Table table : kept.tables()) {
            List<List<Object>> rows = saved.rows(table.name());
            assertThat(rows).as(table.name()).hasSize(table.rows().size() + 1);
            for (int r = 0; r < table.rows().size(); r++) {
                assertThat(rows.get(r + 1)).as(table.name() + ", row " + (r + 2)).isEqualTo(values(table.rows().get(r)));
            }
        }
        assertThat(saved.rows("Parameters").subList(1, saved.rows("Parameters").size()))
                .hasSameSizeAs(kept.manifest().parameters())
                .allSatisfy(row -> assertThat(row.get(1)).isInstanceOf(Double.class));
    }

    private Path savedByLibreOffice(Path file) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(temp.resolve("saved"));
        Process office = new ProcessBuilder("soffice", "-env:UserInstallation=" + temp.resolve("profile").toUri(), "--headless",
                "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder.toString(), file.toString())
                .redirectErrorStream(true).redirectOutput(temp.resolve("log").toFile()).start();
        assertThat(office.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("LibreOffice ended in time").isTrue();
        assertThat(office.exitValue()).as(Files.readString(temp.resolve("log"))).isZero();
        return folder.resolve("run.xlsx");
    }

    private static List<Object> values(List<Cell> row) {
        List<Object> values = new ArrayList<>();
        for (Cell cell : row) {
            values.add(cell instanceof Cell.Figure figure ? (Object) (figure.value() + 0.0)
                    : cell instanceof Cell.Day day ? day.value() : cell instanceof Cell.Text text ? text.value() : null);
        }
        return values;
    }
}
