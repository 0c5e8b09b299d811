/**
 * Answers for a terminal: one class for each kind of answer, which gives its lines.
 *
 * <p>{@code NodeKind} has the words for kinds of places, which documents use too. Widths and units of tons are decided here; nothing is printed here, and nothing is worked out.
 */
package magnitka.cli.text;
