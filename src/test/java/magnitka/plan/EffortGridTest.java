package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;

import magnitka.engine.Plant;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;

/**
 * How far the few efforts and shops that runs look at are from many: mean load of an even year, at tautness 0.6 to 1.6, with the cost
 * of effort that each of them finds. Ends are those of the ranges that the reference model has for its figures on effort.
 */
class EffortGridTest {

    private static final int STEPS = 96;
    private static final int SHOPS = 12;
    private static final int LEVELS = 21;
    private static final double[] TERMS = {0.6, 0.25, 0.15};

    /** Figures on effort in place of those that the reference model stores. */
    private record Case(double reach, double least, double most, double noise, double spread, double impatience, double[] terms) {

        private Model model() {
            return ChainDraft.chain().effort("reach", reach).effort("least_load", least).effort("most_load", most).effort("noise", noise)
                    .effort("cost_spread", spread).effort("impatience", impatience)
                    .bonus("month", terms[0]).bonus("quarter", terms[1]).bonus("year", terms[2]).model();
        }

        /** Difference at each tautness. */
        private double[] off() {
            Model model = model();
            Planned people = Planned.of(model, Plant.of(model), Requirements.NONE);
            Incentives many = new Incentives(model, people.targets, STEPS, SHOPS);
            double[] run = loads(people.incentives);
            double[] off = loads(many);
            for (int i = 0; i < LEVELS; i++) {
                off[i] = Math.abs(run[i] - off[i]);
            }
            return off;
        }

        private static double[] loads(Incentives incentives) {
            NormalEffort year = new NormalEffort(incentives);
            double[] loads = new double[LEVELS];
            for (int i = 0; i < LEVELS; i++) {
                loads[i] = year.meanLoad(0.6 + 0.05 * i, incentives.cost);
            }
            return loads;
        }

        private void assertOff(double most, double mean) {
            double[] off = off();
            double sum = 0;
            for (int i = 0; i < LEVELS; i++) {
                assertThat(off[i]).as("%s at tautness %s", this, 0.6 + 0.05 * i).isLessThan(most);
                sum += off[i];
            }
            assertThat(sum / LEVELS).as("%s, mean over tautness", this).isLessThan(mean);
        }
    }

    @Test
    void atTheStoredFiguresLoadIsRightToAHundredth() {
        new Case(0.25, 0.6, 1.25, 0.25, 0.5, 0.03, TERMS).assertOff(0.008, 0.002);
    }

    @Test
    void atTheEndsOfTheRangesItIsRightToThreeAndAHalf() {
        for (double reach : new double[] {0.1, 0.5}) {
            for (double[] load : new double[][] {{0.3, 1.6}, {0.9, 1.05}}) {
                for (double noise : new double[] {0.05, 0.1, 0.5}) {
                    for (double spread : new double[] {0.1, 1}) {
                        for (double impatience : new double[] {0, 0.08}) {
                            new Case(reach, load[0], load[1], noise, spread, impatience, TERMS).assertOff(0.035, 0.013);
                        }
                    }
                }
            }
        }
    }

    /** With one target alone and little noise a step of effort is wide beside chance, and load where people give up is off by much. */
    @Test
    void withOneTargetAloneItIsRightInTheMeanOverTautness() {
        for (double[] terms : new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}) {
            for (double noise : new double[] {0.05, 0.1}) {
                for (double spread : new double[] {0.1, 1}) {
                    for (double impatience : new double[] {0, 0.08}) {
                        new Case(0.5, 0.3, 1.6, noise, spread, impatience, terms).assertOff(0.14, 0.018);
                    }
                }
            }
        }
    }
}
