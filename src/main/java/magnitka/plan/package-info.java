/**
 * Quotas and how people answer them.
 *
 * <p>{@link magnitka.plan.Planned} is the behaviour of a works under a plan: made once for a compiled model, shared by runs.
 * Its conduct of a run sets targets, forecasts, weighs effort against the bonus, postpones upkeep, claims and reports; each of
 * these is a class of its own. {@link magnitka.plan.PlanAccounts} says where the people's figures stand in a row of results,
 * {@link magnitka.plan.Mechanism} takes one mechanism out of a model, {@link magnitka.plan.Policy} puts another incentive
 * scheme in.
 *
 * <p>Nothing here says what output does under pressure: that follows from what managers want. The package must not know files,
 * clocks or threads, and in the daily step no maps, boxing or allocation.
 */
package magnitka.plan;
