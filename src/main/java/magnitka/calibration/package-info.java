/**
 * Fits the free figures of a model to what the archive says, and finds out how far the result can be trusted.
 *
 * <p>{@link magnitka.calibration.Archive} holds the cells to meet, {@link magnitka.calibration.Space} the free parameters in
 * scaled coordinates, {@link magnitka.calibration.Objective} the error to make small. {@link magnitka.calibration.Fit}
 * searches by CMA-ES from several seeded starts, {@link magnitka.calibration.Explored} looks around the best point, {@link
 * magnitka.calibration.Refit} fits to a part of the table, {@link magnitka.calibration.StructuralError} weighs what chance and
 * parameters leave. {@link magnitka.calibration.Calibration} does all of it in order and gives tables.
 *
 * <p>It is a home of Commons Math; it must not know files, formats or commands.
 */
package magnitka.calibration;
