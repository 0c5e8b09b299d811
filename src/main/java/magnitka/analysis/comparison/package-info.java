/**
 * A run held against something else.
 *
 * <p>{@link magnitka.analysis.comparison.Comparison} sets the yearly table against the archive cell by cell. {@link
 * magnitka.analysis.comparison.Measures} works out the other figures that sources give, by expressions that the model's files
 * state, and says which are met. {@link magnitka.analysis.comparison.Differences} sets two runs side by side, in pairs where
 * they met the same luck.
 *
 * <p>What agrees is not judged here by hand: bounds stand in the model's files.
 */
package magnitka.analysis.comparison;
