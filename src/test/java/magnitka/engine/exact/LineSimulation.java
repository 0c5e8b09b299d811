package magnitka.engine.exact;

import magnitka.engine.exact.FluidBufferLine.Machine;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * Two machines and a buffer by brute force, sharing nothing with {@link FluidQueue}: either from event to event in
 * continuous time, or day by day as the engine does it (the first machine works before the second, the up share of a day is
 * the part of that day that the machine stood up).
 */
final class LineSimulation {

    private final Machine[] machines;
    private final double room;
    private final SplitMix64 random;
    private final boolean[] up = {true, true};
    private final double[] left = new double[2];
    private double stock;

    /** Output and mean stock of one stretch of days. */
    record Stretch(double tonsPerDay, double meanStockTons) {}

    LineSimulation(Machine first, Machine second, double room, long seed) {
        machines = new Machine[] {first, second};
        this.room = room;
        random = new SplitMix64(seed);
        for (int i = 0; i < 2; i++) {
            left[i] = exponential(machines[i].mtbfDays());
        }
    }

    /** From event to event: a spell ends, the buffer runs empty or full. */
    Stretch continuous(double days) {
        double made = 0;
        double area = 0;
        double rest = days;
        while (rest > 0) {
            double in = up[0] ? machines[0].tonsPerDay() : 0;
            double out = up[1] ? machines[1].tonsPerDay() : 0;
            if (stock <= 0) {
                out = Math.min(out, in);
            }
            if (stock >= room) {
                in = Math.min(in, out);
            }
            double step = Math.min(rest, Math.min(left[0], left[1]));
            double bound = in > out ? room : 0;
            if (in != out) {
                step = Math.min(step, (bound - stock) / (in - out));
            }
            double next = stock + (in - out) * step;
            if (in != out && Math.abs(next - bound) < 1e-9 * room) {
                next = bound;
            }
            area += (stock + next) / 2 * step;
            made += out * step;
            stock = next;
            pass(step);
            rest -= step;
        }
        return new Stretch(made / days, area / days);
    }

    /** Day by day; the stock is that of the evening. */
    Stretch daily(int days) {
        double made = 0;
        double area = 0;
        for (int day = 0; day < days; day++) {
            double in = 0;
            double out = 0;
            double rest = 1;
            while (rest > 0) {
                double step = Math.min(rest, Math.min(left[0], left[1]));
                in += up[0] ? step : 0;
                out += up[1] ? step : 0;
                pass(step);
                rest -= step;
            }
            stock += Math.min(in * machines[0].tonsPerDay(), room - stock);
            double taken = Math.min(out * machines[1].tonsPerDay(), stock);
            stock -= taken;
            made += taken;
            area += stock;
        }
        return new Stretch(made / days, area / days);
    }

    private void pass(double step) {
        for (int i = 0; i < 2; i++) {
            left[i] -= step;
            if (left[i] <= 0) {
                up[i] = !up[i];
                left[i] = exponential(up[i] ? machines[i].mtbfDays() : machines[i].repairDays());
            }
        }
    }

    private double exponential(double mean) {
        return -mean * Math.log(((random.nextLong() >>> 11) + 0.5) * 0x1.0p-53);
    }
}
