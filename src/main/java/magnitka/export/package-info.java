/**
 * Writes results to files, and reads them back.
 *
 * <p>{@link magnitka.export.RunFolder} makes a folder whole or not at all. {@link magnitka.export.CsvWriter} writes tables in a
 * {@link magnitka.export.CsvStyle}; {@link magnitka.export.DataPackage} describes the files and their columns (Frictionless);
 * {@link magnitka.export.Manifest} says what was run. {@link magnitka.export.JsonWriter} is the small writer behind the last two:
 * a few objects and lists, in the order given, do not need Jackson. {@link magnitka.export.StoredRun} is such a folder read
 * back, strictly, with Jackson's stream parsers.
 *
 * <p>CSV files follow RFC 4180 but for the line end, which is a line feed alone: readers take it, and line tools such as diff
 * show rows without stray characters. It must not know models, runs or commands.
 */
package magnitka.export;
