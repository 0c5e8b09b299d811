package magnitka.run;

/** What the replications of one {@link Case} came to. */
public final class Sample {

    private final double[][] kept;
    private final double[] mean;
    private final double[] squares;
    private int replications;

    Sample(int figures, int keptFigures, int all) {
        kept = new double[keptFigures][all];
        mean = new double[figures];
        squares = new double[figures];
    }

    /** Takes in one more replication, by Welford's rule. */
    void add(double[] figures) {
        for (int f = 0; f < kept.length; f++) {
            kept[f][replications] = figures[f];
        }
        replications++;
        for (int f = 0; f < mean.length; f++) {
            double off = figures[f] - mean[f];
            mean[f] += off / replications;
            squares[f] += off * (figures[f] - mean[f]);
        }
    }

    /** Takes in the replications that come next, by the rule of Chan, Golub and LeVeque. */
    void add(Sample next) {
        for (int f = 0; f < kept.length; f++) {
            System.arraycopy(next.kept[f], 0, kept[f], replications, next.replications);
        }
        double share = next.replications / (double) (replications + next.replications);
        for (int f = 0; f < mean.length; f++) {
            double off = next.mean[f] - mean[f];
            mean[f] += off * share;
            squares[f] += next.squares[f] + off * off * share * replications;
        }
        replications += next.replications;
    }

    public int replications() {
        return replications;
    }

    /** Number of figures that are kept for each replication. */
    public int kept() {
        return kept.length;
    }

    /** A figure of each replication, in order; only of those that are kept. */
    public double[] byReplication(int figure) {
        return kept[figure].clone();
    }

    public double mean(int figure) {
        return mean[figure];
    }

    /** Standard deviation over replications (n - 1); NaN for a single one. */
    public double sd(int figure) {
        return replications > 1 ? StrictMath.sqrt(squares[figure] / (replications - 1)) : Double.NaN;
    }
}
