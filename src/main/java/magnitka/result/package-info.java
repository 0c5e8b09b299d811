/**
 * Self-describing tables: what every result is made of.
 *
 * <p>A {@link magnitka.result.Column} says its name, unit, decimals and meaning once; CSV headers, captions, the data package
 * and reference pages come from it. A {@link magnitka.result.Table} is a name, a meaning, columns and rows of {@link
 * magnitka.result.Cell cells}. {@link magnitka.result.Columns} are those that several tables share; {@link
 * magnitka.result.Decimals} writes figures the same way on every machine. {@link magnitka.result.Cause} is what output is lost
 * to, by the name that tables give it: the engine accounts by it, and who reads a table finds it by it.
 *
 * <p>Apart from these names it must not know what the figures are about, nor files or formats.
 */
package magnitka.result;
