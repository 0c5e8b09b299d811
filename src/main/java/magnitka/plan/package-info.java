/**
 * Quotas, and how people answer them.
 *
 * <p>{@link magnitka.plan.Requirements} says how much of each product the chain makes for a ton of final demand; planners
 * work targets back with it.
 *
 * <p>It must not know runs, files, commands or threads, and uses plain arrays, like the engine.
 */
package magnitka.plan;
