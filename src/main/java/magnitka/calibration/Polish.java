package magnitka.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * Steps along single parameters, the best of all each time, halved when none helps: afterwards no single small move improves
 * the objective by more than the cutting of values to six digits can hide.
 */
final class Polish {

    static final double FIRST_STEP = 1.0 / 64;
    static final double LAST_STEP = 1.0 / 1024;

    /** Share of the objective that the cutting of values and the length of the last step can hide. */
    static final double HIDDEN = 1e-3;

    private static final int MOST_STEPS = 200;

    private final Objective objective;
    private final Workshop workshop;

    Polish(Objective objective, Workshop workshop) {
        this.objective = objective;
        this.workshop = workshop;
    }

    double[] from(double[] start) {
        return workshop.alone("polishing", () -> {
            double[] best = objective.space().rounded(start);
            double value = objective.at(best);
            double step = FIRST_STEP;
            for (int n = 0; n < MOST_STEPS && step >= LAST_STEP; n++) {
                List<double[]> moves = moves(best, step);
                int least = -1;
                List<double[]> tons = workshop.tons(objective, moves);
                for (int i = 0; i < moves.size(); i++) {
                    double there = objective.misfit(tons.get(i)) + objective.prior(moves.get(i));
                    if (there < value) {
                        value = there;
                        least = i;
                    }
                }
                step = least < 0 ? step / 2 : step;
                best = least < 0 ? best : moves.get(least);
            }
            return best;
        });
    }

    /** The points one step away along each parameter, within its range, as files can hold them. */
    private List<double[]> moves(double[] point, double step) {
        List<double[]> moves = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            for (double signed : new double[] {step, -step}) {
                double[] move = point.clone();
                move[i] = Math.min(1, Math.max(0, move[i] + signed));
                moves.add(objective.space().rounded(move));
            }
        }
        return moves;
    }
}
