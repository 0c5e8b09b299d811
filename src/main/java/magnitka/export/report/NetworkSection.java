package magnitka.export.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import magnitka.export.StoredRun;

/** The network: what flowed where in a year, and a plain map. */
final class NetworkSection {

    /** What one decimal shows as 100.0 %. */
    private static final double NEARLY_ALL = 0.9995;

    private NetworkSection() {}

    static Optional<Section> of(StoredRun run) {
        List<Link> links = Link.of(run);
        if (links.isEmpty()) {
            return Optional.empty();
        }
        Rows network = Rows.of(run.table("network").orElseThrow());
        List<Link> back = ReturnFlows.among(links);
        Section section = Section.of("network", "The network", lead(run, links, network), "flows", "moves", "network")
                .withFigure("network")
                .withNote("Width is tons that came in. Where less leaves a place than comes in, the rest was used up or stays in stock. A stockpile that only passes on is left out"
                        + " unless all are asked for. " + cut(back, network, Said.of(run)))
                .with("<h3>Map of places and routes</h3>")
                .with(NetworkMap.of(network, links, back, Said.of(run)))
                .withFigure("map");
        return Optional.of(section);
    }

    /** Says which ways are drawn cut in two. */
    private static String cut(List<Link> back, Rows network, Said said) {
        if (back.isEmpty()) {
            return "No way leads back.";
        }
        List<String> names = new ArrayList<>();
        Map<String, Rows> routes = network.where("kind", "route").by("name");
        for (Link link : back) {
            Rows route = routes.get(link.name());
            names.add(route != null ? "\u201c" + route.text(0, "title") + "\u201d" : said.place(link.from()) + " to " + said.place(link.to()));
        }
        return "What flows back would close a circle, which this kind of picture cannot draw, so it is cut in two at \u21ba: " + Spoken.list(names) + ".";
    }

    private static String lead(StoredRun run, List<Link> links, Rows network) {
        Said said = Said.of(run);
        Rows flows = Rows.of(run.table("flows").orElseThrow());
        double lost = flows.sum("lost") + Rows.of(run.table("moves").orElseThrow()).where("kind", "shrinkage").sum("tons");
        Set<String> dumps = network.where("kind", "dump").by("name").keySet();
        Map<String, Double> dumped = new LinkedHashMap<>();
        links.stream().filter(link -> dumps.contains(link.to())).forEach(link -> dumped.merge(link.commodity(), link.tons(), Double::sum));
        double waste = dumped.values().stream().mapToDouble(Double::doubleValue).sum();
        int first = (int) flows.number(0, "year");
        int last = (int) flows.number(flows.count() - 1, "year");
        String when = Spoken.years(first, last);
        return when + (lost > 0 ? ", " : " ") + (lost > 0 ? Spoken.tons(lost) + " were lost on the way or in store" + mostly(flows, lost, said) : "nothing was lost on the way")
                + (dumps.isEmpty() ? "." : waste > 0 ? ", and " + Spoken.tons(waste) + " ended on dumps, most of it " + said.good(largest(dumped)) + "."
                        : ", and nothing ended on a dump.");
    }

    private static String largest(Map<String, Double> tons) {
        return tons.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private static String mostly(Rows flows, double lost, Said said) {
        Map<String, Double> byGood = new LinkedHashMap<>();
        for (int i = 0; i < flows.count(); i++) {
            byGood.merge(flows.text(i, "commodity"), flows.number(i, "lost"), Double::sum);
        }
        String most = largest(byGood);
        double share = byGood.get(most) / lost;
        return share > 0 ? " (" + (share > NEARLY_ALL ? "all" : Spoken.percent(share)) + " of it " + said.good(most) + ")" : "";
    }
}
