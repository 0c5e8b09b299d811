package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import magnitka.Csv;
import magnitka.export.RunFolder;

/**
 * What is kept in {@code results/pressure/}: what some commands say of the reference model with its people. Documents show it. Of
 * the tables that a command writes, those that documents and tests read are kept.
 */
enum KeptStudy {
    /** The study of the issue: levels of pressure, with what each mechanism costs. */
    CURVE("pressure models/magnitogorsk --from 0.6 --to 1.6 --steps 21", "mechanisms", "optima", "pressure", "pressure_replications"),
    /** Other incentives, in pairs with those of the model. */
    POLICIES("pressure models/magnitogorsk --from 0.6 --to 1.6 --steps 11 --replications 100 --mechanism-off none --policy each",
            "optima", "policies", "pressure_replications"),
    /** The curve at draws of what is assumed about people, and what mechanisms and incentives change at each of them. */
    DRAWS("pressure models/magnitogorsk --from 0.6 --to 1.6 --steps 11 --replications 20 --mechanism-off each --policy each --draws 200",
            "draw_differences_near", "draw_differences_summary", "draw_effects", "draws", "draws_near", "draws_summary"),
    /** The same at draws whose decade at pressure 1 lies within twice the error at the stored values. */
    NEAR("pressure models/magnitogorsk --from 0.6 --to 1.6 --steps 11 --replications 20 --mechanism-off each --policy each --draws 100 --near 12",
            "draw_differences_near", "draw_effects", "draws", "draws_near", "draws_summary"),
    /** The decade under its plans, at pressure 1. */
    DECADE("run models/magnitogorsk --people", "fulfilment", "storming"),
    /** The same against the archive, and against what sources say of plans. */
    TABLE("validate models/magnitogorsk --people", "cells", "checks", "measures", "residuals");

    /** Makes all of it anew, with the pages and the picture that show it. */
    static final String REWRITE = "mvn -q -B test -Dtest=KeptStudyTest -Dmagnitka.rewrite=true";

    /** Takes over the studies that lie ready in a folder, each in a folder of its name, and leaves the others as they are. */
    static final String READY = "magnitka.study";

    static final Path FOLDER = Path.of("results/pressure");

    private final String command;
    private final List<String> tables;

    KeptStudy(String command, String... tables) {
        this.command = command;
        this.tables = List.of(tables);
    }

    String command() {
        return command;
    }

    Path folder() {
        return FOLDER.resolve(name().toLowerCase(java.util.Locale.ROOT));
    }

    List<Map<String, String>> rows(String table) throws IOException {
        return Csv.read(folder().resolve(table + ".csv"));
    }

    JsonNode manifest() throws IOException {
        return new ObjectMapper().readTree(folder().resolve("manifest.json").toFile());
    }

    /** Draws that the study asks for. */
    int draws() {
        List<String> words = List.of(command.split(" "));
        return Integer.parseInt(words.get(words.indexOf("--draws") + 1));
    }

    /** Runs the command anew: texts of the files to keep, by name. */
    Map<String, String> anew(Path temp) throws IOException {
        return ofKept(call(temp.resolve(name()), Map.of()));
    }

    /** Whether what the command wrote lies ready in a folder. */
    boolean liesReady(Path ready) {
        return Files.isDirectory(ready.resolve(folder().getFileName()));
    }

    /** What it wrote there: texts of the files to keep, by name. It is to be of this command and of the model as it is now. */
    Map<String, String> takenFrom(Path ready, String modelHash) throws IOException {
        Path written = ready.resolve(folder().getFileName());
        JsonNode manifest = new ObjectMapper().readTree(written.resolve("manifest.json").toFile());
        assertThat(manifest.get("model_hash").asText()).as("%s is of another model than this", written).isEqualTo("sha256:" + modelHash);
        assertThat(manifest.get("command").asText().split(" ")).as("%s is of another command than this", written).contains(command.split(" "));
        return ofKept(DefaultRun.read(written));
    }

    private Map<String, String> ofKept(Map<String, String> written) throws IOException {
        Map<String, String> kept = new TreeMap<>();
        tables.forEach(table -> kept.put(table + ".csv", written.get(table + ".csv")));
        kept.put("manifest.json", written.get("manifest.json"));
        kept.put("datapackage.json", ofKept(written.get("datapackage.json")));
        return kept;
    }

    /** Every file that the command writes with other values of some of its options. */
    Map<String, String> call(Path out, Map<String, String> others) throws IOException {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        others.forEach((option, value) -> {
            int at = words.indexOf(option);
            if (at < 0) {
                words.addAll(List.of(option, value));
            } else {
                words.set(at + 1, value);
            }
        });
        words.addAll(List.of("--quiet", "--out", out.toString()));
        Call call = Call.magnitka(words.toArray(String[]::new));
        assertThat(call.code()).as(command + ": " + call.err()).isZero();
        return DefaultRun.read(out);
    }

    /** The description of the tables that are kept. */
    private String ofKept(String description) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode all = (ObjectNode) mapper.readTree(description);
        ArrayNode some = mapper.createArrayNode();
        all.get("resources").forEach(resource -> {
            if (tables.contains(resource.get("name").asText())) {
                some.add(resource);
            }
        });
        all.set("resources", some);
        return mapper.writeValueAsString(all) + "\n";
    }

    /** The files that are kept. */
    Map<String, String> kept() throws IOException {
        return DefaultRun.read(folder());
    }

    void keep(Map<String, String> files) throws IOException {
        if (Files.exists(folder())) {
            RunFolder.delete(folder());
        }
        Files.createDirectories(folder());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder().resolve(file.getKey()), file.getValue());
        }
    }
}
