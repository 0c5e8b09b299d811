package magnitka.cli.text;

import static magnitka.cli.text.Align.left;
import static magnitka.cli.text.Align.right;

import java.util.ArrayList;
import java.util.List;
import magnitka.analysis.pressure.PressureFindings;
import magnitka.analysis.pressure.PressureFindings.Near;
import magnitka.analysis.pressure.PressureFindings.Search;
import magnitka.analysis.pressure.PressureFindings.Spread;
import magnitka.result.Decimals;

/** What is left of the curve at draws that come near to the archive. */
final class NearText {

    private static final int WITHIN_WIDTH = 10;
    private static final int DRAWS_WIDTH = 6;
    private static final int SHARE_WIDTH = 9;
    private static final int PEAK_WIDTH = 18;
    private static final int PERCENT = 100;

    private final PressureFindings findings;
    private final boolean expected;

    NearText(PressureFindings findings, boolean expected) {
        this.findings = findings;
        this.expected = expected;
    }

    /** Nothing where draws were not held against an archive. */
    List<String> lines() {
        return findings.search().map(this::lines).orElse(List.of());
    }

    private List<String> lines(Search search) {
        List<String> lines = new ArrayList<>(List.of("", "By how near draws come to the archive at pressure 1 (mean absolute error of yearly output, "
                + (expected ? "expected run" : search.replications() + (search.replications() == 1 ? " replication" : " replications") + " each") + "):"));
        if (Double.isFinite(search.nearPercent())) {
            lines.add("of " + search.tried() + " tried " + search.kept() + (search.kept() == 1 ? " was" : " were") + " kept, within "
                    + Decimals.exact(search.nearPercent()) + " %; all answers on draws are of these.");
        }
        StringBuilder head = new StringBuilder(left("within, %", WITHIN_WIDTH) + right("draws", DRAWS_WIDTH));
        PressureFindings.outputs().forEach(output -> head.append(right(output, SHARE_WIDTH)).append(right("peaks, 10-90 %", PEAK_WIDTH)));
        lines.add(head.toString());
        findings.near().forEach(near -> lines.add(line(near)));
        lines.add("real, good, reported: in which share of the draws output goes up and comes down again, %; then the");
        lines.add("median pressure of the peaks. draws_near.csv has more" + (findings.drawnChanges().isEmpty() ? "."
                : ", draw_differences_near.csv the same of what is changed."));
        return lines;
    }

    private static String line(Near near) {
        String within = Double.isFinite(near.withinPercent()) ? Decimals.exact(near.withinPercent()) : "all";
        StringBuilder line = new StringBuilder(left(within, WITHIN_WIDTH) + right("" + near.spreads().get(0).draws(), DRAWS_WIDTH));
        near.spreads().forEach(spread -> line.append(right(Decimals.fixed(spread.invertedShare() * PERCENT, 0), SHARE_WIDTH)).append(right(peaks(spread), PEAK_WIDTH)));
        return line.toString();
    }

    private static String peaks(Spread spread) {
        return Double.isFinite(spread.median()) ? Decimals.fixed(spread.median(), 2) + " (" + Decimals.fixed(spread.low(), 2) + "-" + Decimals.fixed(spread.high(), 2) + ")" : "-";
    }
}
