/**
 * Exact answers that the engine is compared with: small queues and shops whose long run is known in closed form or from a
 * small linear system.
 *
 * <p>{@link magnitka.engine.exact.FluidQueue} is a buffer filled and emptied at rates that a Markov chain sets; {@link
 * magnitka.engine.exact.FluidBufferLine} is two unreliable machines with a buffer between them; {@link
 * magnitka.engine.exact.BinomialShop} is a shop of equal units that feeds one mill.
 *
 * <p>It must not know the engine: an answer that uses what it checks proves nothing.
 */
package magnitka.engine.exact;
