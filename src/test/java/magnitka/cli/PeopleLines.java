package magnitka.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import magnitka.Csv;

/** How far people take the table from the archive, beside the physics alone: against the goals of the fit, and the year that suffers most. */
final class PeopleLines {

    /** A cell of the archive's table with both errors, per cent. */
    private record Cell(String quantity, String year, double physics, double people) {

        String name() {
            return quantity.replace('_', ' ') + " " + year;
        }
    }

    private PeopleLines() {}

    private static List<Cell> cells() throws IOException {
        Map<String, String> physics = Csv.read(Path.of("models/magnitogorsk/calibration/cells.csv")).stream()
                .collect(Collectors.toMap(row -> row.get("quantity") + row.get("period"), row -> row.get("error")));
        return KeptStudy.TABLE.rows("cells").stream().filter(row -> !row.get("error").isEmpty())
                .map(row -> new Cell(row.get("quantity"), row.get("period"), Double.parseDouble(physics.get(row.get("quantity") + row.get("period"))),
                        StudyPage.figure(row, "error"))).toList();
    }

    /** The goals of the fit that a run with people can be held against. */
    static String goals() throws IOException {
        List<Cell> cells = cells();
        return StudyPage.page(List.of("what", "goal", "physics alone", "with people"), List.of(
                List.of("mean error, " + cells.size() + " cells", "5.0 %", mean(cells, Cell::physics) + " %", mean(cells, Cell::people) + " %"),
                List.of("every column", "7 %", worstColumn(cells, Cell::physics), worstColumn(cells, Cell::people)),
                List.of("worst cell", "20 %", worstCell(cells, Cell::physics), worstCell(cells, Cell::people))));
    }

    /** The year whose mean error grows most, cell by cell. */
    static String year() throws IOException {
        Map<String, List<Cell>> years = cells().stream().collect(Collectors.groupingBy(Cell::year, LinkedHashMap::new, Collectors.toList()));
        String worst = years.keySet().stream().max(Comparator.comparingDouble(year -> absolute(years.get(year), Cell::people) - absolute(years.get(year), Cell::physics)))
                .orElseThrow();
        List<String> changes = new ArrayList<>();
        years.get(worst).forEach(cell -> changes.add(cell.quantity().replace('_', ' ') + " from " + signed(cell.physics()) + " to " + signed(cell.people()) + " %"));
        return "\nOf all years " + worst + " suffers most from people; its mean error goes from " + mean(years.get(worst), Cell::physics) + " to "
                + mean(years.get(worst), Cell::people) + " %:\n" + String.join(", ", changes) + ".\n\n";
    }

    private static double absolute(List<Cell> cells, ToDoubleFunction<Cell> error) {
        return cells.stream().mapToDouble(error).map(Math::abs).average().orElseThrow();
    }

    private static String mean(List<Cell> cells, ToDoubleFunction<Cell> error) {
        return StudyPage.fixed(Double.toString(absolute(cells, error)), 1);
    }

    private static String worstColumn(List<Cell> cells, ToDoubleFunction<Cell> error) {
        Map<String, List<Cell>> columns = cells.stream().collect(Collectors.groupingBy(Cell::quantity, LinkedHashMap::new, Collectors.toList()));
        return columns.entrySet().stream().sorted(Comparator.comparingDouble(column -> -absolute(column.getValue(), error))).limit(2)
                .map(column -> mean(column.getValue(), error) + " % (" + column.getKey().replace('_', ' ') + ")").collect(Collectors.joining(", next "));
    }

    private static String worstCell(List<Cell> cells, ToDoubleFunction<Cell> error) {
        return cells.stream().sorted(Comparator.comparingDouble(cell -> -Math.abs(error.applyAsDouble(cell)))).limit(2)
                .map(cell -> signed(error.applyAsDouble(cell)) + " % (" + cell.name() + ")").collect(Collectors.joining(", next "));
    }

    private static String signed(double percent) {
        return (percent > 0 ? "+" : "") + StudyPage.fixed(Double.toString(percent), 1);
    }
}
