/**
 * The model as a directed graph: order, reach, cycles, bottleneck. The only home of JGraphT.
 *
 * <p>{@link magnitka.network.SoundModel} reads a model and also refuses what only shows in the network as a whole: places
 * that nothing reaches and cycles without travel days. {@link magnitka.network.DayOrder} puts what happens within a day in
 * order.
 *
 * <p>It knows what a model says and nothing of how a day runs.
 */
package magnitka.network;
