package magnitka.analysis.planning;

import static magnitka.result.Cell.of;
import static magnitka.result.Cell.ofKnown;
import static magnitka.result.Columns.tons;

import java.time.LocalDate;
import java.util.List;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;

/** The plan of a year as tables. */
final class YearPlanTables {

    private static final int WORTH_DECIMALS = 6;
    private static final Column PRODUCT = Column.text("product", "Name of the commodity in the model.");

    private final YearPlan plan;

    YearPlanTables(YearPlan plan) {
        this.plan = plan;
    }

    List<Table> all() {
        return List.of(targets(), balance(), requirements(), feasible(), scarcity(), worth());
    }

    private Table targets() {
        Table.Rows rows = Table.of("targets", "What the plan asks of each product, by month.",
                Columns.MONTH, PRODUCT,
                Column.text("origin", "Where the year's target comes from: given, capacity, ratchet or balance; two of them if it changes in the year."),
                tons("target", "Target, gross tons."));
        for (YearPlan.Target target : plan.targets()) {
            for (int month = 0; month < target.monthTons().length; month++) {
                if (Double.isFinite(target.monthTons()[month])) {
                    rows.add(of(LocalDate.of(plan.year(), month + 1, 1)), of(target.product()), of(target.origin()), of(target.monthTons()[month]));
                }
            }
        }
        return rows.table();
    }

    private Table balance() {
        Table.Rows rows = Table.of("plan_balance", "What becomes of each product if all targets are met.",
                Columns.YEAR, PRODUCT,
                tons("target", "Target."),
                tons("chain", "What the inputs of the other targets ask of its works."),
                tons("left", "Left for use outside the chain; below 0 the plan is not balanced in itself."),
                tons("final_demand", "What the plan wants outside the chain; blank if it does not say."));
        plan.uses().forEach(use -> rows.add(of(plan.year()), of(use.product()), of(use.targetTons()), of(use.chainTons()), of(use.leftTons()),
                ofKnown(use.finalTons())));
        return rows.table();
    }

    private Table requirements() {
        Table.Rows rows = Table.of("requirements", "What final demand asks of each works and source, worked back through recipes and usual losses; "
                        + "also by-products left over at that demand, and what is missing because it only comes by itself.",
                Columns.YEAR,
                Column.text("kind", "works, source, left_over or missing."),
                Column.text("name", "Works or source; for the other two, the good and its place."),
                tons("asked", "Tons of the year."),
                tons("target", "A works' share of its product's target; blank where there is none."),
                tons("full_load", "What a works could make at full load without a stoppage."));
        plan.asks().forEach(ask -> rows.add(of(plan.year()), of("works"), of(ask.works()), of(ask.tons()), of(ask.targetTons()), of(ask.fullLoadTons())));
        plan.sources().forEach((name, tons) -> add(rows, "source", name, tons));
        plan.leftOver().forEach((name, tons) -> add(rows, "left_over", name, tons));
        plan.missing().forEach((name, tons) -> add(rows, "missing", name, tons));
        return rows.table();
    }

    private void add(Table.Rows rows, String kind, String name, double tons) {
        rows.add(of(plan.year()), of(kind), of(name), of(tons), Cell.BLANK, Cell.BLANK);
    }

    private Table feasible() {
        Table.Rows rows = Table.of("feasible", "The largest plan of the same kind that the network can meet at full load without a stoppage.",
                Columns.YEAR, PRODUCT,
                tons("target", "Target."),
                tons("feasible", "What the largest feasible plan has of it."),
                Column.number("multiple", "ratio", Columns.SHARE_DECIMALS, "Feasible over target."),
                tons("short", "Tons of the target that cannot be made."),
                Column.number("round", "", 0, "1 if the product stops at the largest common multiple of all targets, 2 if at the next higher, and so on."));
        plan.feasible().ifPresent(found -> found.products().forEach(product -> rows.add(of(plan.year()), of(product.name()), of(product.targetTons()),
                of(product.feasibleTons()), of(product.multiple()), of(product.shortTons()), of(product.round()))));
        return rows.table();
    }

    private Table scarcity() {
        Table.Rows rows = Table.of("scarcity", "Every capacity that has a limit in the year, and what more of it would allow: dual values of the largest "
                        + "common multiple, those that carry most of it first.",
                Columns.YEAR,
                Column.text("kind", "works, limit, route, source, stock (at the beginning), or on_the_way (then)."),
                Column.text("name", "Name in the model."),
                Column.text("unit", "Unit of available and used."),
                Column.number("available", "", Columns.TONS_DECIMALS, "How much of it there is."),
                Column.number("used", "", Columns.TONS_DECIMALS, "How much the largest common multiple takes of it; blank for stocks."),
                Column.number("worth", "t/unit", WORTH_DECIMALS, "Tons of the last product, with the rest of the plan in proportion, that one more of it would allow."),
                Column.number("worth_per_unit_day", "t/day", WORTH_DECIMALS, "The same for one more day of one unit of a works; blank for others."),
                Columns.share("carries", "Share of the multiple that rests on it: 1 % more of it raises the multiple by this share of 1 %."));
        plan.feasible().ifPresent(found -> found.scarcities().forEach(s -> rows.add(of(plan.year()), of(s.kind()), of(s.name()), of(s.capacityUnit()),
                of(s.available()), ofKnown(s.used()), of(s.worth()), ofKnown(s.worthPerUnitDay()), of(s.carries()))));
        return rows.table();
    }

    private Table worth() {
        Table.Rows rows = Table.of("worth", "What a ton is worth where it lies: dual values of the largest common multiple.",
                Columns.YEAR,
                Column.text("place", "Name of the stockpile in the model."),
                Columns.COMMODITY, Columns.GRADE,
                Column.number("worth", "t/t", WORTH_DECIMALS, "Tons of the last product, with the rest of the plan in proportion, that one more ton there would allow."));
        plan.feasible().ifPresent(found -> found.worths().forEach(worth ->
                rows.add(of(plan.year()), of(worth.place()), of(worth.commodity()), of(worth.grade()), of(worth.worth()))));
        return rows.table();
    }
}
