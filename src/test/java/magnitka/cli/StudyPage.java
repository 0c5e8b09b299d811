package magnitka.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import magnitka.Csv;
import magnitka.cli.document.Markdown;

/**
 * A page that shows tables of the kept study; each stands between markers of its name.
 *
 * @param path the page
 * @param names names of its tables
 */
record StudyPage(Path path, List<String> names) {

    static final List<StudyPage> ALL = List.of(
            new StudyPage(Path.of("docs/behaviour.md"),
                    List.of("short", "optima", "curve", "mechanisms", "mechanism-draws", "policies", "policy-draws", "decisive", "schemes", "draws", "draws-near", "near-words", "near-draws", "near-changes", "effects", "decade", "events", "plans", "unsaid", "people")),
            new StudyPage(Path.of("docs/validation.md"), List.of("people", "people-goals", "people-year")));

    private static final List<String> OUTPUTS = List.of("real", "good", "reported");
    /** Shares whose changes are shown beside those of outputs, in the order of the tables. */
    private static final List<String> SHARES = List.of("fulfilment_grades", "fulfilment_assortment", "fulfilment_orders", "first_grade");

    private static final Set<String> LEVELS = Set.of("0.6", "0.7", "0.8", "0.85", "0.9", "0.95", "1", "1.1", "1.2", "1.4", "1.6");
    private static final String PRODUCT = "rolled_steel";
    private static final int MOST_EFFECTS = 8;

    /** The page with its tables written anew. */
    String renewed() throws IOException {
        String page = Files.readString(path);
        for (String name : names) {
            String begin = "<!-- " + name + " -->\n";
            int from = page.indexOf(begin) + begin.length();
            page = page.substring(0, from) + table(name) + page.substring(page.indexOf("<!-- /" + name + " -->"));
        }
        return page;
    }

    private static String table(String name) throws IOException {
        return switch (name) {
            case "short" -> StudyWords.paragraphs();
            case "optima" -> optima();
            case "curve" -> curve();
            case "mechanisms" -> changes(KeptStudy.CURVE, "mechanisms", "mechanism");
            case "policies" -> changes(KeptStudy.POLICIES, "policies", "policy");
            case "mechanism-draws" -> DrawnChangeLines.table("mechanism");
            case "policy-draws" -> DrawnChangeLines.table("policy");
            case "decisive" -> DrawnChangeLines.decisive();
            case "schemes" -> schemes();
            case "draws" -> draws();
            case "draws-near" -> NearLines.curves(KeptStudy.DRAWS);
            case "near-words" -> NearLines.words();
            case "near-draws" -> NearLines.curves(KeptStudy.NEAR);
            case "near-changes" -> NearLines.changes();
            case "effects" -> effects();
            case "decade" -> decade();
            case "events" -> EventLines.table();
            case "plans" -> ValidationPage.plain(answered(true), List.of("title", "period", "relation", "observed", "simulated", "p10", "p90", "verdict", "independent"), 3);
            case "unsaid" -> ValidationPage.plain(answered(false), List.of("title", "period", "observed", "reason"), 3);
            case "people-goals" -> PeopleLines.goals();
            case "people-year" -> PeopleLines.year();
            default -> people();
        };
    }

    static String page(List<String> header, List<List<String>> rows) {
        Markdown page = new Markdown();
        page.table(header, rows);
        return page + "\n";
    }

    /** Where each output of each product is highest, with what chance leaves open. */
    private static String optima() throws IOException {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (Map<String, String> row : KeptStudy.CURVE.rows("optima")) {
            lines.computeIfAbsent(row.get("product"), product -> new ArrayList<>(List.of(Markdown.text(product.replace('_', ' ')))))
                    .addAll(List.of(fixed(row.get("pressure"), 2), fixed(row.get("low"), 2) + "-" + fixed(row.get("high"), 2), thousands(row.get("tons"))));
        }
        List<String> header = new ArrayList<>(List.of("product"));
        OUTPUTS.forEach(output -> header.addAll(List.of("most " + output + " at pressure", "95 % interval", "kt")));
        return page(header, List.copyOf(lines.values()));
    }

