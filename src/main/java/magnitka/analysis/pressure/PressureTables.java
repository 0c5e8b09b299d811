package magnitka.analysis.pressure;

import static magnitka.result.Cell.of;
import static magnitka.result.Cell.ofKnown;
import static magnitka.result.Columns.share;

import java.util.ArrayList;
import java.util.List;
import magnitka.analysis.Interval;
import magnitka.analysis.planning.PlanReach;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;
import magnitka.run.Sample;

/** Every table that a study of pressure writes. */
public final class PressureTables {

    private static final int DECIMALS = 6;
    private static final Column PRESSURE = figure("pressure", "Quota pressure: what all targets are multiplied by.");
    private static final Column KIND = Column.text("kind", "What the column of names it: product, works, route, stockpile, or chain for all of it.");
    private static final Column OF = Column.text("of", "Name in the model; blank for the chain.");
    private static final Column MEASURE = Column.text("measure", "What is measured, over the whole run.");
    private static final Column UNIT = Columns.UNIT;
    private static final Column VARIANT =
            Column.text("variant", "base, the model as it is; off:, without a mechanism; policy:, under another incentive scheme.");
    private static final Column OUTPUT = Column.text("output", "real, good (of accepted grades) or reported.");

    private final PressureResult result;

    private PressureTables(PressureResult result) {
        this.result = result;
    }

    /** The tables that there is something to say in, in the order in which they are documented. */
    public static List<Table> from(PressureResult result) {
        PressureTables tables = new PressureTables(result);
        List<Table> all = new ArrayList<>(List.of(tables.pressure(), tables.replications(), tables.optima()));
        if (!result.reach().years().isEmpty()) {
            all.add(reach(result.reach()));
        }
        if (!result.mechanisms().isEmpty()) {
            all.add(pairs("mechanisms", "mechanism", "Mechanism that is switched off; those joined by + are off together.",
                    "What switching off a mechanism changes, pair by pair of replications.", result.mechanisms()));
        }
        if (!result.policies().isEmpty()) {
            all.add(pairs("policies", "policy", "Incentive scheme in force; those joined by + are in force together.",
                    "What other incentives change, pair by pair of replications.", result.policies()));
        }
        result.drawn().ifPresent(drawn -> all.addAll(new DrawTables(drawn).all()));
        return all;
    }

    static Column figure(String name, String meaning) {
        return Column.number(name, "", DECIMALS, meaning);
    }

    private Table pressure() {
        Table.Rows rows = Table.of("pressure",
                "What the model does at each level of pressure; means over replications with their 95 % intervals, by Student's t.",
                PRESSURE, KIND, OF, MEASURE,
                Column.text("cause", "What tons were lost to; blank for other measures."), UNIT,
                figure("mean", "Mean over replications; blank where there is nothing to divide by."),
                figure("low", "Lower end of the mean's 95 % interval; blank for a single replication."),
                figure("high", "Upper end of the mean's 95 % interval; blank for a single replication."));
        PressureCurve curve = result.base();
        for (int i = 0; i < curve.levels().length; i++) {
            Sample sample = curve.samples().get(i);
            Interval.Rule rule = new Interval.Rule(sample.replications());
            for (int m = 0; m < curve.measures().size(); m++) {
                PressureMeasure measure = curve.measures().get(m);
                Interval mean = rule.of(sample.mean(m), sample.sd(m));
                rows.add(of(curve.levels()[i]), of(measure.kind()), text(measure.of()), of(measure.name()), text(measure.cause()),
                        of(measure.unit()), ofKnown(mean.mean()), ofKnown(mean.low()), ofKnown(mean.high()));
            }
        }
        return rows.table();
    }

    /** What every replication of the product in question came to: for tests of pairs, and to tell whether a kept study still holds. */
    private Table replications() {
        Table.Rows rows = Table.of("pressure_replications",
                "Output of the product in question, over the whole run, by replication. Replication k of every level and variant meets the same luck.",
                VARIANT, PRESSURE, Column.number("replication", "", 0, "Number of the replication, from 0."),
                Columns.tons("real", "Output, all grades."),
                Columns.tons("good", "Output in grades that orders accept."),
                Columns.tons("reported", "Output as reported."));
        String product = result.question().product();
        for (PressureCurve curve : result.curves()) {
            List<double[][]> outputs = PressureMeasure.OUTPUTS.stream().map(output -> curve.byReplication(curve.indexOf(product, output))).toList();
            for (int i = 0; i < curve.levels().length; i++) {
                for (int k = 0; k < curve.samples().get(i).replications(); k++) {
                    List<Cell> row = new ArrayList<>(List.of(of(name(curve.variant())), of(curve.levels()[i]), of(k)));
                    for (double[][] output : outputs) {
                        row.add(of(output[i][k]));
                    }
                    rows.add(row);
                }
            }
        }
        return rows.table();
    }

