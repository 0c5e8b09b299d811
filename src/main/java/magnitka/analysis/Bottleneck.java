package magnitka.analysis;

import static magnitka.result.Cell.of;
import static magnitka.result.Cell.ofKnown;

import java.util.List;
import magnitka.engine.DatedMeans;
import magnitka.model.Model;
import magnitka.result.Column;
import magnitka.result.Table;
import magnitka.run.EnsembleResult;

/**
 * Where one more ton a day would have raised the final product of a year, the last column of the yearly table: by the minimum
 * cut of the year's mean capacities, and by running the model again with each capacity a little higher.
 *
 * @param year calendar year
 * @param quantity the final product's column
 * @param madeTonsPerDay what was made of it in the expected run
 * @param cut the capacities that together limit it; none if nothing does
 * @param gains what one more ton a day of each capacity would have brought, the largest gain first
 */
public record Bottleneck(int year, String quantity, double madeTonsPerDay, List<Limit> cut, List<Gain> gains) {

    /**
     * A capacity.
     *
     * @param kind works, route, source, stock or by-product
     * @param name its name in the model
     * @param tonsPerDay what it lets through in a day, mean of the year, in its own product
     * @param finalTonsPerDay the same in tons of the final product
     */
    public record Limit(String kind, String name, double tonsPerDay, double finalTonsPerDay) {}

    /**
     * What a little more of a capacity brings.
     *
     * @param kind works, route or source
     * @param name its name in the model
     * @param tonsPerDay rated output, capacity or supply, mean of the year
     * @param finalTonsPerTon tons of the final product gained for each ton more
     */
    public record Gain(String kind, String name, double tonsPerDay, double finalTonsPerTon) {}

    private static final Column KIND = Column.text("kind", "works, route, source, stock or by-product.");
    private static final Column NAME = Column.text("name", "Name in the model.");
    private static final Column TONS_PER_DAY = Column.number("tons_per_day", "t/day", 3,
            "Capacity a day, mean of the year: what it lets through in the cut, rated output or capacity in the gains.");

    public Bottleneck {
        cut = List.copyOf(cut);
        gains = List.copyOf(gains);
    }

    /**
     * Finds the bottleneck.
     *
     * @param model a model whose yearly table has a column
     * @param yearNumber a calendar year of its period
     */
    public static Bottleneck from(Model model, int yearNumber) {
        EnsembleResult base = MarginalGains.run(model);
        int year = base.calendar().indexOf(yearNumber);
        DatedMeans dated = CapacityCut.datedMeans(base, year);
        boolean[] isFinal = CapacityCut.finalWorks(base);
        int last = base.measures().size() - 1;
        List<Limit> cut = new CapacityCut(model, base, year, dated, isFinal).find();
        return new Bottleneck(yearNumber, base.measures().get(last),
                base.yearlyTons(last, year)[0] / base.calendar().daysOfYear(year), cut,
                new MarginalGains(model, base, year, dated).all());
    }

    /** Tons of the final product a day that the cut lets through. */
    public double cutTonsPerDay() {
        return cut.stream().mapToDouble(Limit::finalTonsPerDay).sum();
    }

    public List<Table> tables() {
        return List.of(cutTable(), gainTable());
    }

    private Table cutTable() {
        Table.Rows rows = Table.of("cut",
                "Capacities that together limit the final product: the minimum cut of the year's mean capacities.",
                Columns.YEAR, KIND, NAME, TONS_PER_DAY,
                Column.number("final_tons_per_day", "t/day", 3, "The same in tons of the final product."));
        cut.forEach(limit -> rows.add(of(year), of(limit.kind()), of(limit.name()), ofKnown(limit.tonsPerDay()),
                ofKnown(limit.finalTonsPerDay())));
        return rows.table();
    }

    private Table gainTable() {
        Table.Rows rows = Table.of("gains",
                "What one more ton a day of each capacity in the year would have brought, the largest gain first.",
                Columns.YEAR, KIND, NAME, TONS_PER_DAY,
                Column.number("gain", "t/t", 6, "Tons of the final product gained in the year for each ton of capacity more."));
        gains.forEach(gain -> rows.add(of(year), of(gain.kind()), of(gain.name()), of(gain.tonsPerDay()),
                of(gain.finalTonsPerTon())));
        return rows.table();
    }
}
