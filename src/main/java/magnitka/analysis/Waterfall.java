package magnitka.analysis;

import static magnitka.result.Cell.of;
import static magnitka.result.Columns.days;
import static magnitka.result.Columns.tons;

import java.util.ArrayList;
import java.util.List;
import magnitka.engine.Accounts;
import magnitka.result.Cause;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;
import magnitka.run.EnsembleResult;

/**
 * From the rated capacity of a works to its good output in a year, cause by cause; means over replications.
 *
 * @param works name of the works
 * @param year calendar year
 * @param ratedTons rated output of all units started so far
 * @param losses what was lost on the way, in the order in which the engine takes it off; negative where load is above 1
 * @param goodTons output of accepted grades
 */
public record Waterfall(String works, int year, double ratedTons, List<Loss> losses, double goodTons) {

    /**
     * Tons lost to one cause.
     *
     * @param tons tons lost
     * @param days days on which the cause took anything
     */
    public record Loss(Cause cause, double tons, double days) {}

    public Waterfall {
        losses = List.copyOf(losses);
    }

    /**
     * @param works place of the works in the plant
     * @param year place of the year in the calendar
     */
    public static Waterfall from(EnsembleResult result, int works, int year) {
        Accounts accounts = result.plant().accounts();
        List<Cause> causes = accounts.causes(works);
        List<Loss> losses = new ArrayList<>();
        for (int c = 0; c < causes.size(); c++) {
            losses.add(new Loss(causes.get(c), result.meanOfYear(year, accounts.lostTo(works, c)), result.meanOfYear(year, accounts.daysOf(works, c))));
        }
        double good = result.meanOfYear(year, accounts.made(works)) - result.meanOfYear(year, accounts.rejected(works));
        return new Waterfall(result.plant().works().get(works), result.calendar().year(year),
                result.meanOfYear(year, accounts.rated(works)), losses, good);
    }

    /** Share of rated output, or NaN before any unit has started. */
    public double shareOfRated(double tonsOfCause) {
        return tonsOfCause / ratedTons;
    }

    public Table table() {
        Table.Rows rows = Table.of("waterfall",
                "From the rated capacity of a works to its good output in a year, mean over replications.",
                Columns.YEAR, Columns.WORKS, LossTable.LINE, LossTable.CAUSE,
                tons("tons", "Tons of the line."),
                Column.number("share", "%", 3, "Tons of the line over rated output."),
                days("days", "Days on which the cause took anything; blank where it does not apply."),
                tons("left", "Tons left after the line."));
        double left = ratedTons;
        rows.add(row("rated", "", ratedTons, Cell.BLANK, left));
        for (Loss loss : losses) {
            left -= loss.tons();
            rows.add(row("loss", loss.cause().name(), loss.tons(), of(loss.days()), left));
        }
        rows.add(row("good", "", goodTons, Cell.BLANK, goodTons));
        return rows.table();
    }

    private Cell[] row(String line, String cause, double lineTons, Cell lineDays, double left) {
        return new Cell[] {
            of(year), of(works), of(line), cause.isEmpty() ? Cell.BLANK : of(cause), of(lineTons), Cell.ofKnown(100 * shareOfRated(lineTons)), lineDays, of(left)
        };
    }
}
