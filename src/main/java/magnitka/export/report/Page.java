package magnitka.export.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import magnitka.export.Manifest;
import magnitka.export.StoredRun;

/** Puts the page together. Its content policy lets run what is written here, by its hash, and nothing else. */
final class Page {

    private static final List<String> SCRIPTS = List.of("data", "figure", "output", "losses", "network", "stoppages", "series", "calibration",
            "sources", "plan", "pressure", "compare", "start");

    private final StoredRun run;
    private final List<Section> sections;

    Page(StoredRun run, List<Section> sections) {
        this.run = run;
        this.sections = sections;
    }

    String html() {
        String style = resource("report.css");
        String charts = resource("echarts.min.js");
        String script = script();
        StringBuilder html = new StringBuilder(1 << 20);
        html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src ").append(hash(charts)).append(' ')
                .append(hash(script)).append("; style-src ").append(hash(style)).append("; img-src data:; base-uri 'none'; form-action 'none'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
                .append(Html.tag("title", run.manifest().title())).append("\n<link rel=\"icon\" href=\"data:,\">\n<style>").append(style)
                .append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the figures</a>\n");
        head(html);
        html.append("<div class=\"frame\">\n");
        contents(html);
        html.append("<main id=\"main\">\n");
        sections.forEach(section -> section(html, section));
        html.append("</main>\n</div>\n");
        foot(html);
        html.append("<script type=\"application/json\" id=\"data\">").append(PageData.json(run, sections)).append("</script>\n<script>").append(charts)
                .append("</script>\n<script>").append(script).append("</script>\n</body>\n</html>\n");
        return html.toString();
    }

    private void head(StringBuilder html) {
        Manifest manifest = run.manifest();
        html.append("<header>\n<div class=\"top\">").append(Html.tag("h1", manifest.title()))
                .append("<button type=\"button\" id=\"theme\" aria-pressed=\"false\">Dark</button></div>\n<p class=\"what\">").append(Html.of(what(manifest)))
                .append("</p>\n");
        if (!manifest.settings().isEmpty()) {
            html.append("<p class=\"what\">Set for this run: ");
            manifest.settings().forEach((name, value) -> html.append("<code>").append(Html.of(name + "=" + value)).append("</code> "));
            html.append("</p>\n");
        }
        html.append("<ul class=\"keys\">");
        sections.forEach(section -> section.key().ifPresent(key -> html.append("<li><a href=\"#").append(section.id()).append("\"><b>")
                .append(Html.of(key.value())).append("</b> <span>").append(Html.of(key.meaning())).append("</span></a></li>")));
        html.append("</ul>\n</header>\n");
    }

    private static String what(Manifest manifest) {
        String scenarios = manifest.scenarios().isEmpty() ? "" : " Scenario: " + String.join("; ", manifest.scenarios()) + ".";
        boolean expected = manifest.mode().equals("expected");
        String who = manifest.people() ? " People answered the plan." : "";
        return (expected ? "The expected run: every random spell takes its long-run share." : manifest.replications() == 1 ? "One replication, seed "
                + manifest.seed() + "." : Spoken.grouped(manifest.replications()) + " replications, seed " + manifest.seed() + ".") + who + scenarios;
    }

    private void contents(StringBuilder html) {
        html.append("<nav aria-label=\"Sections\"><ol>");
        sections.forEach(section -> html.append("<li><a href=\"#").append(section.id()).append("\">").append(Html.of(section.title())).append("</a></li>"));
        html.append("</ol></nav>\n");
    }

    private static void section(StringBuilder html, Section section) {
        html.append("<section id=\"").append(section.id()).append("\" aria-labelledby=\"").append(section.id()).append("-title\">\n<h2 id=\"")
                .append(section.id()).append("-title\">").append(Html.of(section.title())).append("</h2>\n<p class=\"lead\">").append(Html.of(section.lead()))
                .append("</p>\n");
        section.parts().forEach(part -> html.append(part).append('\n'));
        html.append("</section>\n");
    }

    private void foot(StringBuilder html) {
        Manifest manifest = run.manifest();
        html.append("<footer>\n<p>Made by <code>").append(Html.of(manifest.command())).append("</code>, Magnitka ").append(Html.of(manifest.version()))
                .append(", from the model with the hash <code class=\"hash\">").append(Html.of(manifest.modelHash())).append("</code>.</p>\n")
                .append("<p>This file needs no network. Charts by Apache ECharts, Apache License 2.0.</p>\n<noscript><p>Charts and tables need JavaScript;")
                .append(" sentences and the map do without.</p></noscript>\n</footer>\n");
    }

    /** All parts of the script in one function of its own, without indents and comments of a line: a page is sent around, so it is kept small. */
    private static String script() {
        StringBuilder script = new StringBuilder("(() => {\n'use strict';\n");
        SCRIPTS.forEach(name -> script.append(resource(name + ".js").replaceAll("(?m)^ *(?://.*|/\\*\\*.*\\*/)\\R", "").replaceAll("(?m)^ +", "")));
        return script.append("})();\n").toString();
    }

    private static String resource(String name) {
        try (InputStream file = Page.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
