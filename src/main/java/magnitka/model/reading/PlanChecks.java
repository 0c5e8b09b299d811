package magnitka.model.reading;

import static magnitka.model.reading.Survey.path;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import magnitka.model.Chain;
import magnitka.model.Node;
import magnitka.model.Plan;
import magnitka.model.Quantity;
import magnitka.model.Start;
import magnitka.model.Unit;
import magnitka.model.Words;
import magnitka.model.Works;

/** A plan can only ask for what some works makes, and each target must say when and from where. */
final class PlanChecks {

    private static final int MONTHS = 12;

    private final Survey survey;
    private final Chain chain;

    PlanChecks(Survey survey) {
        this.survey = survey;
        this.chain = survey.chain();
    }

    void check() {
        chain.plan().ifPresent(plan -> {
            if (plan.products().isEmpty()) {
                survey.wrong(List.of("plan", "products"), "must have at least one product", "none", "A chain without targets has no plan.");
            }
            plan.products().forEach((name, product) -> {
                List<Map.Entry<String, Plan.Target>> given = given(path(at(name), "given"), product.given());
                if (!survey.gaps().touch(List.of("nodes")) && capacity(at(name), name)) {
                    given.forEach(target -> inTime(path(at(name), "given", target.getKey()), name, target.getValue()));
                }
                origin(at(name), product);
                split(at(name), product);
            });
            if (!survey.gaps().touch(List.of("plan", "products"))) {
                demand(plan.products());
                nothing(plan.products());
            }
        });
    }

    private static List<String> at(String product) {
        return List.of("plan", "products", product);
    }

    /** Says who cannot make the product; true if somebody can. */
    private boolean capacity(List<String> at, String product) {
        Set<String> made = new LinkedHashSet<>();
        List<String> idle = new ArrayList<>();
        boolean any = false;
        for (Map.Entry<String, Node> node : chain.nodes().entrySet()) {
            if (node.getValue() instanceof Works works) {
                made.add(works.recipe().product());
                any |= works.recipe().product().equals(product) && gives(works);
                if (works.recipe().product().equals(product) && !everPositive(works.ratedFactor())) {
                    idle.add(node.getKey());
                }
            }
        }
        if (!made.contains(product) && chain.commodities().containsKey(product)) {
            survey.wrong(at, "must be what a works makes" + (made.isEmpty() ? "" : ": " + Words.list(made)), Words.quoted(product),
                    Words.maybe(product, made));
        } else if (made.contains(product) && !any) {
            survey.wrong(at, "must be made by a unit that starts and is rated above 0",
                    "none in all works that make it" + (idle.isEmpty() ? "" : "; rated_factor is 0 on all days in " + String.join(", ", idle)),
                    "A plan cannot be measured against no capacity: " + (idle.isEmpty() ? "give a unit a start" : "raise rated_factor")
                            + ", or take the product out of the plan.");
        }
        return any;
    }

    /** A works without units is reported as such, and so are a unit without rating and one that starts after the last day. */
    private boolean gives(Works works) {
        return works.units().isEmpty() || chain.end().isBefore(chain.start()) || works.units().values().stream().anyMatch(unit ->
                earliest(unit).filter(day -> day.isAfter(chain.end()) || worksOn(unit, works, chain.start(), chain.end()).isPresent()).isPresent());
    }

    private boolean everPositive(Quantity quantity) {
        return survey.turns(List.of(quantity)).stream().anyMatch(day -> !(survey.on(quantity, day) <= 0));
    }

    /** A target on whose days no unit can have started and be rated stands against no capacity at all. */
    private void inTime(List<String> at, String product, Plan.Target target) {
        boolean asks = !(survey.on(target.tons(), target.from()) <= 0) && !chain.end().isBefore(chain.start());
        if (asks && works(product).noneMatch(works -> works.units().isEmpty()) && days(product, target.from(), target.to()).findAny().isEmpty()) {
            String first = days(product, target.to().plusDays(1), chain.end()).min(Comparator.naturalOrder())
                    .map(day -> ", from " + day + " on at the earliest").orElse("");
            survey.wrong(at, "must run into days on which a unit that makes " + Words.quoted(product) + " can have started and is rated above 0" + first,
                    target.from() + " to " + target.to(),
                    started(product, target.to()) ? "Nothing can be made of it on these days: see when rated_tons_per_day and rated_factor are above 0, move the target, or take it out."
                            : "Nothing can be made of it by then: move the target, let a unit start earlier, or take the target out.");
        }
    }

    private Stream<Works> works(String product) {
        return chain.nodes().values().stream().filter(Works.class::isInstance).map(Works.class::cast)
                .filter(works -> works.recipe().product().equals(product));
    }

    private boolean started(String product, LocalDate by) {
        return works(product).flatMap(works -> works.units().values().stream()).flatMap(unit -> earliest(unit).stream()).anyMatch(day -> !day.isAfter(by));
    }

    /** For each unit that can make the product between two days, the first of them on which it can. */
    private Stream<LocalDate> days(String product, LocalDate first, LocalDate last) {
        return works(product).flatMap(works -> works.units().values().stream().flatMap(unit -> worksOn(unit, works, first, last).stream()));
    }

    /** First day of the run on which a unit may have started. */
    private Optional<LocalDate> earliest(Unit unit) {
        Optional<LocalDate> day = unit.start() instanceof Start.On on ? Optional.of(on.date())
                : unit.start() instanceof Start.Within window ? Optional.of(window.earliest()) : Optional.empty();
        return day.map(start -> start.isBefore(chain.start()) ? chain.start() : start);
    }