    private static String curve() throws IOException {
        List<String> tons = List.of("target", "real", "good", "reported");
        List<String> shares = List.of("fulfilment_reported", "fulfilment_grades", "fulfilment_assortment", "fulfilment_orders", "first_grade");
        Map<String, Map<String, String>> levels = new LinkedHashMap<>();
        for (Map<String, String> row : KeptStudy.CURVE.rows("pressure")) {
            boolean shown = row.get("kind").equals("product") && row.get("of").equals(PRODUCT) || row.get("kind").equals("chain");
            if (shown && LEVELS.contains(plain(row.get("pressure")))) {
                levels.computeIfAbsent(plain(row.get("pressure")), level -> new LinkedHashMap<>()).put(row.get("measure"), row.get("mean"));
            }
        }
        List<List<String>> lines = new ArrayList<>();
        levels.forEach((level, figures) -> {
            List<String> line = new ArrayList<>(List.of(level));
            tons.forEach(name -> line.add(thousands(figures.get(name))));
            shares.forEach(name -> line.add(percent(figures.get(name), 0)));
            line.addAll(List.of(fixed(figures.get("breakdown_days"), 0), fixed(figures.get("wear"), 2), fixed(figures.get("claimed_over_need"), 2)));
            lines.add(line);
        });
        return page(List.of("pressure", "target, kt", "real, kt", "good, kt", "reported, kt", "reported, % of target", "good, % of target by grade",
                "in shapes asked for, % of target", "orders met, %", "first grade, %", "days of breakdown", "wear at the end", "claims over need"), lines);
    }

    /** What a change does to the product, per cent of what was made without it, with the half of the 95 % interval. */
    private static String changes(KeptStudy study, String table, String column) throws IOException {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        Optional<String> best = study == KeptStudy.CURVE ? Optional.of(plain(best().get("level"))) : Optional.empty();
        for (Map<String, String> row : study.rows(table)) {
            String level = plain(row.get("pressure"));
            boolean shown = row.get("of").equals(PRODUCT) && (OUTPUTS.contains(row.get("measure")) || SHARES.contains(row.get("measure")));
            if (shown && (level.equals("1") || best.filter(level::equals).isPresent())) {
                lines.computeIfAbsent(row.get(column) + level, any -> new ArrayList<>(List.of(row.get(column), level))).add(change(row));
            }
        }
        List<String> header = new ArrayList<>(List.of(column.equals("policy") ? "incentives" : "without", "pressure"));
        OUTPUTS.forEach(output -> header.add(output + ", %"));
        header.addAll(List.of("target by grade, points", "target in shapes asked for, points", "orders met, points", "first grade, points"));
        return page(header, List.copyOf(lines.values()));
    }

    /** Where output is highest under each scheme. */
    private static String schemes() throws IOException {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (Map<String, String> row : KeptStudy.POLICIES.rows("optima")) {
            if (row.get("product").equals(PRODUCT)) {
                String end = row.get("place").equals("inside") ? "" : ", " + row.get("place") + " level";
                lines.computeIfAbsent(row.get("variant"), variant -> new ArrayList<>(List.of(variant.replace("policy:", ""))))
                        .addAll(List.of(fixed(row.get("pressure"), 2) + " (" + fixed(row.get("low"), 2) + "-" + fixed(row.get("high"), 2) + end + ")",
                                thousands(row.get("tons"))));
            }
        }
        List<String> header = new ArrayList<>(List.of("incentives"));
        OUTPUTS.forEach(output -> header.addAll(List.of("most " + output + " at pressure", "kt")));
        return page(header, List.copyOf(lines.values()));
    }

    private static Map<String, String> best() throws IOException {
        return KeptStudy.CURVE.rows("optima").stream().filter(row -> row.get("product").equals(PRODUCT) && row.get("output").equals("real")).findFirst()
                .orElseThrow();
    }

    private static String change(Map<String, String> row) {
        double scale = 100 / (SHARES.contains(row.get("measure")) ? 1 : figure(row, "base"));
        String difference = fixed(Double.toString(scale * figure(row, "difference")), 1);
        return (difference.startsWith("-") ? "" : "+") + difference + " ± " + fixed(Double.toString(scale * (figure(row, "high") - figure(row, "low")) / 2), 1);
    }

    private static String draws() throws IOException {
        return page(List.of("output", "draws", "goes up and comes down again, %", "highest at the lowest level, %", "highest at the highest level, %",
                "10 % of the peaks lie below", "half", "90 %"), KeptStudy.DRAWS.rows("draws_summary").stream().map(row -> List.of(row.get("output"),
                row.get("draws"), percent(row.get("inverted_u_share"), 0), percent(row.get("lowest_share"), 0), percent(row.get("highest_share"), 0),
                fixed(row.get("p10"), 2), fixed(row.get("p50"), 2), fixed(row.get("p90"), 2))).toList());
    }

