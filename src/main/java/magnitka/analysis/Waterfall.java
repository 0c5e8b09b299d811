package magnitka.analysis;

import static magnitka.result.Cell.of;
import static magnitka.result.Columns.days;
import static magnitka.result.Columns.tons;

import java.util.ArrayList;
import java.util.List;
import magnitka.engine.Accounts;
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
 * @param full where what the works makes found no room: the parts of the cause {@code blocked}, none of them 0
 */
public record Waterfall(String works, int year, double ratedTons, List<Loss> losses, double goodTons, List<Full> full) {

    /**
     * Tons lost to one cause.
     *
     * @param cause name of the cause, such as {@code breakdowns} or {@code input:coke}
     * @param tons tons lost
     * @param days days on which the cause took anything
     */
    public record Loss(String cause, double tons, double days) {}

    /**
     * Tons lost because a place was full.
     *
     * @param kind {@code product} or {@code by_product}
     * @param node the place
     * @param commodity what found no room there
     * @param tons tons of the product lost
     * @param days days on which it took anything
     */
    public record Full(String kind, String node, String commodity, double tons, double days) {

        public static final String PRODUCT = "product";
        static final String BY_PRODUCT = "by_product";
    }

    /** What is lost for want of room. */
    public static final String BLOCKED = "blocked";

    /** What output below the lowest accepted grade is lost to. */
    public static final String REJECT = "reject";

    public Waterfall {
        losses = List.copyOf(losses);
        full = List.copyOf(full);
    }

    /**
     * @param works place of the works in the plant
     * @param year place of the year in the calendar
     */
    public static Waterfall from(EnsembleResult result, int works, int year) {
        Accounts accounts = result.plant().accounts();
        List<String> causes = accounts.causes(works);
        List<Loss> losses = new ArrayList<>();
        double reject = 0;
        for (int c = 0; c < causes.size(); c++) {
            double tons = result.meanOfYear(year, accounts.lostTo(works, c));
            losses.add(new Loss(causes.get(c), tons, result.meanOfYear(year, accounts.daysOf(works, c))));
            reject = causes.get(c).equals(REJECT) ? tons : reject;
        }
        double good = result.meanOfYear(year, accounts.made(works)) - reject;
        return new Waterfall(result.plant().works().get(works), result.calendar().year(year),
                result.meanOfYear(year, accounts.rated(works)), losses, good, FullPlaces.from(result, works, year));
    }

    /** Share of rated output, or NaN before any unit has started. */
    public double shareOfRated(double tonsOfCause) {
        return tonsOfCause / ratedTons;
    }

    /** The steps, and the places that were full. */
    public List<Table> tables() {
        return List.of(table(), FullPlaces.table(List.of(this)));
    }

    private Table table() {
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
            rows.add(row("loss", loss.cause(), loss.tons(), of(loss.days()), left));
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
