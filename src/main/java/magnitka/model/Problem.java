package magnitka.model;

/**
 * One thing that is wrong with a model file.
 *
 * @param file file as the user named it
 * @param line line in it, from 1; 0 when the file as a whole is meant
 * @param path JSON path such as {@code /nodes/mine/units}, or the column of a CSV file
 * @param found what was found
 * @param expected what was expected
 * @param cure a likely cure, or empty
 */
public record Problem(String file, int line, String path, String found, String expected, String cure) {}
