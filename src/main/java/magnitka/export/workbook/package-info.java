/**
 * A folder of results as one workbook for spreadsheets.
 *
 * <p>{@link magnitka.export.workbook.RunWorkbook} writes it: a sheet that explains, a sheet a table, the parameters, and what
 * every column means. This is the home of fastexcel, which streams a workbook with little code behind it; it writes no formulas
 * here, so that a text stays a text.
 */
package magnitka.export.workbook;