    /** The parameters that move the peak of real output most. */
    private static String effects() throws IOException {
        Map<String, Map<String, Map<String, String>>> effects = new LinkedHashMap<>();
        for (Map<String, String> row : KeptStudy.DRAWS.rows("draw_effects")) {
            if (!row.get("with_pressure").isEmpty()) {
                effects.computeIfAbsent(row.get("parameter"), name -> new LinkedHashMap<>()).put(row.get("output"), row);
            }
        }
        return page(List.of("parameter", "real: peak's pressure", "good: peak's pressure", "reported: peak's pressure", "real: tons there"),
                effects.entrySet().stream()
                        .sorted(Comparator.comparingDouble(entry -> -Math.abs(figure(entry.getValue().get("real"), "with_pressure"))))
                        .limit(MOST_EFFECTS)
                        .map(entry -> Stream.concat(Stream.of(Markdown.code(entry.getKey())), Stream.concat(
                                OUTPUTS.stream().map(output -> fixed(entry.getValue().get(output).get("with_pressure"), 2)),
                                Stream.of(fixed(entry.getValue().get("real").get("with_tons"), 2)))).toList())
                        .toList());
    }

    private static String decade() throws IOException {
        Set<String> products = new LinkedHashSet<>();
        Map<String, Map<String, Map<String, String>>> years = new LinkedHashMap<>();
        for (Map<String, String> row : KeptStudy.DECADE.rows("fulfilment")) {
            if (!row.get("target").isEmpty()) {
                products.add(row.get("quantity"));
                years.computeIfAbsent(row.get("year"), year -> new LinkedHashMap<>()).put(row.get("quantity"), row);
            }
        }
        List<String> header = new ArrayList<>(List.of("year"));
        products.forEach(product -> header.add(product.replace('_', ' ')));
        List<List<String>> lines = new ArrayList<>();
        years.forEach((year, rows) -> {
            List<String> line = new ArrayList<>(List.of(year));
            products.forEach(product -> line.add(Optional.ofNullable(rows.get(product)).map(StudyPage::fulfilment).orElse("")));
            lines.add(line);
        });
        return page(header, lines);
    }

    private static String fulfilment(Map<String, String> row) {
        return thousands(row.get("target")) + " / " + thousands(row.get("reported")) + " / " + thousands(row.get("real")) + " ("
                + percent(row.get("fulfilment_reported"), 1) + " %)";
    }

    private static List<Map<String, String>> answered(boolean answered) throws IOException {
        return KeptStudy.TABLE.rows("measures").stream().filter(row -> row.get("simulated").isEmpty() != answered).toList();
    }

    /** Errors of the physics and of a run with people, by column and over all cells. */
    private static String people() throws IOException {
        Map<String, Map<String, String>> physics = new LinkedHashMap<>();
        Csv.read(Path.of("models/magnitogorsk/calibration/residuals.csv")).forEach(row -> physics.put(row.get("quantity"), row));
        List<List<String>> lines = new ArrayList<>();
        for (Map<String, String> row : KeptStudy.TABLE.rows("residuals")) {
            Map<String, String> alone = physics.get(row.get("quantity"));
            lines.add(List.of(row.get("quantity").replace('_', ' '), row.get("cells"), fixed(alone.get("mean_absolute_error"), 1),
                    fixed(row.get("mean_absolute_error"), 1), fixed(alone.get("mean_error"), 1), fixed(row.get("mean_error"), 1),
                    fixed(row.get("worst_error"), 1) + " (" + row.get("period") + ")"));
        }
        List<Map<String, String>> cells = KeptStudy.TABLE.rows("cells").stream().filter(row -> !row.get("error").isEmpty()).toList();
        List<Map<String, String>> fitted =
                Csv.read(Path.of("models/magnitogorsk/calibration/cells.csv")).stream().filter(row -> !row.get("error").isEmpty()).toList();
        Map<String, String> worst = cells.stream().max(Comparator.comparingDouble(row -> Math.abs(figure(row, "error")))).orElseThrow();
        lines.add(List.of("all", "" + cells.size(), mean(fitted, true), mean(cells, true), mean(fitted, false), mean(cells, false),
                fixed(worst.get("error"), 1) + " (" + worst.get("quantity").replace('_', ' ') + " " + worst.get("period") + ")"));
        return page(List.of("column", "cells", "physics: mean absolute error, %", "with people, %", "physics: mean error, %", "with people, %",
                "worst with people, %"), lines);
    }

    private static String mean(List<Map<String, String>> rows, boolean absolute) {
        double mean = rows.stream().mapToDouble(row -> figure(row, "error")).map(error -> absolute ? Math.abs(error) : error).average().orElseThrow();
        return fixed(Double.toString(mean), 1);
    }

    static double figure(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    static String plain(String figure) {
        return new BigDecimal(figure).stripTrailingZeros().toPlainString();
    }

    static String fixed(String figure, int decimals) {
        return figure.isEmpty() ? "" : new BigDecimal(figure).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    static String percent(String share, int decimals) {
        return share.isEmpty() ? "" : fixed(new BigDecimal(share).movePointRight(2).toPlainString(), decimals);
    }

    private static String thousands(String tons) {
        return fixed(new BigDecimal(tons).movePointLeft(3).toPlainString(), 0);
    }
}
