package magnitka.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import magnitka.result.Column;
import magnitka.result.Table;

/** Reads a folder of results by its {@code datapackage.json} and {@code manifest.json}. */
final class RunReader {

    private static final String PACKAGE = "datapackage.json";
    private static final String MANIFEST = "manifest.json";
    private static final String HASH = "sha256:";
    private static final String WHAT = "A folder that 'magnitka run' wrote holds datapackage.json, manifest.json and CSV files.";
    private static final String ANEW = "Every file that datapackage.json lists belongs to the folder; run the command in manifest.json anew.";

    private final Path folder;
    private final FolderProblems problems = new FolderProblems();

    RunReader(Path folder) {
        this.folder = folder;
    }

    /** Names of the files of a folder of results, as its description lists them; none if it cannot be read. */
    static Set<String> files(Path folder) {
        RunReader reader = new RunReader(folder);
        Optional<JsonPart> described = reader.json(PACKAGE);
        if (described.isEmpty()) {
            return Set.of();
        }
        Set<String> files = new HashSet<>(Set.of(PACKAGE, MANIFEST, StoredRun.REPORT));
        described.get().parts("resources").forEach(resource -> files.add(resource.text("path")));
        return files;
    }

    static boolean isRun(Path place) {
        return Files.exists(place.resolve(PACKAGE)) && Files.exists(place.resolve(MANIFEST));
    }

    /** @param wanted which tables to read, by name; the others are passed over */
    StoredRun read(Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            problems.add(FolderText.shown(folder), "must be the folder of a run", Files.exists(folder) ? "a file" : "no such folder", WHAT);
            problems.throwIfAny(Optional.of(folder).filter(Files::notExists));
        }
        Optional<JsonPart> described = json(PACKAGE);
        Optional<JsonPart> recorded = json(MANIFEST);
        problems.throwIfAny();
        Manifest manifest = manifest(recorded.orElseThrow());
        List<JsonPart> resources = described.orElseThrow().parts("resources");
        Set<CsvStyle> styles = new LinkedHashSet<>();
        List<Table> tables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonPart resource : resources) {
            String name = resource.text("name");
            if (!names.add(name)) {
                problems.add(resource.where("name"), "must be given once", '"' + name + '"');
            }
            if (wanted.test(name)) {
                table(resource, name, styles).ifPresent(tables::add);
            }
        }
        problems.throwIfAny();
        return new StoredRun(folder, manifest, styles.stream().filter(CsvStyle::decimalComma).findFirst()
                .or(() -> styles.stream().findFirst()).orElse(CsvStyle.STANDARD), tables);
    }

    private Optional<JsonPart> json(String name) {
        Path file = folder.resolve(name);
        return FolderText.read(file, problems, WHAT).map(text -> JsonPart.of(FolderText.shown(file), text, problems));
    }

    private Optional<Table> table(JsonPart resource, String name, Set<CsvStyle> styles) {
        String path = resource.text("path");
        if (!path.matches("[^/\\\\:]+") || path.startsWith(".")) {
            problems.add(resource.where("path"), "must be the name of a file in the folder", '"' + path + '"');
            return Optional.empty();
        }
        String delimiter = resource.part("dialect").text("delimiter");
        List<TableReader.Field> fields = new ArrayList<>();
        for (JsonPart field : resource.part("schema").parts("fields")) {
            field(field).ifPresent(fields::add);
        }
        if (delimiter.length() != 1) {
            problems.add(resource.part("dialect").where("delimiter"), "must be a single character", '"' + delimiter + '"');
            return Optional.empty();
        }
        Path file = folder.resolve(path);
        Optional<String> text = FolderText.read(file, problems, ANEW);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean comma = fields.stream().anyMatch(TableReader.Field::decimalComma);
        styles.add(new CsvStyle(delimiter.charAt(0), comma, text.get().startsWith("\ufeff")));
        try {
            TableReader reader = new TableReader(FolderText.shown(file), delimiter.charAt(0), fields, problems);
            return Optional.of(reader.read(name, resource.text("description"), text.get()));
        } catch (IllegalArgumentException e) {
            problems.add(resource.where(), "must describe a table of this program", e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<TableReader.Field> field(JsonPart field) {
        String type = field.text("type");
        Column.Kind kind = switch (type) {
            case "string" -> Column.Kind.TEXT;
            case "date" -> Column.Kind.DATE;
            default -> Column.Kind.NUMBER;
        };
        if (!List.of("string", "date", "number", "integer").contains(type)) {
            problems.add(field.where("type"), "must be string, date, number or integer", '"' + type + '"');
            return Optional.empty();
        }
        try {
            Column column = new Column(field.text("name"), kind, field.textIfAny("unit", ""), 0, field.text("description"));
            return Optional.of(new TableReader.Field(column, type.equals("integer"), field.textIfAny("decimalChar", ".").equals(",")));
        } catch (IllegalArgumentException e) {
            problems.add(field.where(), "must describe a column of this program", e.getMessage());
            return Optional.empty();
        }
    }

    private Manifest manifest(JsonPart json) {
        String hash = json.text("model_hash");
        List<Manifest.ParameterLine> parameters = new ArrayList<>();
        for (JsonPart line : json.parts("parameters")) {
            parameters.add(new Manifest.ParameterLine(line.text("name"), line.number("value").doubleValue(), line.text("unit"),
                    line.number("low").doubleValue(), line.number("high").doubleValue(), line.text("status"),
                    line.texts("evidence"), line.text("note")));
        }
        return new Manifest(json.text("title"), json.text("model"), hash.startsWith(HASH) ? hash.substring(HASH.length()) : hash,
                json.texts("scenarios"), json.part("settings").allTexts(), json.text("version"), json.text("mode"),
                (int) json.whole("replications", 1, Integer.MAX_VALUE), json.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE),
                json.text("command"), parameters, json.has("environment") ? json.part("environment").allTexts() : Map.of(),
                json.flagIfAny("people"), Map.of());
    }
}
