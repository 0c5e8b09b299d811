/**
 * The report: one HTML file that shows a folder of results.
 *
 * <p>{@link magnitka.export.report.Report} makes it of a {@link magnitka.export.StoredRun} alone: the model is not needed.
 * {@code Sections} lists what there is to show; each section is a class that says in one sentence, worked out from the
 * tables, what is to be seen. {@code Page} puts sentences, tables and scripts together; the scripts, in the resources beside
 * this package, draw with the parts of Apache ECharts that {@code src/report} builds.
 *
 * <p>Whatever comes from a file is a stranger's text: it goes through {@code Html} or {@code ScriptJson}, and the page's
 * content policy lets nothing run but its own script.
 */
package magnitka.export.report;
