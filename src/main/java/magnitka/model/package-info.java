/**
 * What a model file says.
 *
 * <p>{@link magnitka.model.Model} is a whole model folder; {@link magnitka.model.Chain} is its {@code model.json}, made of
 * commodities, nodes ({@link magnitka.model.Node}, {@link magnitka.model.Works}), {@link magnitka.model.Route routes} and
 * {@link magnitka.model.SharedLimit shared limits}. {@link magnitka.model.Quantity} is any figure in it. Everything here is
 * an immutable record; {@link magnitka.model.ModelReader} makes them from files and refuses bad ones with every {@link
 * magnitka.model.Problem} listed.
 *
 * <p>It knows nothing of how a day runs.
 */
package magnitka.model;
