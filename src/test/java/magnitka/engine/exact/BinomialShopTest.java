package magnitka.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinomialShopTest {

    private static final BinomialShop SHOP = new BinomialShop(4, 100, 240, 60);

    @Test
    void probabilitiesAddUpAndHaveTheMeanOfTheBinomial() {
        double sum = 0;
        double mean = 0;
        for (int k = 0; k <= 4; k++) {
            sum += SHOP.probability(k);
            mean += k * SHOP.probability(k);
        }
        assertThat(sum).isCloseTo(1, within(1e-14));
        assertThat(mean).isCloseTo(3.2, within(1e-14));
    }

    // A = 0.8: all four up 0.4096, three 0.4096, two 0.1536, one 0.0256. With a mill of 300:
    // 300 (0.8192) + 200 (0.1536) + 100 (0.0256) = 279.04.
    @Test
    void withoutBufferTheMillTakesTheLesserOfWhatIsUp() {
        assertThat(SHOP.tonsPerDayWithoutBuffer(300)).isCloseTo(279.04, within(1e-10));
        assertThat(SHOP.tonsPerDayWithoutBuffer(400)).isCloseTo(320, within(1e-10));
    }

    @Test
    void bufferLeadsFromOneLimitToTheOther() {
        assertThat(SHOP.tonsPerDayWithBuffer(300, 1e-7)).isCloseTo(279.04, within(1e-6));
        assertThat(SHOP.tonsPerDayWithBuffer(350, 1e-7)).isCloseTo(SHOP.tonsPerDayWithoutBuffer(350), within(1e-6));
        assertThat(new BinomialShop(1, 100, 240, 60).tonsPerDayWithBuffer(60, 80_000)).isCloseTo(60, within(1e-4));
        assertThat(SHOP.tonsPerDayWithUnlimitedBuffer(300)).isEqualTo(300);
        assertThat(SHOP.tonsPerDayWithUnlimitedBuffer(350)).isCloseTo(320, within(1e-12));
        double previous = 279;
        for (double room = 100; room < 20_000; room *= 2) {
            double output = SHOP.tonsPerDayWithBuffer(300, room);
            assertThat(output).isBetween(previous, 300.0);
            previous = output;
        }
    }

    // One unit before a mill of the same rate that never fails: the second machine of a line with hardly any failures.
    @Test
    void oneUnitIsALineWithASecondMachineThatNeverFails() {
        BinomialShop one = new BinomialShop(1, 100, 240, 60);
        FluidBufferLine line = FluidBufferLine.of(
                new FluidBufferLine.Machine(100, 240, 60), new FluidBufferLine.Machine(70, 1e9, 1e-3), 2_000);
        assertThat(one.tonsPerDayWithBuffer(70, 2_000)).isCloseTo(line.tonsPerDay(), within(1e-4));
    }
}
