package magnitka.export;

import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a CSV file is spelled.
 *
 * @param separator between cells
 * @param decimalComma true for a comma in place of the decimal point
 * @param byteOrderMark true to start with one, without which older spreadsheets misread letters outside ASCII
 */
public record CsvStyle(char separator, boolean decimalComma, boolean byteOrderMark) {

    /** Commas and points, for programs. */
    public static final CsvStyle STANDARD = new CsvStyle(',', false, false);

    /**
     * For spreadsheets that follow the customs of a language.
     *
     * @param language a language tag such as {@code de}, {@code fr}, {@code ru} or {@code en-GB}
     */
    public static CsvStyle forSpreadsheet(String language) {
        Locale locale = Locale.forLanguageTag(language);
        boolean known = Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage());
        if (!known) {
            throw new IllegalArgumentException("must be a language tag such as de, fr or ru, got '" + language + "'" + maybe(language));
        }
        boolean comma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
        return new CsvStyle(comma ? ';' : ',', comma, true);
    }

    /** The tag of a language that was given by its name, its code of three letters or with an underscore. */
    private static String maybe(String language) {
        String hyphened = language.replace('_', '-');
        String tag = Arrays.stream(Locale.getISOLanguages())
                .filter(code -> names(Locale.forLanguageTag(code)).anyMatch(language::equalsIgnoreCase))
                .findFirst().orElse(hyphened.equals(language) ? "" : Locale.forLanguageTag(hyphened).toLanguageTag());
        return tag.isEmpty() || tag.equals("und") ? "" : ". Maybe '" + tag + "'?";
    }

    private static Stream<String> names(Locale locale) {
        return Stream.of(locale.getDisplayLanguage(Locale.ENGLISH), locale.getDisplayLanguage(locale), locale.getISO3Language());
    }
}
