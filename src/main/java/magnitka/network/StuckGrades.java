package magnitka.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import magnitka.model.Commodity;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Quantity;
import magnitka.model.Route;
import magnitka.model.Works;

/** Grades that fill a stockpile because nothing takes them from there, and stockpiles that never have room. */
public final class StuckGrades {

    private static final double SHARE_OF_NOTHING = 1e-9;

    private final Model model;
    /** Grades that come to a place, and those that routes and works take from there. */
    private final Map<String, Set<String>> coming = new LinkedHashMap<>();

    private final Map<String, Set<String>> taken = new LinkedHashMap<>();
    private final Map<String, Set<String>> givers = new LinkedHashMap<>();
    private final Deque<String> changed = new ArrayDeque<>();

    private StuckGrades(Model model) {
        this.model = model;
        model.chain().nodes().forEach((name, node) -> {
            if (node instanceof Works works) {
                works(name, works);
            } else if (node instanceof Node.Source source) {
                come(name, shared(source.commodity(), source.gradeShares()));
            } else if (node instanceof Node.Stockpile pile && model.value(pile.openingTons()) > 0) {
                come(name, List.of(pile.openingGrade().orElse(best(pile.commodity()))));
            }
        });
        model.chain().routes().values().stream().filter(route -> route.capacityTonsPerDay().map(this::isUsed).orElse(true))
                .forEach(route -> add(taken, route.from(), grades(route)));
        while (!changed.isEmpty()) {
            String place = changed.remove();
            model.chain().routes().values().stream().filter(route -> route.from().equals(place)).forEach(route -> {
                Set<String> carried = new LinkedHashSet<>(grades(route));
                carried.retainAll(coming.get(place));
                come(route.to(), carried);
            });
        }
    }

    /** A sentence for each stockpile that a grade fills for ever, and for each that has no room on any day. */
    public static List<String> of(Model model) {
        StuckGrades stuck = new StuckGrades(model);
        List<String> remarks = new ArrayList<>();
        model.chain().nodes().forEach((name, node) -> {
            if (node instanceof Node.Stockpile pile && pile.capacityTons().isPresent() && stuck.coming.containsKey(name)) {
                stuck.remark(name, pile, pile.capacityTons().get()).ifPresent(remarks::add);
            }
        });
        return List.copyOf(remarks);
    }

    private Optional<String> remark(String name, Node.Stockpile pile, Quantity room) {
        Set<String> works = givers.getOrDefault(name, Set.of());
        String stands = works.isEmpty() ? "nothing more is sent there" : String.join(" and ", works) + (works.size() > 1 ? " find" : " finds") + " no room there";
        if (!isUsed(room)) {
            return Optional.of(pile.commodity() + " comes to " + name + ", which has capacity 0 on all days: " + stands + ".");
        }
        List<String> left = new ArrayList<>(model.chain().commodities().get(pile.commodity()).gradeNames());
        left.retainAll(coming.get(name));
        left.removeAll(taken.getOrDefault(name, Set.of()));
        if (left.isEmpty() || isUsed(pile.shrinkageSharePerDay())) {
            return Optional.empty();
        }
        boolean graded = model.chain().commodities().get(pile.commodity()).grades().isPresent();
        String what = (graded ? String.join(" and ", left) + " of " : "") + pile.commodity();
        return Optional.of(what + (left.size() > 1 ? " come to " : " comes to ") + name + ", and nothing takes " + (left.size() > 1 ? "them" : "it") + " from there; "
                + capacity(room) + ": once " + (left.size() > 1 ? "they fill" : "it fills") + " that, " + stands + ".");
    }

    private String capacity(Quantity room) {
        return room instanceof Quantity.Profile ? "its capacity has a limit" : String.format(Locale.ROOT, "capacity %.0f t", model.value(room));
    }

    private void works(String name, Works works) {
        Works.Recipe recipe = works.recipe();
        give(name, recipe.to(), works.quality().map(quality -> shared(recipe.product(), quality.normalShares())).orElse(List.of(best(recipe.product()))));
        recipe.byProducts().forEach((good, byProduct) -> {
            if (isUsed(byProduct.tons())) {
                give(name, byProduct.to(), List.of(byProduct.grade().orElse(best(good))));
            }
        });
        recipe.inputs().forEach((good, input) -> {
            if (isUsed(input.tons())) {
                add(taken, input.from(), input.grades().orElse(commodity(good).gradeNames()));
            }
        });
    }

    private void give(String works, String place, Collection<String> grades) {
        add(givers, place, List.of(works));
        come(place, grades);
    }

    private void come(String place, Collection<String> grades) {
        if (add(coming, place, grades)) {
            changed.add(place);
        }
    }

    private static boolean add(Map<String, Set<String>> sets, String key, Collection<String> more) {
        return sets.computeIfAbsent(key, any -> new TreeSet<>()).addAll(more);
    }

    /** Grades with a share above 0. */
    private List<String> shared(String good, Map<String, Quantity> shares) {
        List<String> grades = commodity(good).gradeNames();
        double[] share = model.shares(grades, shares);
        return shares.isEmpty() ? List.of(best(good)) : IntStream.range(0, share.length).filter(g -> share[g] > SHARE_OF_NOTHING).mapToObj(grades::get).toList();
    }

    private List<String> grades(Route route) {
        return route.grades().orElse(commodity(route.commodity()).gradeNames());
    }

    private Commodity commodity(String name) {
        return model.chain().commodities().get(name);
    }

    private String best(String good) {
        return commodity(good).gradeNames().get(0);
    }

    private boolean isUsed(Quantity quantity) {
        return quantity instanceof Quantity.Profile profile
                ? profile.points().stream().anyMatch(point -> model.value(point.value()) > 0) : model.value(quantity) > 0;
    }
}
