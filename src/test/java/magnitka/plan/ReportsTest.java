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

    /** One shop that makes 100 t a day and is asked for 99; audits find all or nothing of what was padded, as even chances have it. */
    private static ChainDraft steady(String bonus, double penaltyBySize) {
        ChainDraft chain = ChainDraft.chain().pressure(0.99).effort("reach", 0).effort("cost_spread", 0)
                .bonus("month", 1).bonus("quarter", 0).bonus("year", 0)
                .people("reports", "{\"most_padding\": 0.3, \"audit_chance\": 0.5, \"penalty\": 0, \"penalty_by_size\": %s}".formatted(penaltyBySize));
        return bonus.isEmpty() ? chain : chain.bonus(bonus, 1);
    }

    private static double paddedIn(ChainDraft chain, int month) {
        Trial trial = Trial.months(chain.model()).expected();
        return trial.rows[month][trial.plan.padding(0)];
    }

    // V (1 - p) = p 15 x / T at p = 1/2: x / T = V / 15, with V of a month 1, of a quarter 3, of a year 12. A fifth of the last month
    // is lost: 0.192 of its target, more than a month is worth and less than month and quarter, or month and year
    @Test
    void paddingWeighsTheBonusesThatCloseWithTheMonth() {
        double june = 0.99 * 3000 - 0.8 * 3000;
        assertThat(paddedIn(steady("", 15).stopped("1931-06-01", 30, 0.2), 5)).isZero();
        assertThat(paddedIn(steady("quarter", 15).stopped("1931-06-01", 30, 0.2), 5)).isCloseTo(june, within(1e-6));
        assertThat(paddedIn(steady("year", 15).stopped("1931-06-01", 30, 0.2), 5)).as("the year goes on").isZero();
        double december = 0.99 * 3100 - 0.8 * 3100;
        assertThat(paddedIn(steady("", 15).stopped("1931-12-01", 31, 0.2), 11)).isZero();
        assertThat(paddedIn(steady("year", 15).stopped("1931-12-01", 31, 0.2), 11)).isCloseTo(december, within(1e-6));
        assertThat(paddedIn(steady("year", 60).stopped("1931-12-01", 31, 0.2), 11)).isCloseTo(december, within(1e-6));
        assertThat(paddedIn(steady("year", 70).stopped("1931-12-01", 31, 0.2), 11)).as("13 / 70 is too little").isZero();
    }

    // A year, or a quarter, that stays short whatever the month reports pays for no padding.
    @Test
    void aTermThatIsLostAllTheSameIsWorthNothing() {
        assertThat(paddedIn(steady("year", 15).stopped("1931-07-01", 92, 0.5).stopped("1931-12-01", 31, 0.2), 11)).isZero();
        assertThat(paddedIn(steady("quarter", 15).stopped("1931-04-01", 30, 0.5).stopped("1931-06-01", 30, 0.2), 5)).isZero();
    }

    // Asked for 99 t a day, 97 of 100 made in June: 60 t are padded, and the books get 31 t in July and what is left of them in August.
    @Test
    void anEarlierGapInTheBooksIsFilledFirst() {
        ChainDraft chain = steady("", 0).people("reports", "{\"most_padding\": 0.3, \"audit_chance\": 0, \"penalty\": 0}");
        Trial trial = Trial.months(chain.stopped("1931-06-01", 30, 0.03).model()).expected();
        double[] padding = {60, -31, -29, 0};
        double[] books = {60, 29, 0, 0};
        double[] reported = {2970, 3069, 3071, 3000};
        for (int i = 0; i < padding.length; i++) {
            double[] row = trial.rows[5 + i];
            assertThat(row[trial.plan.padding(0)]).as("month %d", i).isCloseTo(padding[i], within(1e-6));
            assertThat(row[trial.plan.bookStock(0)]).as("month %d", i).isCloseTo(books[i], within(1e-6));
            assertThat(row[trial.at.reported(0)]).as("month %d", i).isCloseTo(reported[i], within(1e-6));
        }
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
