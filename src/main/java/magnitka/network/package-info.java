/**
 * The model as a directed graph.
 *
 * <p>{@link magnitka.network.SoundModel} reads a model and also refuses what only shows in the network as a whole: places
 * that nothing reaches and cycles without travel days ({@link magnitka.network.Soundness}). This package is the only home
 * of JGraphT.
 *
 * <p>It knows nothing of days, runs or results.
 */
package magnitka.network;
