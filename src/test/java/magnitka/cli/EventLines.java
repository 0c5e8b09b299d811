package magnitka.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import magnitka.cli.document.Markdown;

/** The table of dated events: what changes without each of them. */
final class EventLines {

    private static final List<String> SHOWN = List.of("pig_iron", "steel", "rolled_steel");
    private static final int MOST_YEARS = 3;
    private static final double NOTICED_PERCENT = 0.1;

    private EventLines() {}

    static String table() throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (KeptEvents event : KeptEvents.values()) {
            List<String> line = new ArrayList<>(List.of(event.event(), Markdown.code(event.change())));
            for (String quantity : SHOWN) {
                line.add(event.wholeRun().stream().filter(row -> row.get("quantity").equals(quantity)).map(EventLines::percent).findFirst().orElseThrow());
            }
            line.add(clearest(event));
            lines.add(line);
        }
        List<String> header = new ArrayList<>(List.of("event", "change of the run"));
        SHOWN.forEach(quantity -> header.add(quantity.replace('_', ' ') + ", whole run, %"));
        header.add("years in which it tells most, %");
        return StudyPage.page(header, lines);
    }

    /** Years whose change is largest of those beyond chance. */
    private static String clearest(KeptEvents event) throws IOException {
        String years = event.years().stream()
                .filter(row -> SHOWN.contains(row.get("quantity")) && StudyPage.figure(row, "low") * StudyPage.figure(row, "high") > 0
                        && Math.abs(StudyPage.figure(row, "percent")) >= NOTICED_PERCENT)
                .sorted(Comparator.comparingDouble((Map<String, String> row) -> -Math.abs(StudyPage.figure(row, "percent"))))
                .limit(MOST_YEARS)
                .map(row -> row.get("quantity").replace('_', ' ') + " " + row.get("year") + ": " + percent(row))
                .collect(Collectors.joining("; "));
        return years.isEmpty() ? "none" : years;
    }

    /** Per cent of what was made with the event, with the half of the 95 % interval. */
    private static String percent(Map<String, String> row) {
        double scale = 100 / StudyPage.figure(row, "mean_a");
        String change = StudyPage.fixed(Double.toString(scale * StudyPage.figure(row, "difference")), 1);
        double half = scale * (StudyPage.figure(row, "high") - StudyPage.figure(row, "low")) / 2;
        return (change.startsWith("-") ? "" : "+") + change + " ± " + StudyPage.fixed(Double.toString(half), 1);
    }
}
