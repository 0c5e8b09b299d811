/**
 * The model as a directed graph: order, reach, cycles, bottleneck. The only home of JGraphT.
 *
 * <p>It knows what a model says and nothing of how a day runs.
 */
package magnitka.network;
