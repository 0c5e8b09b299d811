package magnitka.export.report;

import magnitka.export.PlainText;

/** Text as it may stand in an HTML page or an SVG drawing, between tags or in a quoted attribute. */
final class Html {

    private Html() {}

    /** The text with all marks of HTML spelled out; characters that steer a terminal or turn the writing round are left out. */
    static String of(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> PlainText.append(html, c);
            }
        });
        return html.toString();
    }

    /** A tag with text in it. */
    static String tag(String name, String text) {
        return "<" + name + ">" + of(text) + "</" + name + ">";
    }
}
