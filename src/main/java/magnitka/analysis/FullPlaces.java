package magnitka.analysis;

import static magnitka.result.Cell.of;
import static magnitka.result.Columns.days;
import static magnitka.result.Columns.share;
import static magnitka.result.Columns.tons;

import java.util.ArrayList;
import java.util.List;
import magnitka.engine.Accounts;
import magnitka.engine.Plant;
import magnitka.result.Cause;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;
import magnitka.run.EnsembleResult;

/** Which full place kept works from making more: the parts of the cause {@code blocked}. */
public final class FullPlaces {

    /** What is left of a difference of sums that is none. */
    private static final double ROUNDING = 1e-6;

    private FullPlaces() {}

    /** The product's place first, then those of by-products; places that cost nothing are left out. */
    static List<Waterfall.Full> from(EnsembleResult result, int works, int year) {
        Plant plant = result.plant();
        Accounts accounts = plant.accounts();
        int blocked = accounts.causes(works).indexOf(Cause.of(Cause.Kind.BLOCKED));
        double tons = result.meanOfYear(year, accounts.lostTo(works, blocked));
        double days = result.meanOfYear(year, accounts.daysOf(works, blocked));
        List<Waterfall.Full> byProducts = new ArrayList<>();
        int[] stores = plant.byProductStores(works);
        for (int b = 0; b < stores.length; b++) {
            double lost = result.meanOfYear(year, accounts.lostToFull(works, b));
            if (lost > 0) {
                double on = result.meanOfYear(year, accounts.daysOfFull(works, b));
                byProducts.add(new Waterfall.Full(Waterfall.Made.BY_PRODUCT, plant.storeNode(stores[b]), plant.storeCommodity(stores[b]), lost, on));
                tons -= lost;
                days -= on;
            }
        }
        List<Waterfall.Full> full = new ArrayList<>();
        if (tons > ROUNDING) {
            int store = plant.productStore(works);
            full.add(new Waterfall.Full(Waterfall.Made.PRODUCT, plant.storeNode(store), plant.storeCommodity(store), tons, Math.max(0, days)));
        }
        full.addAll(byProducts);
        return full;
    }

    /** Those of all works and years. */
    public static Table table(EnsembleResult result) {
        List<Waterfall> falls = new ArrayList<>();
        for (int year = 0; year < result.calendar().years(); year++) {
            for (int w = 0; w < result.plant().works().size(); w++) {
                falls.add(Waterfall.from(result, w, year));
            }
        }
        return table(falls);
    }

    static Table table(List<Waterfall> falls) {
        Table.Rows rows = Table.of("full_places", "Which full place kept works from making more, by year, mean over replications: the parts of the cause blocked. "
                        + "Places that cost nothing are left out.",
                Columns.YEAR, Columns.WORKS,
                Column.text("kind", "product or by_product: what found no room. Of several full places the one that left least room counts."),
                Column.text("node", "Name of the full place in the model."), Columns.COMMODITY,
                tons("tons", "Tons of the works' product lost."),
                share("share_of_rated", "The same over rated output."),
                days("days", "Days on which it took anything."));
        for (Waterfall fall : falls) {
            fall.full().forEach(full -> rows.add(of(fall.year()), of(fall.works()), of(full.made().text()), of(full.node()), of(full.commodity()),
                    of(full.tons()), of(fall.shareOfRated(full.tons())), of(full.days())));
        }
        return rows.table();
    }
}
