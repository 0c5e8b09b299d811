package magnitka.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of the page.
 *
 * @param id name in the page's address
 * @param title heading
 * @param lead one plain sentence or two, worked out from the tables
 * @param key the figure that sums the section up, if it has one
 * @param tables tables that its figures draw from, some as {@code name:column,column} where not all columns are needed
 * @param parts what follows: paragraphs, places for figures, drawings; HTML
 */
record Section(String id, String title, String lead, Optional<Key> key, List<String> tables, List<String> parts) {

    /** A figure for the head of the page, with what it is. */
    record Key(String value, String meaning) {}

    Section {
        tables = List.copyOf(tables);
        parts = List.copyOf(parts);
    }

    static Section of(String id, String title, String lead, String... tables) {
        return new Section(id, title, lead, Optional.empty(), List.of(tables), List.of());
    }

    Section withKey(String value, String meaning) {
        return new Section(id, title, lead, Optional.of(new Key(value, meaning)), tables, parts);
    }

    /** A place that the script of that name fills with figures; it begins with what {@code start} says. */
    Section withFigure(String name, String start) {
        return with("<div class=\"figures\" data-figures=\"" + Html.of(name) + "\" data-start=\"" + Html.of(start) + "\"></div>");
    }

    Section withFigure(String name) {
        return withFigure(name, "");
    }

    /** A paragraph on how to read what is before it. */
    Section withNote(String note) {
        return with("<p class=\"note\">" + Html.of(note) + "</p>");
    }

    /** A paragraph before all that follows the sentence. */
    Section afterNote(String note) {
        List<String> more = new ArrayList<>(List.of("<p class=\"note\">" + Html.of(note) + "</p>"));
        more.addAll(parts);
        return new Section(id, title, lead, key, tables, more);
    }

    Section with(String html) {
        List<String> more = new ArrayList<>(parts);
        more.add(html);
        return new Section(id, title, lead, key, tables, more);
    }
}
