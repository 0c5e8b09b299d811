/**
 * A year's plan set against what the chain can do.
 *
 * <p>{@link magnitka.analysis.planning.MaterialBalance} works final demand back through recipes, losses and by-products. {@link
 * magnitka.analysis.planning.FeasiblePlan} is the largest plan that the network can meet, a linear programme with the scarcity of
 * each input and works. {@link magnitka.analysis.planning.YearPlan} sets a plan against both, and {@link
 * magnitka.analysis.planning.PlanWarning} says when it cannot be met, {@link magnitka.analysis.planning.PlanRemarks} what of it is hardly meant.
 *
 * <p>A balance knows no capacities and a feasible plan no people: what people make of a plan is {@code magnitka.plan}.
 */
package magnitka.analysis.planning;
