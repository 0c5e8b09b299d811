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

    @Override
    public double[][] gross() {
        return Arrays.stream(gross).map(double[]::clone).toArray(double[][]::new);
    }
}
