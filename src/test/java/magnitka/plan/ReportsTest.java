package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import magnitka.engine.Plant;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;

/** Padding, the audits that find it, and what the books keep. */
class ReportsTest {

    private static ChainDraft chain(String reports) {
        return ChainDraft.chain()
                .pressure(1.05)
                .effort("noise", 0.1)
                .traits("\"breakdowns\": {\"mtbf_days\": 30, \"repair_days\": 2}")
                .product("capacity_share", 0.94)
                .people("reports", "{" + reports + "}");
    }

    private static Reports rule(String reports) {
        Model model = chain(reports).model();
        return Planned.of(model, Plant.of(model), Requirements.NONE).reports.orElseThrow();
    }

    private static double padding(String reports) {
        return rule(reports).padding(0, 3, 100, 0, 1, 0);
    }

    private static String reports(double chance, double penalty) {
        return "\"most_padding\": 0.08, \"audit_chance\": %s, \"penalty\": %s, \"penalty_by_size\": 40".formatted(chance, penalty);
    }

    // V (1 - p) = p (penalty + by size x / T): the wider the risk, the fewer gaps are worth closing
    @Test
    void paddingFallsInTheChanceOfAnAuditAndInItsPenalty() {
        double before = Double.MAX_VALUE;
        for (double chance : new double[] {0.2, 0.25, 0.3, 0.35, 0.4}) {
            double now = padding(reports(chance, 0.5));
            assertThat(now).as("chance %s", chance).isLessThan(before).isPositive();
            before = now;
        }
        before = Double.MAX_VALUE;
        for (double penalty : new double[] {0, 0.5, 1, 1.5}) {
            double now = padding(reports(0.3, penalty));
            assertThat(now).as("penalty %s", penalty).isLessThan(before).isPositive();
            before = now;
        }
    }

    @Test
    void nothingIsPaddedWhenAuditsAreCertainOrDearEnough() {
        assertThat(padding(reports(1, 0))).isZero();
        assertThat(padding(reports(1, 5))).isZero();
        assertThat(padding(reports(0.5, 1))).isZero();
        assertThat(padding(reports(0, 5))).isPositive();
        // what audits let pass costs nothing
        assertThat(padding(reports(1, 5) + ", \"tolerance\": 0.03")).isPositive();
    }

    // E[x; x <= c / gap] of shops' gaps, lognormal with mean 1 and log-sd 0.5: P((ln(8/3) - 0.125) / 0.5)
    @Test
    void shopsWithTooWideAGapDoNotPad() {
        String free = "\"most_padding\": 0.08, \"audit_chance\": 0, \"penalty\": 0";
        double share = Normal.exactShare((Math.log(8.0 / 3) - 0.125) / 0.5);
        assertThat(padding(free)).isCloseTo(3 * share, within(1e-12));
        assertThat(rule(free).padding(0, 60, 100, 0, 1, 0)).isLessThan(0.1);
        // what the books hold already counts
        assertThat(rule(reports(0.3, 0.5)).padding(0, 3, 100, 5, 1, 0)).isLessThan(padding(reports(0.3, 0.5)));
    }

    @Test
    void fearMayWorkBothWays() {
        String more = reports(0.3, 0.5) + ", \"under_fear\": 1";
        String less = reports(0.3, 0.5) + ", \"under_fear\": -1";
        double without = rule(more).padding(0, 3, 100, 0, 1, 0);
        assertThat(rule(more).padding(0, 3, 100, 0, 1, 0.5)).isGreaterThan(without);
        assertThat(rule(less).padding(0, 3, 100, 0, 1, 0.5)).isLessThan(without);
        assertThat(rule(less).padding(0, 3, 100, 0, 1, 2)).isZero();
    }

    // stock in the books = all that was reported but not made - what was written off
    @Test
    void booksHoldWhatWasReportedAndNotMade() {
        Trial trial = Trial.months(chain(reports(0.15, 0.2)).years(3).model());
        double found = 0;
        for (int k = 0; k < 6; k++) {
            trial.run(k);
            double books = 0;
            for (double[] row : trial.rows) {
                double padded = row[trial.plan.padding(0)];
                assertThat(row[trial.at.reported(0)] - row[trial.at.made(0)]).isCloseTo(padded, within(1e-6));
                books += padded - row[trial.plan.writtenOff(0)];
                assertThat(row[trial.plan.bookStock(0)]).isCloseTo(books, within(1e-6)).isGreaterThanOrEqualTo(-1e-6);
                assertThat(row[trial.plan.writtenOff(0)] > 0).isEqualTo(row[trial.plan.foundOut(0)] > 0);
            }
            found += trial.total(trial.plan.foundOut(0));
        }
        assertThat(found).as("audits that found something").isPositive();
    }

    // A gap within the tolerance is taken for an error of the counts: the books follow the stock, and nobody is found out.
    @Test
    void whatPassesIsWrittenOffWithoutBlame() {
        Trial trial = Trial.months(chain(reports(0.25, 0.2) + ", \"tolerance\": 1, \"dismissal\": 1").pressure(1.1).model());
        double writtenOff = 0;
        for (int k = 0; k < 4; k++) {
            trial.run(k);
            writtenOff += trial.total(trial.plan.writtenOff(0));
            assertThat(trial.total(trial.plan.foundOut(0))).isZero();
            assertThat(trial.total(trial.plan.newDirectors(0))).isZero();
        }
        assertThat(writtenOff).isPositive();
    }

    // In the run, too: what is newly padded falls in the chance of audits; none at certain audits, none without the mechanism.
    @Test
    void newPaddingInTheRunFallsInTheChanceOfAudits() {
        double before = Double.MAX_VALUE;
        for (double chance : new double[] {0.1, 0.25, 0.4, 1}) {
            double now = padded(chain(reports(chance, 0.3)).model());
            assertThat(now).as("chance %s", chance).isLessThan(before);
            before = now;
        }
        assertThat(before).isZero();
        assertThat(padded(Mechanism.PADDING.off(chain(reports(0.1, 0.3)).model()))).isZero();
    }

    private static double padded(Model model) {
        Trial trial = Trial.months(model);
        double sum = 0;
        for (int k = 0; k < 8; k++) {
            for (double[] row : trial.run(k).rows) {
                sum += Math.max(0, row[trial.plan.padding(0)]);
            }
        }
        return sum;
    }

    // Each report is audited in part: what is found is the expected value.
    @Test
    void theExpectedRunWritesOffTheExpectedPart() {
        Trial trial = Trial.months(chain(reports(0.25, 0.2)).pressure(1.1).model()).expected();
        for (double[] row : trial.rows) {
            if (row[trial.plan.foundOut(0)] > 0) {
                assertThat(row[trial.plan.foundOut(0)]).isEqualTo(0.25);
                assertThat(row[trial.plan.writtenOff(0)]).isCloseTo((row[trial.plan.bookStock(0)]) / 3, within(1e-6));
            }
        }
        assertThat(trial.total(trial.plan.foundOut(0))).isPositive();
    }
}
