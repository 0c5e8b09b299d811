/**
 * The physical works: a model compiled into arrays and stepped day by day.
 *
 * <p>{@link magnitka.engine.Plant} is the compiled model, made of {@code Stores}, {@code Shops} with their {@code Recipes}
 * and {@code Qualities}, {@code Units}, {@code Lines} and {@code Limits}, with every dated figure in a {@code Timeline};
 * {@code StoreOrder} numbers the stores.
 * {@link magnitka.engine.Simulation} runs replications; {@code DailyStep} is the day, phase by phase, one class a phase:
 * {@code DatedEvents}, {@code Arrivals}, {@code UnitClock}, {@code Production}, {@code Shipment}; {@code Ledger} closes the
 * mass balance every evening and {@code Daybook} accounts for every ton of rated output. {@link
 * magnitka.engine.Accounts} says where each figure of a result row stands. {@link magnitka.engine.Behaviour} is how people
 * act on the works; {@link magnitka.engine.Luck} is where chance comes from.
 *
 * <p>{@link magnitka.engine.Abreast} runs many replications of works that run by themselves at a time, to the bit as {@code Simulation}
 * runs each: classes named {@code Lane...} say of which class they are the counterpart. Whoever changes one changes the other, or
 * {@code AbreastTest} fails.
 *
 * <p>It must not know quotas, files, clocks or threads, and in the daily step no maps, boxing or allocation.
 */
package magnitka.engine;
