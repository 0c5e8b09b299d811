package magnitka.cli.text;

import static magnitka.cli.text.Align.left;
import static magnitka.cli.text.Align.right;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import magnitka.analysis.pressure.PressureFindings;
import magnitka.analysis.pressure.PressureFindings.Change;
import magnitka.result.Decimals;

/** What mechanisms and incentives change in a product, at pressure 1 and at the best level: output in per cent, success in points. */
final class PressureChanges {

    private static final Map<String, String> HEADS =
            Map.of("fulfilment_grades", "grade%", "fulfilment_assortment", "shape%", "fulfilment_orders", "order%", "first_grade", "first%");
    private static final int LEVEL_WIDTH = 9;
    private static final int OUTPUT_WIDTH = 16;
    private static final int SUCCESS_WIDTH = 14;
    private static final int PERCENT = 100;

    private final PressureFindings findings;
    private final String product;
    private final int nameWidth;

    PressureChanges(PressureFindings findings, String product, int nameWidth) {
        this.findings = findings;
        this.product = product;
        this.nameWidth = nameWidth;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (boolean policy : new boolean[] {false, true}) {
            lines.addAll(outputs(policy));
            lines.addAll(successes(policy));
        }
        return lines;
    }

    private List<String> outputs(boolean policy) {
        List<Change> all = shown(PressureFindings.outputs(), policy);
        if (all.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", (policy ? "Other incentives change " : "Switching off a mechanism changes ") + product
                + " by, %, " + (all.get(0).pairs() > 1 ? "with 95 % intervals over " + all.get(0).pairs() + " pairs" : "from one pair of replications, so without intervals")));
        table(lines, all, PressureFindings.outputs(), OUTPUT_WIDTH, policy);
        return lines;
    }

    /** Success beside tons: what an incentive that does not pay for tons is meant to bring. */
    private List<String> successes(boolean policy) {
        List<Change> all = shown(findings.successes(), policy);
        if (all.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", (policy ? "Other incentives change" : "Switching off a mechanism changes")
                + " success at " + product + " by, points; each has its own targets"));
        table(lines, all, findings.successes(), SUCCESS_WIDTH, policy);
        return lines;
    }

    private List<Change> shown(List<String> measures, boolean policy) {
        return findings.changes(measures).stream()
                .filter(change -> change.policy() == policy && (change.pressure() == 1 || change.pressure() == findings.bestLevel()))
                .toList();
    }

    private void table(List<String> lines, List<Change> all, List<String> measures, int width, boolean policy) {
        StringBuilder head = new StringBuilder(left(policy ? "policy" : "mechanism", nameWidth) + right("pressure", LEVEL_WIDTH));
        measures.forEach(measure -> head.append(right(HEADS.getOrDefault(measure, measure), width)));
        lines.add(head.toString());
        for (int i = 0; i < all.size(); i += measures.size()) {
            StringBuilder line = new StringBuilder(left(all.get(i).name(), nameWidth) + right(Decimals.fixed(all.get(i).pressure(), 3), LEVEL_WIDTH));
            all.subList(i, i + measures.size()).forEach(change -> line.append(right(spelled(change), width)));
            lines.add(line.toString());
        }
    }

    private static String spelled(Change change) {
        boolean share = HEADS.containsKey(change.measure());
        double whole = share ? 1 : change.base();
        if (whole == 0 || !Double.isFinite(change.difference())) {
            return "-";
        }
        String half = Double.isFinite(change.low()) ? " \u00b1" + Decimals.fixed((change.high() - change.low()) / 2 * PERCENT / whole, 1) : "";
        String text = Decimals.fixed(change.difference() * PERCENT / whole, 1);
        return (text.startsWith("-") ? "" : "+") + text + half;
    }
}
