package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import magnitka.cli.document.Markdown;

/** The part of the page on results that lists what a command writes, as its data package describes it. */
final class ColumnsBlock {

    private static final Path PAGE = Path.of("docs/results.md");

    private ColumnsBlock() {}

    /** Compares the part of a command with its data package, or writes it anew. */
    static void assertCurrent(String command, String dataPackage, String rewrite) throws IOException {
        String begin = "<!-- columns of " + command + " -->\n";
        String end = "<!-- /columns of " + command + " -->";
        String block = begin + written(new ObjectMapper().readTree(dataPackage)) + end;
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("magnitka.rewrite")) {
            page = page.substring(0, page.indexOf(begin)) + block + page.substring(page.indexOf(end) + end.length());
            Files.writeString(PAGE, page);
        }
        assertThat(page).as("to write it anew: %s -Dmagnitka.rewrite=true", rewrite).contains(block);
    }

    private static String written(JsonNode dataPackage) {
        Markdown page = new Markdown();
        for (JsonNode file : dataPackage.get("resources")) {
            page.heading(4, Markdown.code(file.get("path").asText()));
            page.block(Markdown.text(file.get("description").asText()));
            List<List<String>> rows = new ArrayList<>();
            file.at("/schema/fields").forEach(field -> rows.add(List.of(Markdown.code(field.get("name").asText()),
                    Markdown.text(field.path("unit").asText()), field.get("type").asText(), Markdown.text(field.get("description").asText()))));
            page.table(List.of("column", "unit", "type", "meaning"), rows);
        }
        return page + "\n";
    }
}
