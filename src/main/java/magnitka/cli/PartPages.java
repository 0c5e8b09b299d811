package magnitka.cli;

import java.util.List;
import java.util.Optional;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Works;

/** Every node, route and shared limit of a model with its figures, for {@link OddDocument}. */
final class PartPages {

    private static final List<String> HEADER = List.of("field", "value");

    private final Model model;
    private final Markdown page;

    PartPages(Model model, Markdown page) {
        this.model = model;
        this.page = page;
    }

    void write() {
        page.block("The parts of this model follow. Fields that keep their default are left out.");
        for (NodeKind kind : NodeKind.values()) {
            boolean any = model.chain().nodes().values().stream().anyMatch(node -> NodeKind.of(node) == kind);
            if (any) {
                page.heading(3, kind.heading() + " in this model");
                page.block(kind.meaning() + ".");
                model.chain().nodes().forEach((name, node) -> {
                    if (NodeKind.of(node) == kind) {
                        part(name, node.title(), node.evidence(), note(node), (Record) node);
                    }
                });
            }
        }
        if (!model.chain().routes().isEmpty()) {
            page.heading(3, "Routes in this model");
            model.chain().routes().forEach((name, route) -> part(name, route.title(), route.evidence(), route.note(), route));
        }
        if (!model.chain().limits().isEmpty()) {
            page.heading(3, "Shared limits in this model");
            model.chain().limits().forEach((name, limit) -> part(name, limit.title(), limit.evidence(), limit.note(), limit));
        }
    }

    private void part(String name, String title, List<String> evidence, Optional<String> note, Record part) {
        page.heading(4, Markdown.text(title) + " (" + Markdown.code(name) + ")");
        note.ifPresent(text -> page.block(Markdown.text(text)));
        if (!evidence.isEmpty()) {
            page.block("Rests on " + OddDocument.facts(evidence) + ".");
        }
        List<List<String>> rows = FieldRows.of(model, part);
        if (!rows.isEmpty()) {
            page.table(HEADER, rows);
        }
    }

    private static Optional<String> note(Node node) {
        if (node instanceof Works works) {
            return works.note();
        }
        if (node instanceof Node.Source source) {
            return source.note();
        }
        if (node instanceof Node.Stockpile stockpile) {
            return stockpile.note();
        }
        return node instanceof Node.Customer customer ? customer.note() : ((Node.Dump) node).note();
    }
}
