package magnitka.plan;

import java.util.List;

/**
 * What final demand asks of the whole chain.
 *
 * @param products products of the chain's works
 * @param gross {@code gross[i][j]}: tons of product i made for one ton of final demand of product j, the ton itself included
 */
public record Requirements(List<String> products, double[][] gross) {

    public Requirements {
        products = List.copyOf(products);
        if (gross.length != products.size()) {
            throw new IllegalArgumentException("gross: must have a row for each of " + products.size() + " products, got " + gross.length);
        }
        gross = gross.clone();
        for (int i = 0; i < gross.length; i++) {
            if (gross[i].length != gross.length) {
                throw new IllegalArgumentException("gross: must be square, row " + i + " has " + gross[i].length + " figures");
            }
            gross[i] = gross[i].clone();
        }
    }
}
