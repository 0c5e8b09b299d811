package magnitka.cli.text;

import static magnitka.cli.text.Align.right;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import magnitka.analysis.comparison.Difference;
import magnitka.analysis.comparison.Differences;
import magnitka.analysis.comparison.PlanDifferences;
import magnitka.export.Manifest;
import magnitka.export.StoredRun;
import magnitka.result.Cell;
import magnitka.result.Decimals;
import magnitka.result.Table;

/** Two runs against each other, for a terminal. */
public final class DifferencesText {

    private static final int MOST_PARAMETERS = 8;
    private static final int MOST_CAUSES = 6;
    private static final int NAME_WIDTH = 9;
    private static final int FIGURE_WIDTH = 12;

    private final StoredRun a;
    private final StoredRun b;
    private final Differences differences;
    private final Optional<Table> losses;
    private final Optional<PlanDifferences> plan;
    private final TonsUnit unit;

    public DifferencesText(StoredRun a, StoredRun b, Differences differences, Optional<Table> losses, Optional<PlanDifferences> plan) {
        this.a = a;
        this.b = b;
        this.differences = differences;
        this.losses = losses;
        this.plan = plan;
        double largest = 0;
        for (int q = 0; q < differences.quantities().size(); q++) {
            largest = Math.max(largest, Math.max(differences.ofAllYears(q).meanA(), differences.ofAllYears(q).meanB()));
        }
        unit = TonsUnit.of(largest);
    }

    /** What was run, in a few words. */
    public static String name(StoredRun run) {
        Manifest manifest = run.manifest();
        return RunName.of(manifest.title(), manifest.scenarios(), manifest.settings(), manifest.people());
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("A  " + a.folder() + ": " + name(a));
        lines.add("B  " + b.folder() + ": " + name(b));
        lines.add(parameters());
        lines.add("");
        lines.addAll(outputs());
        plan.ifPresent(all -> lines.addAll(new PlanDifferencesText(all, unit).lines()));
        if (a.manifest().people() != b.manifest().people()) {
            lines.add("");
            lines.add("Only run " + (a.manifest().people() ? "A" : "B") + " has people who answer a plan, so fulfilment is not compared.");
        }
        lines.addAll(causes());
        return lines;
    }

    private String parameters() {
        Map<String, Double> before = new LinkedHashMap<>();
        a.manifest().parameters().forEach(line -> before.put(line.name(), line.value()));
        List<String> changed = new ArrayList<>();
        for (Manifest.ParameterLine line : b.manifest().parameters()) {
            Double old = before.remove(line.name());
            if (old == null || old != line.value()) {
                changed.add(line.name() + " " + (old == null ? "(only in B)" : Decimals.exact(old) + " -> " + Decimals.exact(line.value())));
            }
        }
        before.keySet().forEach(name -> changed.add(name + " (only in A)"));
        String more = changed.size() > MOST_PARAMETERS ? " and " + (changed.size() - MOST_PARAMETERS) + " more" : "";
        boolean same = a.manifest().modelHash().equals(b.manifest().modelHash());
        String people = a.manifest().people() == b.manifest().people() ? "" : ", and only " + (a.manifest().people() ? "A" : "B") + " has people";
        return changed.isEmpty() ? same ? "Both are the same model" + people + "." : "No parameter differs, but the models are not the same."
                : "Parameters that differ: " + String.join(", ", changed.subList(0, Math.min(MOST_PARAMETERS, changed.size()))) + more;
    }

    private List<String> outputs() {
        List<String> quantities = differences.quantities();
        List<List<String>> grid = new ArrayList<>();
        grid.add(row("year", quantities::get));
        for (int year = 0; year < differences.years().size(); year++) {
            int at = year;
            grid.add(row("" + differences.years().get(year), q -> spelled(differences.ofYear(q, at))));
        }
        if (differences.years().size() > 1) {
            grid.add(row("all years", q -> spelled(differences.ofAllYears(q))));
        }
        grid.add(row("per cent", q -> percent(differences.ofAllYears(q))));
        List<String> lines = new ArrayList<>(List.of("Output of B less that of A, " + unit.words() + "; " + how()));
        lines.addAll(Grid.lines(grid, NAME_WIDTH, 0));
        return lines;
    }

