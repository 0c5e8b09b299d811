package magnitka.engine;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Numbers put into buckets once, so that nobody has to look through all of them for those of one place. */
public final class Buckets {

    /** Stands for the bucket of a number that belongs to none. */
    public static final int NONE = -1;

    /** Numbers of bucket b are {@code numbers[first[b]]} to {@code numbers[first[b + 1] - 1]}. */
    private final int[] first;

    private final int[] numbers;

    /**
     * Buckets of the numbers from 0 on; each bucket keeps their order.
     *
     * @param buckets number of buckets
     * @param count number of numbers
     * @param bucket bucket of a number, or {@link #NONE}
     */
    public Buckets(int buckets, int count, IntUnaryOperator bucket) {
        int[] of = new int[count];
        first = new int[buckets + 1];
        for (int i = 0; i < count; i++) {
            of[i] = bucket.applyAsInt(i);
            if (of[i] != NONE) {
                first[of[i] + 1]++;
            }
        }
        for (int b = 0; b < buckets; b++) {
            first[b + 1] += first[b];
        }
        numbers = new int[first[buckets]];
        int[] next = first.clone();
        for (int i = 0; i < count; i++) {
            if (of[i] != NONE) {
                numbers[next[of[i]]++] = i;
            }
        }
    }

    /** The numbers of a bucket, the smallest first. */
    public int[] of(int bucket) {
        return Arrays.copyOfRange(numbers, first[bucket], first[bucket + 1]);
    }
}
