/**
 * From a model's files to its records, strictly.
 *
 * <p>{@link magnitka.model.reading.ModelReader} refuses bad files with every {@link magnitka.model.Problem} listed: text becomes a
 * tree that knows its lines ({@code JsonText}), scenarios go over it ({@code Overlay}), records are made by what {@link
 * magnitka.model.Field} says ({@code Binder}), and {@code ChainChecks} looks at what must hold between them. Tables have a reader
 * each, over {@code CsvTable}.
 *
 * <p>It is a home of Jackson, of which only the parser is used. Nothing passes that a reader of the file would not mean.
 */
package magnitka.model.reading;
