/**
 * Where a year's output was held back.
 *
 * <p>{@link magnitka.analysis.bottleneck.BottleneckSearch} gives both answers: the smallest cut through a year's mean capacities, and
 * what the final product gains when the year is run again with one more ton a day, or one unit more, at one place.
 *
 * <p>A cut knows means only; the gain is what a run shows. They may differ, and are shown beside each other.
 */
package magnitka.analysis.bottleneck;
