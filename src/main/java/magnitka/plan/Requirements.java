package magnitka.plan;

import java.util.Arrays;
import java.util.List;

/**
 * What has to be made of each product for one ton of final demand of each, by-products and losses counted.
 *
 * @param products products of works, the rows and columns
 * @param gross tons of product {@code i} to be made for one ton of final demand of product {@code j}, at {@code [i][j]}
 */
public record Requirements(List<String> products, double[][] gross) {

    /** For a model whose targets come from elsewhere. */
    public static final Requirements NONE = new Requirements(List.of(), new double[0][0]);

    public Requirements {
        int size = products.size();
        if (gross.length != size || Arrays.stream(gross).anyMatch(row -> row.length != size)) {
            throw new IllegalArgumentException("gross: must have a row and a column for each of " + size + " products");
        }
        products = List.copyOf(products);
        gross = Arrays.stream(gross).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * Works back from targets: where a product has a target of its own, its column has tons to be made for each ton of that
     * target; elsewhere, for each ton of final demand. With S the products that have one and B the others, tons of B are
     * {@code G_BS G_SS^-1 t_S + (G_BB - G_BS G_SS^-1 G_SB) f_B}.
     *
     * @param settled products with targets of their own, by product
     */
    double[][] workedBack(boolean[] settled) {
        double[][] from = gross();
        // one settled column after the other trades its final demand for its target
        for (int s = 0; s < from.length; s++) {
            if (settled[s]) {
                settle(from, s);
            }
        }
        return from;
    }

    private static void settle(double[][] from, int s) {
        double[] own = from[s].clone();
        for (double[] row : from) {
            double each = row[s] / own[s];
            for (int j = 0; j < own.length; j++) {
                row[j] = j == s ? each : row[j] - each * own[j];
            }
        }
        // what the product itself is asked for is its target, whatever others want
        for (int j = 0; j < own.length; j++) {
            from[s][j] = j == s ? 1 / own[s] : -own[j] / own[s];
        }
    }

    @Override
    public double[][] gross() {
        return Arrays.stream(gross).map(double[]::clone).toArray(double[][]::new);
    }
}
