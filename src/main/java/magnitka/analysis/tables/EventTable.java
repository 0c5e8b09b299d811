package magnitka.analysis.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import magnitka.model.Model;
import magnitka.model.Restriction;
import magnitka.model.Start;
import magnitka.model.Stoppage;
import magnitka.model.Works;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;

/** What is dated in a model: starts of units, stoppages, restrictions. */
final class EventTable {

    private record Event(LocalDate first, LocalDate last, String kind, String place, String unit, String title, Cell days, Cell taken) {}

    private final Model model;
    private final List<Event> events = new ArrayList<>();

    private EventTable(Model model) {
        this.model = model;
    }

    /** Events in the order of their first days; those of one day in the order of the model. */
    static Table of(Model model) {
        EventTable table = new EventTable(model);
        model.chain().nodes().forEach((name, node) -> {
            if (node instanceof Works works) {
                table.works(name, works);
            }
        });
        model.chain().routes().forEach((name, route) -> table.restrictions("route", name, route.restrictions()));
        model.chain().limits().forEach((name, limit) -> table.restrictions("limit", name, limit.restrictions()));
        table.events.sort((a, b) -> a.first.compareTo(b.first));
        Table.Rows rows = Table.of("events", "What is dated in the model: starts of units, stoppages, restrictions of routes and shared limits.",
                Column.date("first_day", "First day; of a start with a window, the first day on which it may be."),
                Column.date("last_day", "Last day that is touched; of a start, the last day on which it may be."),
                Column.text("kind", "start, outage, overhaul, route or limit: the last two are restrictions."),
                Column.text("place", "Name of the works, route or shared limit in the model."),
                Column.text("unit_name", "Name of the unit in the model; blank where the event strikes all units, or a route or limit."),
                Column.text("title", "Title of the event in the model; of a start, that of the unit."),
                Column.number("days", "days", 3, "Length; blank for a start."),
                Column.number("taken", "share", 6, "Share of output or capacity that is taken away; negative where some is added; blank for a start."));
        table.events.forEach(e -> rows.add(Cell.of(e.first), Cell.of(e.last), Cell.of(e.kind), Cell.of(e.place),
                e.unit.isEmpty() ? Cell.BLANK : Cell.of(e.unit), Cell.of(e.title), e.days, e.taken));
        return rows.table();
    }

    private void works(String name, Works works) {
        stoppages(name, "", works.stoppages());
        works.units().forEach((unit, said) -> {
            if (said.start() instanceof Start.On on) {
                events.add(new Event(on.date(), on.date(), "start", name, unit, said.title(), Cell.BLANK, Cell.BLANK));
            } else if (said.start() instanceof Start.Within window) {
                events.add(new Event(window.earliest(), window.latest(), "start", name, unit, said.title(), Cell.BLANK, Cell.BLANK));
            }
            if (!(said.start() instanceof Start.Never)) {
                stoppages(name, unit, said.stoppages());
            }
        });
    }

    private void stoppages(String works, String unit, Map<String, Stoppage> stoppages) {
        stoppages.values().forEach(stop -> add(stop.from(), model.value(stop.days()), stop.kind().name().toLowerCase(Locale.ROOT), works, unit,
                stop.title(), model.value(stop.share())));
    }

    private void restrictions(String kind, String name, Map<String, Restriction> restrictions) {
        restrictions.values().forEach(cut -> add(cut.from(), model.value(cut.days()), kind, name, "", cut.title(), 1 - model.value(cut.factor())));
    }

    /** Adds an event, unless it is switched off. */
    private void add(LocalDate first, double days, String kind, String place, String unit, String title, double taken) {
        if (days > 0) {
            LocalDate last = first.plusDays((long) StrictMath.ceil(days) - 1);
            events.add(new Event(first, last, kind, place, unit, title, Cell.of(days), Cell.of(taken)));
        }
    }
}
