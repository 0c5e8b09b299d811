package magnitka.export.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that spreadsheets take for sheets: at most 31 letters, some letters not allowed, small and capital letters the same. */
final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> used = new HashSet<>();

    SheetNames(String... used) {
        for (String name : used) {
            this.used.add(name.toLowerCase(Locale.ROOT));
        }
    }

    /** The name, changed where a spreadsheet would refuse it. */
    String unused(String name) {
        String plain = SheetText.of(name).replaceAll("[\\[\\]:*?/\\\\]", "_").replaceAll("^'|'$", "_");
        // spreadsheets keep this one for themselves
        boolean taken = plain.isBlank() || plain.equalsIgnoreCase("history");
        String start = taken ? "sheet " + plain.strip() : plain;
        String tried = cut(start, "");
        for (int n = 2; !used.add(tried.toLowerCase(Locale.ROOT)); n++) {
            tried = cut(start, " " + n);
        }
        return tried;
    }

    private static String cut(String name, String end) {
        return name.substring(0, Math.min(name.length(), LONGEST - end.length())) + end;
    }
}
