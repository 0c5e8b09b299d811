/**
 * What the figures of a run say: tables and explanations.
 *
 * <p>{@link magnitka.analysis.RunTables} lists every table of a run, one class a table or pair of tables. {@link
 * magnitka.analysis.Comparison} sets the run against the archive cell by cell. {@link magnitka.analysis.Waterfall} leads from
 * rated capacity to good output cause by cause. {@link magnitka.analysis.MaterialBalance} works final demand back through the
 * chain, {@link magnitka.analysis.FeasiblePlan} is the largest plan that the network can meet, and {@link
 * magnitka.analysis.YearPlan} sets a year's plan against both. {@link magnitka.analysis.Bottleneck} finds where one more ton a
 * day would have raised the final product. {@link magnitka.analysis.Distribution} sums up replications.
 *
 * <p>It is a home of Commons Math; it must not know files, formats or commands.
 */
package magnitka.analysis;
