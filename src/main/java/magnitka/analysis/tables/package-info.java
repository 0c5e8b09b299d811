/**
 * The tables of a run: what was made, moved, held, lost and reported.
 *
 * <p>{@link magnitka.analysis.tables.RunTables} lists those of a run; {@link magnitka.analysis.tables.DailyTable} and {@link
 * magnitka.analysis.tables.StoppageCalendar} show one replication. {@link magnitka.analysis.tables.PlanTables} and {@link magnitka.analysis.tables.Fulfilment} are there only with people.
 *
 * <p>A table names its columns and their units; it knows neither CSV nor pages.
 */
package magnitka.analysis.tables;
