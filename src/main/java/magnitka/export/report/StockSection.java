package magnitka.export.report;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import magnitka.export.StoredRun;

/** What lay in stockpiles and dumps at the end of each month. */
final class StockSection {

    private static final double NEARLY_EMPTY = 0.05;

    private StockSection() {}

    static Optional<Section> of(StoredRun run) {
        Rows rows = run.table("stocks").map(Rows::of).orElse(null);
        if (rows == null || rows.count() == 0) {
            return Optional.empty();
        }
        Set<String> dumps = run.table("network").map(Rows::of).map(places -> places.where("kind", "dump").by("name").keySet()).orElse(Set.of());
        Map<String, Map<LocalDate, Double>> stocks = new LinkedHashMap<>();
        rows.by("node").forEach((node, own) -> {
            Map<LocalDate, Double> tons = byMonth(own);
            if (!dumps.contains(node) && largest(tons) > 0) {
                stocks.put(node, tons);
            }
        });
        if (stocks.isEmpty()) {
            return Optional.empty();
        }
        Comparator<Map.Entry<String, Map<LocalDate, Double>>> byFullest = Comparator.comparingDouble(stock -> largest(stock.getValue()));
        Comparator<Map.Entry<String, Map<LocalDate, Double>>> byEmptyMonths = Comparator.comparingInt(stock -> nearlyEmpty(stock.getValue()));
        String fullest = stocks.entrySet().stream().max(byFullest).orElseThrow().getKey();
        Optional<Shortage> shortage = Shortage.worst(run);
        String told = shortage.flatMap(worst -> worst.store(run)).filter(stocks::containsKey)
                .orElseGet(() -> stocks.entrySet().stream().max(byEmptyMonths).orElseThrow().getKey());
        Said said = Said.of(run);
        String lead = emptiness(said.place(told), stocks.get(told)) + " " + fullest(said.place(fullest), stocks.get(fullest));
        return Optional.of(Section.of("stocks", "Stocks", lead, "stocks", "network").withFigure("stocks", told)
                .withNote("Stock in the evening of the last day of each month, by grade. Means over replications."));
    }

    private static Map<LocalDate, Double> byMonth(Rows rows) {
        Map<LocalDate, Double> tons = new LinkedHashMap<>();
        for (int i = 0; i < rows.count(); i++) {
            tons.merge(rows.date(i, "month"), rows.number(i, "stock"), Double::sum);
        }
        return tons;
    }

    private static double largest(Map<LocalDate, Double> tons) {
        return tons.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** Months from the first filling on at whose end less than a twentieth of the fullest lay there. */
    private static int nearlyEmpty(Map<LocalDate, Double> tons) {
        double limit = NEARLY_EMPTY * largest(tons);
        boolean used = false;
        int months = 0;
        for (double stock : tons.values()) {
            used |= stock >= limit;
            months += used && stock < limit ? 1 : 0;
        }
        return months;
    }

    private static String emptiness(String node, Map<LocalDate, Double> tons) {
        int empty = nearlyEmpty(tons);
        return empty == 0 ? "After its first filling the stock of " + node + " was never below a twentieth of its fullest at the end of a month."
                : "After its first filling the stock of " + node + " was below a twentieth of its fullest at the end of "
                + empty + " of " + Spoken.counted(tons.size(), "month") + ".";
    }

    private static String fullest(String node, Map<LocalDate, Double> tons) {
        double most = largest(tons);
        LocalDate month = tons.entrySet().stream().filter(entry -> entry.getValue() == most).findFirst().orElseThrow().getKey();
        return "The fullest stockpile of all was " + node + " at the end of " + month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + month.getYear() + ": " + Spoken.tons(most) + ".";
    }
}
