package magnitka.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/** What a reader without a model of the works would predict; each column by itself. */
enum Naive {
    /** The last known value before the year. */
    LAST_VALUE {
        @Override
        double predict(Series known, int year) {
            return known.before(year).isPresent() ? known.at(known.before(year).getAsInt()) : Double.NaN;
        }
    },

    /** The mean of the year before and the year after. */
    INTERPOLATION {
        @Override
        double predict(Series known, int year) {
            return known.has(year - 1) && known.has(year + 1) ? (known.at(year - 1) + known.at(year + 1)) / 2 : Double.NaN;
        }
    },

    /** The geometric mean of the year before and the year after. */
    GEOMETRIC_INTERPOLATION {
        @Override
        double predict(Series known, int year) {
            return known.has(year - 1) && known.has(year + 1) ? StrictMath.sqrt(known.at(year - 1) * known.at(year + 1)) : Double.NaN;
        }
    },

    /** The last known value, growing on as it last did, by half as much each year. */
    DAMPED_TREND {
        @Override
        double predict(Series known, int year) {
            OptionalInt last = known.before(year);
            OptionalInt earlier = last.isPresent() ? known.before(last.getAsInt()) : OptionalInt.empty();
            if (earlier.isEmpty()) {
                return Double.NaN;
            }
            int from = last.getAsInt();
            double growth = FastMath.log(known.at(from) / known.at(earlier.getAsInt())) / (from - earlier.getAsInt());
            double sum = 0;
            double damping = 1;
            for (int y = from; y < year; y++) {
                damping *= DAMPING;
                sum += damping;
            }
            return known.at(from) * FastMath.exp(growth * sum);
        }
    },

    /** A logistic curve through the known values. */
    LOGISTIC {
        @Override
        double predict(Series known, int year) {
            return Trend.fit(known, (t) -> 1 / (1 + FastMath.exp(-t))).map(trend -> trend.at(year)).orElse(Double.NaN);
        }
    },

    /** A Gompertz curve through the known values. */
    GOMPERTZ {
        @Override
        double predict(Series known, int year) {
            return Trend.fit(known, (t) -> FastMath.exp(-FastMath.exp(-t))).map(trend -> trend.at(year)).orElse(Double.NaN);
        }
    };

    /** Share of a year's growth that is left in the next. */
    private static final double DAMPING = 0.5;

    /** A prediction, or NaN where the predictor has nothing to say. */
    abstract double predict(Series known, int year);

    /** Known values of a column, by year. */
    record Series(int[] years, double[] tons) {

        /** The cells of a quantity that are marked. */
        static Series of(List<Target> cells, boolean[] marked, String quantity) {
            int[] places = IntStream.range(0, cells.size())
                    .filter(i -> marked[i] && cells.get(i).isYearly() && cells.get(i).quantity().equals(quantity))
                    .toArray();
            return new Series(Arrays.stream(places).map(i -> cells.get(i).year()).toArray(),
                    Arrays.stream(places).mapToDouble(i -> cells.get(i).tons()).toArray());
        }

        boolean has(int year) {
            return Arrays.stream(years).anyMatch(y -> y == year);
        }

        double at(int year) {
            return tons[IntStream.range(0, years.length).filter(i -> years[i] == year).findFirst().orElseThrow()];
        }

        OptionalInt before(int year) {
            return Arrays.stream(years).filter(y -> y < year).max();
        }
    }

    /** Predictions of the cells marked, from the cells known; NaN elsewhere. */
    double[] predict(List<Target> cells, boolean[] known, boolean[] predicted) {
        double[] tons = new double[cells.size()];
        Arrays.fill(tons, Double.NaN);
        for (int i = 0; i < tons.length; i++) {
            Target cell = cells.get(i);
            if (predicted[i] && cell.isYearly()) {
                tons[i] = predict(Series.of(cells, known, cell.quantity()), cell.year());
            }
        }
        return tons;
    }

    /** A curve of growth fitted to a column: ceiling x shape((year - middle) / width). */
    record Trend(double ceiling, double middle, double width, DoubleUnaryOperator shape) {

        private static final int PARAMETERS = 3;
        private static final int EVALUATIONS = 1_500;
        private static final double SPREAD = 0.25;
        /** Ceiling over the largest known value, at least and at most; years about the middle; width in years. */
        private static final double[] CEILING = {0.7, 10};

        private static final double[] BESIDE = {-3, 6};
        private static final double[] WIDTH = {0.15, 8};

        /** Starts: early, middle and late. */
        private static final double[][] STARTS = {{0.2, 0.3, 0.6}, {0.3, 0.5, 0.7}, {0.6, 0.8, 0.8}};

        /** The curve with the least mean rounded absolute log error; nothing for fewer than three values. */
        static Optional<Trend> fit(Series known, DoubleUnaryOperator shape) {
            if (known.years().length < PARAMETERS) {
                return Optional.empty();
            }
            Descent best = null;
            for (double[] start : STARTS) {
                Descent descent = new Search("trend", start, SPREAD, EVALUATIONS)
                        .run(point -> of(point, known, shape).misfit(known), 0, Watch.NONE);
                best = best == null ? descent : Descent.better(best, descent);
            }
            return Optional.of(of(best.point(), known, shape));
        }

        private static Trend of(double[] point, Series known, DoubleUnaryOperator shape) {
            double largest = Arrays.stream(known.tons()).max().orElseThrow();
            int first = Arrays.stream(known.years()).min().orElseThrow();
            int last = Arrays.stream(known.years()).max().orElseThrow();
            double low = first + BESIDE[0];
            return new Trend(largest * between(CEILING, point[0]), low + point[1] * (last + BESIDE[1] - low), between(WIDTH, point[2]), shape);
        }

        private static double between(double[] ends, double coordinate) {
            return ends[0] * FastMath.exp(coordinate * FastMath.log(ends[1] / ends[0]));
        }

        double at(int year) {
            return ceiling * shape.applyAsDouble((year - middle) / width);
        }

        private double misfit(Series known) {
            double sum = 0;
            for (int i = 0; i < known.years().length; i++) {
                double ratio = at(known.years()[i]) / known.tons()[i];
                double r = FastMath.log(ratio < 1e-9 ? 1e-9 : ratio);
                sum += StrictMath.sqrt(r * r + Objective.ROUNDING * Objective.ROUNDING) - Objective.ROUNDING;
            }
            return sum / known.years().length;
        }
    }
}
