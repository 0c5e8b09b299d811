package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import magnitka.export.RunFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The default run gives the files that are kept in {@code results/reference/}, byte for byte. The kept manifest has no
 * {@code environment}, the one field that differs from machine to machine and from hour to hour. Beside them are the report and the
 * workbook that are made of them.
 *
 * <p>To write them anew: {@link #REWRITE}; then look at the difference.
 */
class ReferenceTest {

    static final String REWRITE = "mvn -q -B test -Dtest='ReferenceTest,ReadmeTest,ResultsPageTest,DocumentsTest' -Dmagnitka.rewrite=true";

    private static final Path KEPT = Path.of("results/reference");
    private static final long MOST_BYTES = 3_000_000;
    private static final long MOST_PAGE_BYTES = 1_200_000;
    private static final int README_SCREEN = 45;
    private static final int MOST_LETTERS = 300;

    @BeforeAll
    static void rewriteIfAsked(@TempDir Path temp) throws IOException {
        if (Boolean.getBoolean("magnitka.rewrite")) {
            // all is made before anything is replaced
            Path anew = Files.createDirectories(temp.resolve("anew"));
            DefaultRun.once().writeTo(anew);
            KeptPages.write(anew);
            RunFolder.delete(KEPT);
            Files.createDirectories(KEPT);
            try (Stream<Path> files = Files.list(anew)) {
                for (Path file : files.toList()) {
                    Files.copy(file, KEPT.resolve(file.getFileName()));
                }
            }
        }
    }

    @Test
    void theKeptReportAndWorkbookAreThoseOfTheKeptFiles(@TempDir Path temp) throws IOException {
        DefaultRun.once().writeTo(temp);
        KeptPages.write(temp);
        String page = Files.readString(KEPT.resolve(KeptPages.REPORT));
        String now = Files.readString(temp.resolve(KeptPages.REPORT));
        assertThat(page.equals(now)).as("the report; to write it anew: %s%n%s", REWRITE, firstDifference(page.lines().toList(), now.lines().toList())).isTrue();
        Map<String, String> parts = KeptPages.parts(temp.resolve(KeptPages.WORKBOOK));
        Map<String, String> moved = KeptPages.parts(KEPT.resolve(KeptPages.WORKBOOK));
        assertThat(List.copyOf(moved.keySet())).as("parts of the workbook; to write it anew: %s", REWRITE).isEqualTo(List.copyOf(parts.keySet()));
        moved.entrySet().removeIf(part -> part.getValue().equals(parts.get(part.getKey())));
        assertThat(moved.keySet()).as("parts of the workbook that moved; to write it anew: %s", REWRITE).isEmpty();
    }

    @Test
    void theKeptReportAnswersWhatAReaderAsksFirst() throws IOException {
        String page = Files.readString(KEPT.resolve(KeptPages.REPORT));
        assertThat(page).contains("Output against the archive", "Where the tons went", "What pressure does", "What is evidence, what is a guess", "real output is highest at a pressure of ",
                "Over the 44 yearly figures that the archive gives, the simulated median is off by ");
        assertThat(Files.size(KEPT.resolve(KeptPages.REPORT))).isLessThan(MOST_PAGE_BYTES);
        assertThat(Files.readString(Path.of("README.md")).lines().limit(README_SCREEN).toList().toString()).contains("(results/reference/" + KeptPages.REPORT + ")",
                "(results/reference/" + KeptPages.WORKBOOK + ")");
    }

    @Test
    void theDefaultRunWritesTheKeptFiles() throws IOException {
        Map<String, String> kept = DefaultRun.read(KEPT);
        Map<String, String> now = DefaultRun.once().files();
        assertThat(kept.keySet()).as("files; to write them anew: %s", REWRITE).isEqualTo(now.keySet());
        Map<String, String> moved = new TreeMap<>();
        kept.forEach((name, text) -> {
            if (!text.equals(now.get(name))) {
                moved.put(name, firstDifference(text.lines().toList(), now.get(name).lines().toList()));
            }
        });
        assertThat(moved).as("files that moved, and where first; to write them anew: %s", REWRITE).isEmpty();
    }

    private static String firstDifference(List<String> kept, List<String> now) {
        int line = 0;
        while (line < Math.min(kept.size(), now.size()) && kept.get(line).equals(now.get(line))) {
            line++;
        }
        return "line " + (line + 1) + ": kept " + lineOf(kept, line) + ", now " + lineOf(now, line);
    }

    private static String lineOf(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line).substring(0, Math.min(MOST_LETTERS, lines.get(line).length())) : "the end";
    }

    @Test
    void theKeptFilesAreSmallAndNameNoMachine() throws IOException {
        Map<String, String> kept = DefaultRun.read(KEPT);
        assertThat(kept.values().stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum())
                .isLessThan(MOST_BYTES);
        JsonNode manifest = new ObjectMapper().readTree(KEPT.resolve("manifest.json").toFile());
        assertThat(manifest.has("environment")).isFalse();
        assertThat(manifest.get("command").asText()).startsWith(DefaultRun.COMMAND.replace("./", "") + " --replications");
    }

    @Test
    void theContributingGuideTellsHowToWriteThemAnew() throws IOException {
        assertThat(Files.readString(Path.of("CONTRIBUTING.md"))).contains("\n    " + REWRITE + "\n");
    }
}