    private List<String> row(String name, IntFunction<String> cell) {
        List<String> row = new ArrayList<>(List.of(name));
        for (int q = 0; q < differences.quantities().size(); q++) {
            row.add(cell.apply(q));
        }
        return row;
    }

    private String how() {
        String lineEnd = System.lineSeparator();
        if (!differences.hasIntervals() && differences.pairing() != Difference.Pairing.SINGLE) {
            return differences.pairing() == Difference.Pairing.PAIRED
                    ? "one pair of replications" + lineEnd + "with the same seed, and so the same luck; intervals need two pairs"
                    : "replications of other seeds" + lineEnd + "cannot be paired, " + differences.countA() + " against " + differences.countB() + "; intervals need two of each";
        }
        return switch (differences.pairing()) {
            case PAIRED -> "\u00b1 half of a 95 % interval (paired t)," + lineEnd + differences.countA()
                    + " pairs of replications with the same seed, and so the same luck";
            case UNPAIRED -> "\u00b1 half of a 95 % interval (Welch)," + lineEnd + differences.countA() + " and " + differences.countB()
                    + " replications; seeds " + a.manifest().seed() + " and " + b.manifest().seed()
                    + " differ, so they cannot be paired and intervals are wider";
            case SINGLE -> "two expected runs," + lineEnd + "without chance and so without intervals";
        };
    }

    private String spelled(Difference difference) {
        if (difference.meanA() == 0 && difference.meanB() == 0) {
            return "-";
        }
        String half = difference.half().isPresent() ? " \u00b1 " + figure(difference.half().getAsDouble()) : "";
        return sign(difference.tons() / unit.tons(), unit.tons() > 1 ? 1 : 0) + half;
    }

    private String figure(double tons) {
        return Decimals.fixed(tons / unit.tons(), unit.tons() > 1 ? 1 : 0);
    }

    private static String percent(Difference difference) {
        return Double.isFinite(difference.percent()) ? sign(difference.percent(), 2) + " %" : "-";
    }

    /** A figure with its sign, which nothing has not. */
    static String sign(double value, int decimals) {
        String text = Decimals.fixed(value, decimals);
        return value > 0 && !text.matches("[0.]+") ? "+" + text : text;
    }

    /** The causes of loss that changed most over all years; none where other replications alone may have changed them. */
    private List<String> causes() {
        if (differences.pairing() == Difference.Pairing.UNPAIRED || a.manifest().replications() != b.manifest().replications()) {
            return List.of();
        }
        Map<String, Double> tons = new LinkedHashMap<>();
        losses.ifPresent(table -> {
            for (int row = 0; row < table.rows().size(); row++) {
                if (table.text(row, "line").equals("loss") && table.rows().get(row).get(3) instanceof Cell.Text cause) {
                    tons.merge(table.text(row, "works") + ", " + cause.value(), table.figure(row, "difference"), Double::sum);
                }
            }
        });
        List<String> lines = new ArrayList<>();
        tons.entrySet().stream()
                .filter(entry -> !sign(entry.getValue() / unit.tons(), 0).matches("-?[0.]+"))
                .sorted(Comparator.comparing((Map.Entry<String, Double> entry) -> -StrictMath.abs(entry.getValue())))
                .limit(MOST_CAUSES)
                .forEach(entry -> lines.add(right(sign(entry.getValue() / unit.tons(), 1), FIGURE_WIDTH) + "  " + entry.getKey()));
        if (!lines.isEmpty()) {
            lines.add(0, "");
            lines.add(1, "Causes of loss that changed most, all years (means; more in differences_losses.csv of --out)");
        }
        return lines;
    }
}
