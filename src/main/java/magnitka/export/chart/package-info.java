/**
 * Pictures of a run for papers and slides.
 *
 * <p>{@link magnitka.export.chart.RunCharts} lists them. A chart turns tables into {@link magnitka.export.chart.Panel panels}, which
 * hold marks in the units of the data; {@link magnitka.export.chart.Page} lays panels out under a title, a legend and a source line,
 * and {@link magnitka.export.chart.Svg} writes them as SVG. {@link magnitka.export.chart.Png} paints that SVG with JSVG, the one
 * place that needs Java's desktop classes.
 *
 * <p>SVG is written here, not by a library; CONTRIBUTING.md says why. Marks are told apart by dashes,
 * hatching and shade as well as by colour, so that a grey print can be read.
 */
package magnitka.export.chart;
