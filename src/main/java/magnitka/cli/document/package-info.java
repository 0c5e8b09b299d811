/**
 * A model as a document in the order of the ODD protocol: {@link magnitka.cli.document.OddDocument}, in Markdown.
 *
 * <p>What it says of a field comes from the records of {@code magnitka.model}; free text is made harmless by
 * {@link magnitka.cli.document.Markdown}.
 */
package magnitka.cli.document;
