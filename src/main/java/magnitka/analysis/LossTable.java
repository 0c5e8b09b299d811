package magnitka.analysis;

import static magnitka.result.Cell.of;
import static magnitka.result.Columns.days;
import static magnitka.result.Columns.share;
import static magnitka.result.Columns.tons;

import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;
import magnitka.run.EnsembleResult;

/** The waterfalls of all works and years in one table. */
public final class LossTable {

    public static final Column LINE = Column.text("line",
            "rated, then one loss a cause, then good output; rated less all losses is good.");
    public static final Column CAUSE = Column.text("cause", "What the tons were lost to; blank for rated and good.");

    private LossTable() {}

    public static Table table(EnsembleResult result) {
        Table.Rows rows = Table.of("losses", "Where the rated capacity of each works went, by year, mean over replications. "
                        + "Works without a started unit are left out.",
                Columns.YEAR, Columns.WORKS, LINE, CAUSE,
                tons("tons", "Tons of the line; negative where load above 1 gained."),
                share("share_of_rated", "Tons of the line over rated output."),
                days("days", "Days on which the cause took anything; blank for rated and good."));
        for (int year = 0; year < result.calendar().years(); year++) {
            for (int w = 0; w < result.plant().works().size(); w++) {
                Waterfall fall = Waterfall.from(result, w, year);
                if (fall.ratedTons() > 0) {
                    add(rows, fall);
                }
            }
        }
        return rows.table();
    }

    private static void add(Table.Rows rows, Waterfall fall) {
        rows.add(row(fall, "rated", "", fall.ratedTons(), Cell.BLANK));
        fall.losses().forEach(loss -> rows.add(row(fall, "loss", loss.cause().name(), loss.tons(), of(loss.days()))));
        rows.add(row(fall, "good", "", fall.goodTons(), Cell.BLANK));
    }

    private static Cell[] row(Waterfall fall, String line, String cause, double tons, Cell days) {
        return new Cell[] {
            of(fall.year()), of(fall.works()), of(line), cause.isEmpty() ? Cell.BLANK : of(cause), of(tons),
            of(fall.shareOfRated(tons)), days
        };
    }
}
