package magnitka.model;

/**
 * How to work out, from a run, what an observation for validation speaks of: one line of {@code measures.csv}.
 *
 * @param quantity quantity of the observations
 * @param measure expression, such as {@code lost:coal_line / shipped:coal_line}, or blank
 * @param withPeople expression for a run in which people answer the plan, where it is another one
 * @param unit unit of the result
 * @param title title for readers
 * @param reason why the model does not speak to it, where there is no expression
 * @param file the file as the user named it
 * @param line line in the file
 */
public record MeasureDefinition(String quantity, String measure, String withPeople, String unit, String title, String reason, String file, int line) {}
