package magnitka.analysis.pressure;

import static magnitka.analysis.pressure.PressureTables.figure;
import static magnitka.result.Cell.of;
import static magnitka.result.Cell.ofKnown;
import static magnitka.result.Columns.share;

import java.util.ArrayList;
import java.util.List;
import magnitka.model.Parameter;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/** What draws of the parameters did to the curve of the product in question. */
final class DrawTables {

    private static final Column DRAW = Column.number("draw", "", 0, "Number of the draw.");
    private static final Column OUTPUT = Column.text("output", "real, good (of accepted grades) or reported.");
    private static final Column PARAMETER = Column.text("parameter", "Name of the parameter in the model.");
    private static final int PARAMETER_DECIMALS = 9;

    /** Place of the error among the figures of a draw. */
    private static final int ERROR = 3;

    private final DrawnCurves drawn;

    DrawTables(DrawnCurves drawn) {
        this.drawn = drawn;
    }

    List<Table> all() {
        List<Table> all = new ArrayList<>(List.of(draws(), summary()));
        all.addAll(new NearTables(drawn).curves());
        all.addAll(List.of(parameters(), effects()));
        all.addAll(new DrawnChangeTables(drawn.changes()).all());
        all.addAll(new NearTables(drawn).changes());
        return all;
    }

    private Table draws() {
        boolean compared = drawn.found().isCompared();
        List<Column> columns = new ArrayList<>(List.of(DRAW, OUTPUT,
                figure("level", "Level tried at which the mean is highest; blank where pressure makes no difference."),
                figure("pressure", "Top of the parabola through that level and its neighbours; the level itself at an end of the range."),
                Columns.tons("tons", "Mean output at the level, over the whole run."),
                Column.text("place", "Where the peak lies: inside, lowest or highest level, or flat."),
                share("rise", "How far output at the peak lies above that at the lowest level, as a share of the latter."),
                share("fall", "How far output at the highest level lies below that at the peak, as a share of the latter."),
                Column.text("inverted_u", "Whether the peak lies inside and both ends lie below it by more than 2 standard errors: yes or no.")));
        if (compared) {
            columns.add(Column.number("error", "%", NearTables.ERROR_DECIMALS, "Mean absolute error of the draw's yearly output at pressure 1 over the cells in which the archive says "
                    + "that something was made, by up to " + DrawSearch.REPLICATIONS + " replications."));
        }
        Table.Rows rows = Table.of("draws", "Where output of the product in question is highest at each draw of the parameters of plan and "
                + "people and of what is assumed about how works answer load, at up to " + DrawnCurves.LEVELS + " levels with up to " + DrawnCurves.REPLICATIONS + " replications.", columns);
        drawn.outcomes().forEach(o -> {
            List<Cell> row = new ArrayList<>(List.of(of(o.draw().number()), of(o.output()), ofKnown(o.peak().level()), ofKnown(o.peak().pressure()),
                    of(o.peak().mean()), of(o.peak().placeName()), ofKnown(o.rise()), ofKnown(o.fall()), of(o.invertedU() ? "yes" : "no")));
            if (compared) {
                row.add(of(o.draw().errorPercent()));
            }
            rows.add(row);
        });
        return rows.table();
    }

    /** How often the curve goes up and comes down again, and where. */
    Table summary() {
        List<Column> columns = new ArrayList<>(List.of(OUTPUT));
        columns.addAll(shape());
        Table.Rows rows = Table.of("draws_summary", "How far the shape of the curve rests on the values of the parameters of plan and people and of "
                        + "what is assumed about how works answer load.", columns);
        PressureMeasure.OUTPUTS.forEach(output -> rows.add(cells(List.of(of(output)), drawn.spread(output, Double.POSITIVE_INFINITY))));
        return rows.table();
    }

    /** Columns on what some draws leave of a curve. */
    static List<Column> shape() {
        return List.of(Column.number("draws", "", 0, "Number of draws."),
                share("inverted_u_share", "Share of draws in which output goes up and comes down again, both by more than 2 standard errors."),
                share("lowest_share", "Share of draws in which the peak lies at the lowest level."),
                share("highest_share", "Share of draws in which the peak lies at the highest level."),
                figure("p10", "10 % of the peaks lie at or below this pressure."),
                figure("p50", "Median pressure of the peaks."),
                figure("p90", "90 % of the peaks lie at or below this pressure."));
    }

    static List<Cell> cells(List<Cell> before, PressureFindings.Spread spread) {
        List<Cell> row = new ArrayList<>(before);
        row.addAll(List.of(of(spread.draws()), ofKnown(spread.invertedShare()), ofKnown(spread.lowestShare()), ofKnown(spread.highestShare()),
                ofKnown(spread.low()), ofKnown(spread.median()), ofKnown(spread.high())));
        return row;
    }

    private Table parameters() {
        Table.Rows rows = Table.of("draw_parameters", "The values drawn.", DRAW, PARAMETER, Columns.UNIT,
                Column.number("value", "", PARAMETER_DECIMALS, "Value of the parameter in the draw."));
        for (Draw draw : drawn.found().kept()) {
            for (Parameter parameter : drawn.found().parameters()) {
                rows.add(of(draw.number()), of(parameter.name()), of(parameter.unit()), of(draw.value(parameter.name())));
            }
        }
        return rows.table();
    }

    private Table effects() {
        boolean compared = drawn.found().isCompared();
        List<Column> columns = new ArrayList<>(List.of(PARAMETER, OUTPUT,
                figure("with_pressure", "Correlation of the parameter with the pressure of the peak."),
                figure("with_tons", "Correlation of the parameter with the tons at the peak.")));
        if (compared) {
            columns.add(figure("with_error", "Correlation of the parameter with the error against the archive, which is the same for all outputs."));
        }
        Table.Rows rows = Table.of("draw_effects", "Which parameters move the peak: Spearman's rank correlation over the draws.", columns);
        for (Parameter parameter : drawn.found().parameters()) {
            for (String output : PressureMeasure.OUTPUTS) {
                List<double[]> figures = drawn.outcomes(output).stream().map(o -> new double[] {o.draw().value(parameter.name()), o.peak().pressure(), o.peak().mean(),
                    o.draw().errorPercent()}).toList();
                List<Cell> row = new ArrayList<>(List.of(of(parameter.name()), of(output), ofKnown(correlation(figures, 1)), ofKnown(correlation(figures, 2))));
                if (compared) {
                    row.add(ofKnown(correlation(figures, ERROR)));
                }
                rows.add(row);
            }
        }
        return rows.table();
    }

    /** Rank correlation of the first figure with another, where both are known; NaN for fewer than 3 pairs or no spread. */
    private static double correlation(List<double[]> pairs, int with) {
        List<double[]> known = pairs.stream().filter(pair -> Double.isFinite(pair[with])).toList();
        if (known.size() < 3) {
            return Double.NaN;
        }
        return new SpearmansCorrelation().correlation(
                known.stream().mapToDouble(pair -> pair[0]).toArray(), known.stream().mapToDouble(pair -> pair[with]).toArray());
    }
}
