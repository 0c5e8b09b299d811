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
     * Cost factor of the median shop at which the mean load of an even month is normal, for a bonus of 1 for meeting a target
     * of the given tautness.
     */
    double cost(double tautness) {
        BonusEffort choice = new BonusEffort(grid, shops);
        double low = LEAST;
        double high = MOST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (meanLoad(choice, tautness, StrictMath.exp(middle)) >= 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return StrictMath.exp(low);
    }

    /** Mean load of a month without surprises, at a bonus of 1. */
    private double meanLoad(BonusEffort choice, double tautness, double cost) {
        double sum = 0;
        double tried = 0;
        double share = 1;
        for (int left = DAYS; left > 0; left--) {
            double target = (tautness * DAYS - tried) / left;
            choice.clear();
            choice.addStep(grid.load, target, noise[left], DAYS / (left * storming.burden(left)));
            choice.solve(cost, grid.load, target, share);
            share = choice.share();
            double effort = storming.first(left, left * choice.mean());
            sum += grid.load(effort);
            tried += grid.load(choice.mean() > 0 ? effort * choice.trying() / choice.mean() : 0);
        }
        return sum / DAYS;
    }
}
