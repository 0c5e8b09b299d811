package magnitka.model.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import magnitka.model.Numerals;
import magnitka.model.Parameter;
import magnitka.model.Words;

/** Reads {@code parameters.csv} and takes the values that scenarios and settings give instead. */
final class ParameterTable {

    private static final List<String> COLUMNS =
            List.of("name", "value", "unit", "low", "high", "status", "evidence", "note");

    private final Problems problems;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    /** Where each name, and where each value now in force, was given. */
    private final Map<String, Place> names = new LinkedHashMap<>();
    private final Map<String, Place> origins = new HashMap<>();
    /** Parameters and the units that they were told not to have. */
    private final Set<List<String>> told = new HashSet<>();
    private final Optional<Path> missing;
    private boolean whole = true;
    private boolean sound = true;

    private ParameterTable(Problems problems, Optional<Path> missing) {
        this.problems = problems;
        this.missing = missing;
    }

    /** Reads the file if the model has one. */
    static ParameterTable read(Optional<Path> file, Names words, Problems problems) {
        ParameterTable table = new ParameterTable(problems, file.filter(path -> !Files.exists(path)));
        CsvTable rows = CsvTable.read(file, COLUMNS, problems);
        table.whole = rows.isWhole();
        rows.rows().forEach(row -> table.take(row, words));
        return table;
    }

    /** The same table for another reading, which gives values of its own. */
    ParameterTable copy(Problems others) {
        ParameterTable table = new ParameterTable(others, missing);
        table.parameters.putAll(parameters);
        table.names.putAll(names);
        table.origins.putAll(origins);
        table.whole = whole;
        return table;
    }

    private void take(CsvTable.Row row, Names words) {
        String name = row.get("name");
        Texts.checkId(name, row.at("name"), problems);
        if (names.putIfAbsent(name, row.at("name")) != null) {
            problems.add(row.at("name"), "must be given once", "another one on line " + names.get(name).line());
            return;
        }
        row.filled("unit", problems);
        List<String> evidence = EvidenceTable.listed(row, words, problems);
        OptionalDouble value = row.figure("value", problems);
        OptionalDouble low = row.figure("low", problems);
        OptionalDouble high = row.figure("high", problems);
        Optional<Parameter.Status> status = row.choice("status", Parameter.Status.class, problems);
        if (value.isEmpty() || low.isEmpty() || high.isEmpty() || status.isEmpty()) {
            return;
        }
        Parameter parameter = new Parameter(name, value.getAsDouble(), row.get("unit"), low.getAsDouble(), high.getAsDouble(),
                status.get(), evidence, row.get("note"));
        checkRange(row, parameter);
        if (parameter.status() == Parameter.Status.EVIDENCE && row.get("evidence").isEmpty()) {
            problems.add(row.at("evidence"), "must list the facts that a parameter with status evidence rests on", "none",
                    "Maybe its status is estimate.");
        }
        parameters.put(name, parameter);
        origins.put(name, row.at("value"));
    }

    private void checkRange(CsvTable.Row row, Parameter parameter) {
        if (parameter.low() > parameter.high()) {
            problems.add(row.at("low"), "must not be above high, " + row.get("high"), row.get("low"), "Maybe the two changed places.");
        } else if (parameter.value() < parameter.low() || parameter.value() > parameter.high()) {
            problems.add(row.at("value"), "must lie between low, " + row.get("low") + ", and high, " + row.get("high"), row.get("value"));
        }
    }

    /** Gives a parameter another value; it may lie outside low and high, since users explore. */
    void set(String name, double value, Place at) {
        if (checkListed(name, at) && parameters.containsKey(name)) {
            parameters.put(name, parameters.get(name).withValue(value));
            origins.put(name, at);
        }
    }

    /** True if the name is one, or may be one because not all lines could be read; a problem otherwise. */
    boolean checkKnown(String name, Place at) {
        if (missing.isPresent()) {
            if (sound) {
                problems.add(Place.of(TextFile.shown(missing.get())), "must exist, since the model refers to parameters", "no such file",
                        "The first is " + Words.quoted(name) + ", at " + at.file() + ":" + at.line() + ".");
            }
            sound = false;
            return false;
        }
        return checkListed(name, at);
    }

    private boolean checkListed(String name, Place at) {
        if (whole && !names.containsKey(name)) {
            sound = false;
            problems.add(at, "must name a parameter", Words.quoted(name),
                    names.isEmpty() ? "The model has no parameters." : Words.maybe(name, names.keySet()));
            return false;
        }
        return true;
    }

    boolean isPlain(String name) {
        return UnitText.isPlain(parameters.get(name).unit());
    }

    /** True if a field of that unit can take the parameter's value as it is; limits have units of their own. */
    boolean hasUnit(String name, String expected) {
        String unit = parameters.get(name).unit();
        return expected.isEmpty() || expected.startsWith("own unit") || unit.isBlank() || UnitText.same(unit, expected);
    }

    /** Reports, once, a parameter whose unit is not that of a field which takes its value as it is. */
    void checkUnit(String name, String expected, Place use) {
        Parameter parameter = parameters.get(name);
        String unit = parameter.unit();
        if (hasUnit(name, expected) || !told.add(List.of(name, expected))) {
            return;
        }
        Place line = names.get(name);
        String converted = UnitText.converted(parameter.value(), unit, expected);
        problems.add(new Place(line.file(), line.line(), "unit"), "must be " + Words.quoted(expected) + ", as for the field that takes " + name + ", " + use.path(), Words.quoted(unit),
                converted.isEmpty() ? "If the value is in " + expected + " already, correct the unit; if not, give value, low and high in " + expected + "."
                        : Numerals.shown(parameter.value()) + " " + unit + " are " + converted + " " + expected + ": write it so (low and high too), or correct the unit if the value is in " + expected + " already.");
    }

    /** Parameters that could be read, with the values in force. */
    Map<String, Parameter> parameters() {
        return parameters;
    }

    /** Where the name of each parameter stands. */
    Map<String, Place> names() {
        return names;
    }

    /** Where the value in force was given. */
    Place origin(String name) {
        return origins.get(name);
    }
}
