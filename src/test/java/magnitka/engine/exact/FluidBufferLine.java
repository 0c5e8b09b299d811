package magnitka.engine.exact;

/**
 * Two unreliable machines with a buffer between them, in continuous time. Up and down times are exponential and run on
 * whether or not the machine is starved or blocked (failures depend on time, not on work), so the two up/down states are
 * independent and drive the buffer as a {@link FluidQueue}.
 *
 * <p>States: 0 both up, 1 only the first up, 2 only the second up, 3 both down. Drift: first rate if up less second rate if
 * up.
 *
 * <pre>
 * starved  = share of the second machine's rated output lost to an empty buffer while it is up
 * blocked  = share of the first machine's rated output lost to a full buffer while it is up
 * output   = rate2 (A2 - starved) = rate1 (A1 - blocked),   A = mtbf / (mtbf + repair)
 * </pre>
 *
 * @param tonsPerDay long-run output
 * @param meanStockTons mean content of the buffer
 * @param starvedShare see above
 * @param blockedShare see above
 */
public record FluidBufferLine(double tonsPerDay, double meanStockTons, double starvedShare, double blockedShare) {

    /** A machine: tons per day while up, mean up time and mean down time in days. */
    public record Machine(double tonsPerDay, double mtbfDays, double repairDays) {

        public double availability() {
            return mtbfDays / (mtbfDays + repairDays);
        }

        public double isolatedTonsPerDay() {
            return tonsPerDay * availability();
        }
    }

    public static FluidBufferLine of(Machine first, Machine second, double roomTons) {
        double fail1 = 1 / first.mtbfDays;
        double fail2 = 1 / second.mtbfDays;
        double mend1 = 1 / first.repairDays;
        double mend2 = 1 / second.repairDays;
        double[][] generator = {
            {-fail1 - fail2, fail2, fail1, 0},
            {mend2, -mend2 - fail1, 0, fail1},
            {mend1, 0, -mend1 - fail2, fail2},
            {0, mend1, mend2, -mend1 - mend2}
        };
        double rate1 = first.tonsPerDay;
        double rate2 = second.tonsPerDay;
        FluidQueue queue = FluidQueue.of(generator, new double[] {rate1 - rate2, rate1, -rate2, 0}, roomTons);
        double slow = Math.min(rate1, rate2);
        double starved = queue.atEmpty()[2] + queue.atEmpty()[0] * (1 - slow / rate2);
        double blocked = queue.atFull()[1] + queue.atFull()[0] * (1 - slow / rate1);
        return new FluidBufferLine(rate2 * (second.availability() - starved), queue.meanStock(), starved, blocked);
    }
}