    private static Table reach(PlanReach reach) {
        Table.Rows rows = Table.of("reach",
                "Whether the plan of a year can be met at a level of pressure, at full load without a stoppage; by linear programme, from the stocks that "
                        + "the expected run has at New Year.",
                PRESSURE, Columns.YEAR,
                figure("multiple", "What all targets of the year could be multiplied by; below 1 they are out of reach. Blank where nothing is asked for, "
                        + "or where no answer was found."));
        double[] levels = reach.levels();
        for (int i = 0; i < levels.length; i++) {
            for (int year : reach.years()) {
                rows.add(of(levels[i]), of(year), ofKnown(reach.multiple(i, year)));
            }
        }
        return rows.table();
    }

    private static Cell text(String text) {
        return text.isEmpty() ? Cell.BLANK : of(text);
    }

    private Table optima() {
        Table.Rows rows = Table.of("optima",
                "At which pressure output is highest. Intervals hold 95 of 100 peaks found again in replications drawn anew, "
                        + Peaks.RESAMPLES + " times, with all levels and variants of a replication together: a paired bootstrap. They are no finer than half "
                        + "of what levels lie apart, on either side.",
                VARIANT,
                OUTPUT, Column.text("product", "Column of the model's yearly table."),
                figure("level", "Level tried at which the mean is highest; blank where pressure makes no difference."),
                figure("pressure", "Top of the parabola through that level and its neighbours; the level itself at an end of the range."),
                figure("low", "Lower end of the interval of pressure, within the levels."),
                figure("high", "Upper end of the interval of pressure, within the levels."),
                Columns.tons("tons", "Mean output at the level, over the whole run."),
                Column.text("place", "Where the peak lies: inside, lowest or highest level, or flat."),
                share("inside_share", "Share of the replications drawn anew in which the peak lies inside."),
                figure("shift", "How far the peak's pressure lies above that of base."),
                figure("shift_low", "Lower end of the interval of the shift."),
                figure("shift_high", "Upper end of the interval of the shift."));
        Peaks peaks = result.peaks();
        for (int c = 0; c < result.curves().size(); c++) {
            for (PressureResult.Key key : result.keys()) {
                int place = result.placeOfPeak(c, key);
                Peak peak = peaks.peak(place);
                Interval pressure = peaks.pressure(place);
                Interval shift = peaks.shift(place, result.placeOfPeak(0, key));
                boolean other = c > 0;
                rows.add(of(name(result.curves().get(c).variant())), of(key.output()), of(key.product()), ofKnown(peak.level()),
                        ofKnown(pressure.mean()), ofKnown(pressure.low()), ofKnown(pressure.high()), of(peak.mean()),
                        of(peak.placeName()), ofKnown(peaks.insideShare(place)), known(other, shift.mean()), known(other, shift.low()),
                        known(other, shift.high()));
            }
        }
        return rows.table();
    }

    private static Cell known(boolean said, double figure) {
        return said ? ofKnown(figure) : Cell.BLANK;
    }

    /** Name of a variant among all. */
    static String name(Variant variant) {
        return switch (variant.kind()) {
            case BASE -> variant.name();
            case OFF -> "off:" + variant.name();
            case POLICY -> "policy:" + variant.name();
        };
    }

    private static Table pairs(String name, String column, String columnMeaning, String meaning, List<PressureResult.Pair> pairs) {
        Table.Rows rows = Table.of(name, meaning,
                Column.text(column, columnMeaning), PRESSURE, KIND, OF, MEASURE, UNIT,
                figure("base", "Mean of the model as it is."),
                figure("changed", "Mean with the change."),
                figure("difference", "Mean of changed less base, replication by replication."),
                figure("low", "Lower end of the difference's 95 % interval, by Student's t; blank for a single replication."),
                figure("high", "Upper end of the difference's 95 % interval, by Student's t; blank for a single replication."),
                Column.number("replications", "", 0, "Number of pairs."));
        for (PressureResult.Pair pair : pairs) {
            for (int i = 0; i < pair.base().levels().length; i++) {
                addPairs(rows, pair, i);
            }
        }
        return rows.table();
    }

    private static void addPairs(Table.Rows rows, PressureResult.Pair pair, int level) {
        Sample base = pair.base().samples().get(level);
        Sample changed = pair.changed().samples().get(level);
        for (int m = 0; m < base.kept(); m++) {
            PressureMeasure measure = pair.base().measures().get(m);
            Interval difference = Interval.ofDifference(changed.byReplication(m), base.byReplication(m));
            rows.add(of(pair.changed().variant().name()), of(pair.base().levels()[level]), of(measure.kind()), text(measure.of()),
                    of(measure.name()), of(measure.unit()), ofKnown(base.mean(m)), ofKnown(changed.mean(m)),
                    ofKnown(difference.mean()), ofKnown(difference.low()), ofKnown(difference.high()), of(base.replications()));
        }
    }
}
