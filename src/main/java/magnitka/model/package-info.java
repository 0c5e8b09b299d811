/**
 * What a model file says.
 *
 * <p>{@link magnitka.model.Model} is a whole model folder; {@link magnitka.model.Chain} is its {@code model.json}, made of
 * commodities, nodes ({@link magnitka.model.Node}, {@link magnitka.model.Works}), {@link magnitka.model.Route routes} and
 * {@link magnitka.model.SharedLimit shared limits}. {@link magnitka.model.Quantity} is any figure in it. All of
 * these are immutable records.
 *
 * <p>{@link magnitka.model.ModelReader} makes them from files and refuses bad ones with every {@link
 * magnitka.model.Problem} listed: text becomes a tree that knows its lines ({@code JsonText}), scenarios go over it ({@code
 * Overlay}), records are made by what {@link magnitka.model.Field} says ({@code Binder}), and {@code ChainChecks} looks at
 * what must hold between them.
 *
 * <p>It knows nothing of how a day runs.
 */
package magnitka.model;