    /** First of some days on which a unit can have started and is rated above 0. */
    private Optional<LocalDate> worksOn(Unit unit, Works works, LocalDate first, LocalDate last) {
        Optional<Quantity> rated = unit.traits(works).ratedTonsPerDay();
        return earliest(unit).map(start -> start.isBefore(first) ? first : start).filter(start -> !start.isAfter(last))
                .flatMap(start -> start.datesUntil(last.plusDays(1)).filter(day -> !(survey.on(works.ratedFactor(), day) <= 0)
                        && rated.map(tons -> !(survey.on(tons, day) <= 0)).orElse(true)).findFirst());
    }

    /** Reports targets of impossible or doubly used days; those with days of the period, in order of time. */
    private List<Map.Entry<String, Plan.Target>> given(List<String> at, Map<String, Plan.Target> given) {
        List<Map.Entry<String, Plan.Target>> inOrder = new ArrayList<>();
        given.entrySet().forEach(entry -> {
            Plan.Target target = entry.getValue();
            boolean dated = survey.inPeriod(path(at, entry.getKey(), "from"), target.from());
            dated &= survey.inPeriod(path(at, entry.getKey(), "to"), target.to());
            if (target.to().isBefore(target.from())) {
                survey.wrong(path(at, entry.getKey(), "to"), "must not come before \"from\", " + target.from(), target.to().toString());
            } else if (dated) {
                inOrder.add(entry);
            }
        });
        inOrder.sort(Comparator.comparing(entry -> entry.getValue().from()));
        // of all that began before, the one that ends last: a long target may reach over several
        Map.Entry<String, Plan.Target> longest = null;
        for (Map.Entry<String, Plan.Target> target : inOrder) {
            if (longest != null && !target.getValue().from().isAfter(longest.getValue().to())) {
                survey.wrong(path(at, target.getKey()), "must begin after the target before it has ended",
                        Words.quoted(longest.getKey()) + ", which runs to " + longest.getValue().to(),
                        "Of a target that was changed, keep the last, or end the first on the day before.");
            }
            longest = longest == null || target.getValue().to().isAfter(longest.getValue().to()) ? target : longest;
        }
        return inOrder;
    }

    private void origin(List<String> at, Plan.ProductPlan product) {
        if (product.origin() == Plan.Origin.RATCHET && product.ratchet().isEmpty()) {
            survey.wrong(path(at, "origin"), "must come with the field \"ratchet\" when it is \"ratchet\"", "none",
                    "Say how the next target follows: {\"growth\": 0.1, \"weight\": 0.5}.");
        }
    }

    private void split(List<String> at, Plan.ProductPlan product) {
        boolean seasonal = product.split().filter(split -> split == Plan.Split.SEASONAL).isPresent();
        if (seasonal && product.season().isEmpty()) {
            survey.wrong(path(at, "split"), "must come with the field \"season\" when it is \"seasonal\"", "none", "Give twelve weights, January first.");
        }
        product.season().ifPresent(season -> {
            if (season.size() != MONTHS) {
                survey.wrong(path(at, "season"), "must have 12 weights, January first", Integer.toString(season.size()));
            } else if (season.stream().allMatch(weight -> survey.on(weight, chain.start()) == 0)) {
                survey.wrong(path(at, "season"), "must have a weight above 0", "0 in every month");
            } else if (!seasonal) {
                survey.wrong(path(at, "season"), "must come with \"split\": \"seasonal\"",
                        product.split().map(split -> Words.quoted(split.name().toLowerCase(Locale.ROOT))).orElse("none"),
                        "Without it the weights would change nothing.");
            }
        });
    }

    /** Targets by balance are worked back from final demand or from other targets, so somebody must want something. */
    private void demand(Map<String, Plan.ProductPlan> products) {
        boolean wanted = products.values().stream().anyMatch(p -> p.origin() != Plan.Origin.BALANCE || everPositive(p.finalDemand()));
        products.forEach((name, product) -> {
            if (product.origin() == Plan.Origin.BALANCE && !wanted) {
                survey.wrong(path(at(name), "origin"), "must come with final_demand of a product, or a product of another origin, when it is \"balance\"", "none",
                        "A balance is worked back from what is wanted outside the chain, or from the targets of those who use the product.");
            }
        });
    }

    /** A plan may ask for nothing at times, but one that never asks for anything leaves nothing to fulfil. */
    private void nothing(Map<String, Plan.ProductPlan> products) {
        boolean asks = products.values().stream().anyMatch(product ->
                product.given().values().stream().anyMatch(target -> everPositive(target.tons())) || switch (product.origin()) {
                    case CAPACITY -> everPositive(product.capacityShare());
                    case BALANCE -> everPositive(product.finalDemand());
                    // from a first target of 0 it follows what was made
                    case RATCHET -> true;
                });
        products.forEach((name, product) -> {
            if (!asks && product.origin() == Plan.Origin.CAPACITY) {
                survey.wrong(path(at(name), "capacity_share"), "must be above 0 on some day where nothing else of the plan asks for a ton", "0 on all days",
                        "A plan of 0 t cannot be fulfilled: ask for something, or set the plan's pressure to 0 to see people of whom nothing is asked.");
            }
        });
    }
}
