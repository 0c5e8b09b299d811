package magnitka.analysis.comparison;

import java.util.List;

/** A figure worked out from the accounts of a run over a period. */
sealed interface Expression {

    /**
     * What a figure speaks of.
     *
     * @param rows monthly rows of {@link magnitka.engine.Accounts}
     * @param months months
     */
    record Window(double[][] rows, Months months) {

        double sum(int[] accounts) {
            double sum = 0;
            for (int month = months.firstMonth(); month <= months.lastMonth(); month++) {
                for (int account : accounts) {
                    sum += rows[month][account];
                }
            }
            return sum;
        }
    }

    double over(Window window);

    record Number(double value) implements Expression {
        @Override
        public double over(Window window) {
            return value;
        }
    }

    /** Days of the period. */
    record Days() implements Expression {
        @Override
        public double over(Window window) {
            return window.months().days();
        }
    }

    /** Accounts that add up over days. */
    record Flow(int[] accounts) implements Expression {
        @Override
        public double over(Window window) {
            return window.sum(accounts);
        }
    }

    /** Accounts at the end of the period. */
    record Stock(int[] accounts) implements Expression {
        @Override
        public double over(Window window) {
            double sum = 0;
            for (int account : accounts) {
                sum += window.rows()[window.months().lastMonth()][account];
            }
            return sum;
        }
    }

    /** The largest figure of an account in any month. */
    record Largest(int account) implements Expression {
        @Override
        public double over(Window window) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int month = window.months().firstMonth(); month <= window.months().lastMonth(); month++) {
                largest = Math.max(largest, window.rows()[month][account]);
            }
            return largest;
        }
    }

    /** The same over months of its own. */
    record Elsewhen(Expression figure, Months months) implements Expression {
        @Override
        public double over(Window window) {
            return figure.over(new Window(window.rows(), months));
        }
    }

    /** A quotient; NaN where there is nothing to divide by. */
    record Ratio(Expression above, Expression below) implements Expression {
        @Override
        public double over(Window window) {
            double divisor = below.over(window);
            return divisor == 0 ? Double.NaN : above.over(window) / divisor;
        }
    }

    record Product(List<Expression> factors) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }

        @Override
        public double over(Window window) {
            double product = 1;
            for (Expression factor : factors) {
                product *= factor.over(window);
            }
            return product;
        }
    }

    /** A sum of terms, each with its sign. */
    record Sum(List<Expression> terms, double[] signs) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
        }

        @Override
        public double over(Window window) {
            double sum = 0;
            for (int i = 0; i < signs.length; i++) {
                sum += signs[i] * terms.get(i).over(window);
            }
            return sum;
        }
    }
}
