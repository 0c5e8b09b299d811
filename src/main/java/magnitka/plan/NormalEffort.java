package magnitka.plan;

/** What effort costs, told by how taut a plan people work at normal load for. */
final class NormalEffort {

    private static final int DAYS = 30;
    private static final double LEAST = -12;
    private static final double MOST = 8;
    private static final int HALVINGS = 50;

    private final EffortGrid grid;
    private final Shops shops;
    private final Storming storming;
    private final double[] noise;

    NormalEffort(EffortGrid grid, Shops shops, Storming storming, double[] noise) {
        this.grid = grid;
        this.shops = shops;
        this.storming = storming;
        this.noise = noise;
    }

    /**
     * Cost factor of the median shop at which the mean load of a month is normal, for a bonus of 1 for meeting a target of the
     * given tautness.
     */
    double cost(double tautness) {
        double low = LEAST;
        double high = MOST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (meanLoad(tautness, StrictMath.exp(middle)) >= 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return StrictMath.exp(low);
    }

    /** Mean load of a month without surprises, at a bonus of 1. */
    double meanLoad(double tautness, double cost) {
        BonusEffort choice = new BonusEffort(grid);
        double sum = 0;
        for (double ofShop : shops.cost) {
            double made = 0;
            for (int left = DAYS; left > 0; left--) {
                double target = (tautness * DAYS - made) / left;
                double bonus = DAYS / (left * storming.burden(left));
                double mean = choice.best(cost * ofShop, grid.load, target, noise[left], bonus);
                made += grid.load(storming.first(left, left * mean));
            }
            sum += made;
        }
        return sum / (DAYS * shops.cost.length);
    }
}
