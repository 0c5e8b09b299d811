/**
 * What a model says.
 *
 * <p>{@link magnitka.model.Model} is a whole model folder; {@link magnitka.model.Chain} is its {@code model.json}, made of
 * commodities, nodes ({@link magnitka.model.Node}, {@link magnitka.model.Works}), {@link magnitka.model.Route routes} and
 * {@link magnitka.model.SharedLimit shared limits}, with a {@link magnitka.model.Plan} and {@link magnitka.model.People}.
 * {@link magnitka.model.Quantity} is any figure in it, {@link magnitka.model.Field} what is known of each field. All of these are
 * immutable records. {@link magnitka.model.Uses} leads from a fact to what rests on it.
 *
 * <p>{@code reading} makes them from files.
 *
 * <p>It knows nothing of how a day runs.
 */
package magnitka.model;
