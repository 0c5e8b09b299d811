package magnitka.export.report;

import magnitka.export.StoredRun;
import magnitka.export.Titles;

/** Names of a model as a sentence says them: in words where the title says the same, else the title in quotation marks. */
final class Said {

    private static final String[] PLACES = {"works", "stockpile", "dump", "source", "customer"};

    private final Titles titles;

    private Said(Titles titles) {
        this.titles = titles;
    }

    static Said of(StoredRun run) {
        return new Said(Titles.of(run));
    }

    /** With its article where it is in words: the coke plant, but in quotation marks without one. */
    String place(String name) {
        return withArticle(said(name, PLACES));
    }

    /** Customers often bear a proper name. */
    String customer(String name) {
        return titles.find(name, "customer").map(Spoken::quoted).orElseGet(() -> withArticle(Spoken.name(name)));
    }

    String good(String name) {
        return said(name, "commodity");
    }

    /** A column of the yearly table, or a works where that is meant. */
    String quantity(String name) {
        return said(name, "column", "works");
    }

    String route(String name) {
        return withArticle(said(name, "route"));
    }

    private static String withArticle(String said) {
        return said.startsWith("\u201c") ? said : "the " + said;
    }

    private String said(String name, String... kinds) {
        String title = bare(name, kinds);
        return title.equals(Spoken.name(name)) ? title : Spoken.quoted(title);
    }

    /** The same without quotation marks, for a text that is quoted as a whole. */
    String bare(String name, String... kinds) {
        String words = Spoken.name(name);
        return titles.find(name, kinds).filter(title -> !title.equalsIgnoreCase(words)).orElse(words);
    }
}
