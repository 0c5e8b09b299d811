package magnitka.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Maps of long chains; and that what is found by a short way is what the rules say, on small networks. */
class LargeNetworkTest {

    private static final int LONG = 20_000;
    private static final int NETWORKS = 500;

    private static Link way(int number, int from, int to, double tons) {
        return new Link(number % 3 == 0 ? "input" : "route", "r" + number, "n" + from, "n" + to, "coal", tons);
    }

    private static List<Link> drawn(SplittableRandom random) {
        int places = 2 + random.nextInt(7);
        List<Link> links = new ArrayList<>();
        for (int i = random.nextInt(16); i >= 0; i--) {
            links.add(way(i, random.nextInt(places), random.nextInt(places), random.nextInt(3)));
        }
        return links;
    }

    @Test
    void aRingOfAnyLengthIsCutOnce() {
        List<Link> links = new ArrayList<>();
        IntStream.range(0, LONG).forEach(i -> links.add(way(i, i, (i + 1) % LONG, i == 7_000 ? 1 : 2)));
        assertThat(ReturnFlows.among(links)).containsExactly(links.get(7_000));
        assertThat(ReturnFlows.among(links.subList(0, LONG - 1))).isEmpty();
    }

    @Test
    void manyRingsAreCutOneByOneInTheOrderOfTheirTons() {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < LONG; i++) {
            links.add(new Link("route", "up" + i, "a" + i, "b" + i, "coal", LONG));
            links.add(new Link("route", "down" + i, "b" + i, "a" + i, "coal", LONG - i - 1));
        }
        assertThat(ReturnFlows.among(links)).hasSize(LONG).isSortedAccordingTo(Comparator.comparingDouble(Link::tons))
                .allMatch(link -> link.name().startsWith("down"));
    }

    @Test
    void aChainOfAnyLengthHasARowForEachPlace() {
        List<Link> links = new ArrayList<>();
        // from the end to the beginning, so that no order of the file helps
        IntStream.range(0, LONG).forEach(i -> links.add(way(i, LONG - i - 1, LONG - i, 1)));
        LayeredLayout layout = new LayeredLayout(IntStream.rangeClosed(0, LONG).mapToObj(i -> "n" + i).toList(), links);
        assertThat(layout.rows()).isEqualTo(LONG + 1);
        assertThat(layout.of("n" + 12_345).row()).isEqualTo(12_345);
    }

    @Test
    void returnFlowsAreThoseOfTheRule() {
        SplittableRandom random = new SplittableRandom(6);
        int cut = 0;
        for (int i = 0; i < NETWORKS; i++) {
            List<Link> links = drawn(random);
            assertThat(ReturnFlows.among(links)).isEqualTo(backByTheRule(links));
            cut += ReturnFlows.among(links).size();
        }
        assertThat(cut).isGreaterThan(NETWORKS);
    }

    /** Again and again the least way from whose end another way leads to its origin. */
    private static List<Link> backByTheRule(List<Link> all) {
        List<Link> left = new ArrayList<>(all);
        List<Link> back = new ArrayList<>();
        for (Optional<Link> next = least(left); next.isPresent(); next = least(left)) {
            left.remove(next.get());
            back.add(next.get());
        }
        return back;
    }

    private static Optional<Link> least(List<Link> links) {
        return links.stream().filter(link -> leads(links, link.to(), link.from(), new HashSet<>()))
                .min(Comparator.comparing((Link link) -> !link.kind().equals("route")).thenComparingDouble(Link::tons).thenComparing(Link::key));
    }

    private static boolean leads(List<Link> links, String from, String to, Set<String> seen) {
        return from.equals(to) || seen.add(from) && links.stream().anyMatch(link -> link.from().equals(from) && leads(links, link.to(), to, seen));
    }

    @Test
    void rowsAreThoseOfTheRule() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < NETWORKS; i++) {
            List<Link> links = new ArrayList<>(drawn(random));
            links.removeAll(ReturnFlows.among(links));
            List<String> names = IntStream.range(0, 9).mapToObj(n -> "n" + n).toList();
            LayeredLayout layout = new LayeredLayout(names, links);
            Map<String, Integer> rows = new LinkedHashMap<>();
            names.forEach(name -> rows.put(name, layout.of(name).row()));
            assertThat(rows).isEqualTo(rowsByTheRule(names, links));
        }
    }

    /** Below all that leads there; what leads on right above the first place that it leads to. */
    private static Map<String, Integer> rowsByTheRule(List<String> names, List<Link> links) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        names.forEach(name -> rows.put(name, 0));
        for (int i = 0; i < names.size(); i++) {
            links.forEach(link -> rows.merge(link.to(), rows.get(link.from()) + 1, Math::max));
        }
        for (int i = 0; i < names.size(); i++) {
            names.forEach(name -> links.stream().filter(link -> link.from().equals(name)).mapToInt(link -> rows.get(link.to()) - 1).min()
                    .ifPresent(row -> rows.put(name, row)));
        }
        return rows;
    }
}
