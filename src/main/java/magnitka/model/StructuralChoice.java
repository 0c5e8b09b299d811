package magnitka.model;

/**
 * A choice in the structure of a model that shaped its fit, one line of {@code structure.csv}.
 *
 * @param name name of the choice
 * @param choice what was chosen
 * @param where where it stands in the model
 * @param madeWithTableInView whether the archive's table was looked at when it was made
 * @param note free text
 */
public record StructuralChoice(String name, String choice, String where, boolean madeWithTableInView, String note) {}
