package magnitka.analysis.pressure;

import static magnitka.analysis.pressure.PressureTables.figure;
import static magnitka.result.Cell.of;
import static magnitka.result.Cell.ofKnown;
import static magnitka.result.Columns.share;

import java.util.ArrayList;
import java.util.List;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;

/** What draws of the parameters leave of what mechanisms and policies change. */
final class DrawnChangeTables {

    private static final Column CHANGE = Column.text("change", "What is changed: mechanism, one is switched off; policy, another incentive scheme is in force.");
    private static final Column NAME = Column.text("name", "Mechanism or policy; those joined by + are off, or in force, together.");
    private static final Column MEASURE = Column.text("measure", "What is measured of the product in question, over the whole run.");

    private final DrawnChanges changes;

    DrawnChangeTables(DrawnChanges changes) {
        this.changes = changes;
    }

    List<Table> all() {
        return changes.isEmpty() ? List.of() : List.of(differences(), summary());
    }

    private Table differences() {
        Table.Rows rows = Table.of("draw_differences", "What switching off a mechanism or another policy changes in the product in question at each draw, at "
                        + "pressure 1, pair by pair of replications.",
                Column.number("draw", "", 0, "Number of the draw."), CHANGE, NAME, MEASURE, Columns.UNIT,
                figure("base", "Mean of the model at the draw."),
                figure("difference", "Mean of changed less base, replication by replication."),
                share("relative", "Difference as a share of base; of tons only."),
                figure("low", "Lower end of the difference's 95 % interval, by Student's t; blank for a single replication."),
                figure("high", "Upper end of the difference's 95 % interval, by Student's t; blank for a single replication."),
                Column.text("sign", "Which way it differs by more than " + PairedSign.ERRORS + " standard errors: more, less or neither; blank where there is nothing to compare."),
                Column.number("replications", "", 0, "Number of pairs."));
        changes.all().forEach(d -> rows.add(of(d.draw().number()), change(d.variant()), of(d.variant().name()), of(d.measure().name()), of(d.measure().unit()),
                ofKnown(d.base()), ofKnown(d.mean().mean()), d.measure().isOfTons() ? ofKnown(d.size()) : Cell.BLANK, ofKnown(d.mean().low()),
                ofKnown(d.mean().high()), d.isKnown() ? of(sign(d.sign())) : Cell.BLANK, of(d.pairs())));
        return rows.table();
    }

    private static Cell change(Variant variant) {
        return of(variant.kind() == Variant.Kind.POLICY ? "policy" : "mechanism");
    }

    private static String sign(int sign) {
        return sign > 0 ? "more" : sign < 0 ? "less" : "neither";
    }

    private Table summary() {
        List<Column> columns = new ArrayList<>(columns());
        for (int i = 1; i <= DrawnChanges.LEADS; i++) {
            String place = i == 1 ? "strongest" : i == 2 ? "second strongest" : "third strongest";
            columns.add(Column.text("parameter_" + i, "Parameter with the " + place + " rank correlation with the difference; blank where all draws are alike."));
            columns.add(figure("correlation_" + i, "Spearman's rank correlation of that parameter with the difference, over the draws."));
        }
        Table.Rows rows = Table.of("draw_differences_summary", "How far what mechanisms and policies change in the product in question, at pressure 1, rests on "
                + "the values of the parameters of plan and people and of what is assumed about how works answer load.", columns);
        changes.spreads().forEach(spread -> rows.add(row(spread)));
        return rows.table();
    }

    /** Columns on what some draws leave of a change. */
    static List<Column> columns() {
        return List.of(CHANGE, NAME, MEASURE,
                Column.text("scale", "What the quantiles are told in: relative, shares of base, for tons; absolute, differences of shares, for the rest."),
                Column.number("draws", "", 0, "Number of draws at which there is something to compare."),
                figure("p10", "10 % of the differences lie at or below this."),
                figure("p50", "Median difference."),
                figure("p90", "90 % of the differences lie at or below this."),
                share("more_share", "Share of draws with more than without the change, by more than " + PairedSign.ERRORS + " standard errors."),
                share("less_share", "Share of draws with less, by more than " + PairedSign.ERRORS + " standard errors."),
                share("neither_share", "Share of draws in which chance hides which."));
    }

    static List<Cell> cells(DrawnChanges.Spread spread) {
        return List.of(change(spread.variant()), of(spread.variant().name()), of(spread.measure().name()),
                of(spread.measure().isOfTons() ? "relative" : "absolute"), of(spread.known().size()), ofKnown(spread.quantile(DrawnChanges.LOW)),
                ofKnown(spread.quantile(DrawnChanges.HALF)), ofKnown(spread.quantile(DrawnChanges.HIGH)), ofKnown(spread.share(1)),
                ofKnown(spread.share(-1)), ofKnown(spread.share(0)));
    }

    private List<Cell> row(DrawnChanges.Spread spread) {
        List<Cell> row = new ArrayList<>(cells(spread));
        List<DrawnChanges.Lead> leads = changes.leads(spread);
        for (int i = 0; i < DrawnChanges.LEADS; i++) {
            row.add(i < leads.size() ? of(leads.get(i).parameter()) : Cell.BLANK);
            row.add(i < leads.size() ? of(leads.get(i).correlation()) : Cell.BLANK);
        }
        return row;
    }
}
