package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

    @Test
    void eachNumberLiesInItsBucketInOrder() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            int buckets = 1 + random.nextInt(6);
            int[] of = random.ints(random.nextInt(20), Buckets.NONE, buckets).toArray();
            Buckets found = new Buckets(buckets, of.length, k -> of[k]);
            for (int b = 0; b < buckets; b++) {
                int bucket = b;
                assertThat(found.of(b)).isEqualTo(IntStream.range(0, of.length).filter(k -> of[k] == bucket).toArray());
            }
        }
    }
}
