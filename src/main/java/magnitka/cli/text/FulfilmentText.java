package magnitka.cli.text;

import java.util.ArrayList;
import java.util.List;
import magnitka.analysis.tables.Fulfilment;
import magnitka.result.Decimals;
import magnitka.run.EnsembleResult;

/** How the plan was fulfilled by report and in fact, for a terminal. */
public final class FulfilmentText {

    private static final int WIDTH = 16;
    private static final int PERCENT = 100;

    private final EnsembleResult result;
    private final Fulfilment fulfilment;

    public FulfilmentText(EnsembleResult result, Fulfilment fulfilment) {
        this.result = result;
        this.fulfilment = fulfilment;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Plan fulfilled by report, and in fact, %; mean over replications");
        StringBuilder head = new StringBuilder("year");
        result.measures().forEach(quantity -> head.append(right(quantity)));
        lines.add(head.toString());
        for (int year = 0; year < result.calendar().years(); year++) {
            StringBuilder line = new StringBuilder("" + result.calendar().year(year));
            for (int m = 0; m < result.measures().size(); m++) {
                line.append(right(cell(m, year)));
            }
            lines.add(line.toString());
        }
        StringBuilder padding = new StringBuilder("over");
        for (int m = 0; m < result.measures().size(); m++) {
            padding.append(right(overReported(m)));
        }
        lines.add(padding.toString());
        lines.add("over: reported above what was made, whole run, % of it");
        return lines;
    }

    private String cell(int measure, int year) {
        double target = fulfilment.targetTons(measure, year);
        if (target == 0) {
            return "-";
        }
        return Decimals.fixed(PERCENT * fulfilment.reportedTons(measure, year) / target, 1) + " "
                + Align.right(Decimals.fixed(PERCENT * fulfilment.realTons(measure, year) / target, 1), WIDTH / 2 - 1);
    }

    private String overReported(int measure) {
        double real = 0;
        double reported = 0;
        for (int year = 0; year < result.calendar().years(); year++) {
            real += fulfilment.realTons(measure, year);
            reported += fulfilment.reportedTons(measure, year);
        }
        return real > 0 ? Decimals.fixed(PERCENT * (reported - real) / real, 2) : "-";
    }

    private static String right(String text) {
        return Align.right(text, WIDTH);
    }
}
