package magnitka.analysis.bottleneck;

import static magnitka.result.Cell.of;
import static magnitka.result.Cell.ofKnown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;

/**
 * Where one more ton a day would have raised the final product of a year, the last column of the yearly table: by the minimum
 * cut of the year's mean capacities, and by running the model again with each capacity a little higher. {@link BottleneckSearch}
 * finds it.
 *
 * @param year calendar year
 * @param quantity the final product's column
 * @param madeTonsPerDay what was made of it in the expected run
 * @param cut the capacities that together limit it; none if nothing does
 * @param gains what a little more of each capacity would have brought, the largest gain first
 */
public record Bottleneck(int year, String quantity, double madeTonsPerDay, List<Limit> cut, List<Gain> gains) {

    /** What has a capacity. */
    public enum Kind {
        WORKS,
        ROUTE,
        SOURCE,
        STOCK,
        BY_PRODUCT,
        LIMIT;

        /** As tables and texts have it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A capacity.
     *
     * @param kind anything but a shared limit
     * @param name its name in the model
     * @param tonsPerDay what it lets through in a day, mean of the year, in its own product
     * @param finalTonsPerDay the same in tons of the final product
     */
    public record Limit(Kind kind, String name, double tonsPerDay, double finalTonsPerDay) {}

    /**
     * What a little more of a capacity brings.
     *
     * @param kind works, route, source or limit
     * @param name its name in the model
     * @param unit unit of the capacity a day: t, or that of a shared limit
     * @param perDay rated output, capacity or supply, mean of the year
     * @param finalTonsPerUnit tons of the final product gained for each unit of capacity more
     * @param oneMore what one unit more brings; works only
     */
    public record Gain(Kind kind, String name, String unit, double perDay, double finalTonsPerUnit, Optional<OneMore> oneMore) {

        /** Gains that would be printed as 0. */
        private static final double UNNOTICED = 0.0005;
        private static final double UNNOTICED_TONS_PER_DAY = 0.05;

        /** True if more of it would have brought something. */
        public boolean isNoticed() {
            return StrictMath.abs(finalTonsPerUnit) > UNNOTICED
                    || oneMore.filter(more -> StrictMath.abs(more.finalTonsPerDay()) > UNNOTICED_TONS_PER_DAY).isPresent();
        }
    }

    /**
     * One more furnace, battery or mill from the beginning of the year on.
     *
     * @param tonsPerDay its rated output: the mean of the units that there were, times the mean factor of the works in the year
     * @param finalTonsPerDay tons of the final product a day that it brings in that year
     */
    public record OneMore(double tonsPerDay, double finalTonsPerDay) {}

    private static final Column KIND = Column.text("kind", "works, route, source, stock, by-product or limit.");
    private static final Column NAME = Column.text("name", "Name in the model.");

    public Bottleneck {
        cut = List.copyOf(cut);
        gains = List.copyOf(gains);
    }

    /** True if nothing of the final product was made in the year. */
    public boolean nothingMade() {
        return madeTonsPerDay == 0;
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
                Columns.YEAR, KIND, NAME, Column.number("tons_per_day", "t/day", 3, "What it lets through in a day, mean of the year."),
                Column.number("final_tons_per_day", "t/day", 3, "The same in tons of the final product."));
        cut.forEach(limit -> rows.add(of(year), of(limit.kind().text()), of(limit.name()), ofKnown(limit.tonsPerDay()),
                ofKnown(limit.finalTonsPerDay())));
        return rows.table();
    }

    private Table gainTable() {
        Table.Rows rows = Table.of("gains",
                "What a little more of each capacity, and one unit more of each works, would have brought in the year; the largest gain first.",
                Columns.YEAR, KIND, NAME,
                Column.number("capacity_per_day", "", 3, "Rated output, capacity or supply a day, mean of the year."), Columns.UNIT,
                Column.number("gain", "t", 6, "Tons of the final product gained for each unit of capacity more, such as a ton of rated output."),
                Column.number("one_unit", "t/day", 3, "Rated output of one unit more: the mean of the units that there were, times the works' rated_factor; works only."),
                Column.number("one_unit_gain", "t/day", 3,
                        "Final product a day that this unit would have brought, started on the first day of the year and learning as others do."));
        gains.forEach(gain -> rows.add(of(year), of(gain.kind().text()), of(gain.name()), of(gain.perDay()), of(gain.unit()), of(gain.finalTonsPerUnit()),
                gain.oneMore().map(more -> of(more.tonsPerDay())).orElse(Cell.BLANK),
                gain.oneMore().map(more -> of(more.finalTonsPerDay())).orElse(Cell.BLANK)));
        return rows.table();
    }
}
