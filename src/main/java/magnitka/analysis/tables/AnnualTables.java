package magnitka.analysis.tables;

import static magnitka.result.Cell.of;
import static magnitka.result.Columns.tons;

import java.util.ArrayList;
import java.util.List;
import magnitka.analysis.Distribution;
import magnitka.analysis.Replications;
import magnitka.model.Model;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;
import magnitka.run.Calendar;
import magnitka.run.EnsembleResult;

/** Yearly output: wide, shaped like the archival table, and long, with bands. */
final class AnnualTables {

    private final Model model;
    private final EnsembleResult result;

    AnnualTables(Model model, EnsembleResult result) {
        this.model = model;
        this.result = result;
    }

    Table annual() {
        List<Column> columns = new ArrayList<>(List.of(Columns.YEAR));
        String what = result.settings().expected() ? "expected run" : "median over replications";
        model.chain().table().forEach((name, measure) ->
                columns.add(Column.number(name, "t", 0, measure.title() + ": output of the year, " + what + ".")));
        Table.Rows rows = Table.of("annual", "Yearly output, one column a product, shaped like the archival table.", columns);
        for (int year = 0; year < result.calendar().years(); year++) {
            List<Cell> row = new ArrayList<>(List.of(of(result.calendar().year(year))));
            for (int m = 0; m < result.measures().size(); m++) {
                row.add(of(Distribution.of(result.yearlyTons(m, year)).median()));
            }
            rows.add(row);
        }
        return rows.table();
    }

    Table bands() {
        Table.Rows rows = Table.of("annual_bands", "Yearly output and how it is spread over replications.",
                Columns.YEAR, Columns.QUANTITY, Columns.UNIT,
                tons("mean", "Mean over replications."),
                tons("sd", "Standard deviation over replications."),
                tons("p5", "5 % of replications are at or below it."),
                tons("p10", "10 % of replications are at or below it."),
                tons("p50", "Median over replications."),
                tons("p90", "90 % of replications are at or below it."),
                tons("p95", "95 % of replications are at or below it."));
        Calendar calendar = result.calendar();
        for (int year = 0; year < calendar.years(); year++) {
            for (int m = 0; m < result.measures().size(); m++) {
                Distribution tons = Distribution.of(result.yearlyTons(m, year));
                rows.add(of(calendar.year(year)), of(result.measures().get(m)), of("t"), of(tons.mean()), of(tons.sd()),
                        of(tons.quantile(0.05)), of(tons.quantile(0.1)), of(tons.median()), of(tons.quantile(0.9)),
                        of(tons.quantile(0.95)));
            }
        }
        return rows.table();
    }

    /** Output of every replication, for pairing with another run of the same seed. */
    Table replications() {
        List<Column> columns = new ArrayList<>(List.of(Replications.REPLICATION, Columns.YEAR));
        model.chain().table().forEach((name, measure) -> columns.add(tons(name, measure.title() + ": output of the year.")));
        Table.Rows rows = Table.of(Replications.TABLE,
                "Yearly output of each replication, the first " + EnsembleResult.MOST_MONTHLY_SAMPLES + " if there are more.", columns);
        Calendar calendar = result.calendar();
        double[][][] yearly = new double[result.measures().size()][calendar.years()][];
        for (int m = 0; m < yearly.length; m++) {
            for (int year = 0; year < calendar.years(); year++) {
                yearly[m][year] = result.yearlyTons(m, year);
            }
        }
        int replications = Math.min(result.settings().replications(), EnsembleResult.MOST_MONTHLY_SAMPLES);
        for (int k = 0; k < replications; k++) {
            for (int year = 0; year < calendar.years(); year++) {
                List<Cell> row = new ArrayList<>(List.of(of(k), of(calendar.year(year))));
                for (double[][] measure : yearly) {
                    row.add(of(measure[year][k]));
                }
                rows.add(row);
            }
        }
        return rows.table();
    }
}
