package magnitka.cli.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import magnitka.analysis.planning.PlanRemarks;
import magnitka.cli.text.NodeKind;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.People;
import magnitka.model.Plan;
import magnitka.model.Works;

/** Every node, route and shared limit of a model, its plan and its people, with their figures, for {@link OddDocument}. */
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
        model.chain().plan().ifPresent(this::plan);
        model.chain().people().ifPresent(this::people);
    }

    private void plan(Plan plan) {
        page.heading(3, "The plan in this model");
        remarks(plan.evidence(), plan.note());
        rows(new Plan(plan.pressure(), Map.of(), List.of(), Optional.empty()));
        plan.products().forEach((name, product) -> part(name, product.title(), product.evidence(), product.note(), product));
        PlanRemarks.of(model).forEach(remark -> page.block(Markdown.text(remark)));
    }

    private void people(People people) {
        page.heading(3, "The people in this model");
        remarks(people.evidence(), people.note());
        Map<String, Optional<? extends Record>> sides = new LinkedHashMap<>();
        sides.put("Bonus", Optional.of(people.bonus()));
        sides.put("Effort", Optional.of(people.effort()));
        sides.put("Upkeep", people.upkeep());
        sides.put("Claims", people.claims());
        sides.put("Reports", people.reports());
        sides.put("Directors", people.directors());
        sides.forEach((title, side) -> side.ifPresent(part -> {
            page.heading(4, title + " (" + Markdown.code("people." + title.toLowerCase(Locale.ROOT)) + ")");
            rows(part);
        }));
        people.campaigns().forEach((name, campaign) -> part(name, campaign.title(), campaign.evidence(), campaign.note(), campaign));
    }

    private void part(String name, String title, List<String> evidence, Optional<String> note, Record part) {
        page.heading(4, Markdown.text(title) + " (" + Markdown.code(name) + ")");
        remarks(evidence, note);
        rows(part);
    }

    private void remarks(List<String> evidence, Optional<String> note) {
        note.ifPresent(text -> page.block(Markdown.text(text)));
        if (!evidence.isEmpty()) {
            page.block("Rests on " + OddDocument.facts(evidence) + ".");
        }
    }

    private void rows(Record part) {
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
