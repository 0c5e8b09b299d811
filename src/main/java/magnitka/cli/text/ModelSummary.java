package magnitka.cli.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import magnitka.analysis.IdleFields;
import magnitka.analysis.LateStarts;
import magnitka.analysis.ObservedRemarks;
import magnitka.analysis.planning.PlanRemarks;
import magnitka.model.Chain;
import magnitka.model.Contradiction;
import magnitka.model.FreeText;
import magnitka.model.Model;
import magnitka.model.Observation;
import magnitka.model.Parameter;
import magnitka.model.People;
import magnitka.model.Plan;
import magnitka.model.ScenarioInfo;
import magnitka.model.Uses;
import magnitka.model.Works;
import magnitka.network.FiniteInputs;
import magnitka.network.StuckGrades;

/** A sound model on one screen. */
public final class ModelSummary {

    private static final int MOST_NAMED = 12;

    private final Model model;
    private final Chain chain;
    private final List<ScenarioInfo> scenarios;

    /** @param scenarios the scenarios beside the model */
    public ModelSummary(Model model, List<ScenarioInfo> scenarios) {
        this.model = model;
        this.chain = model.chain();
        this.scenarios = scenarios;
    }

    /** The summary, line by line. */
    public List<String> lines() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("period", chain.start() + " to " + chain.end() + ", " + chain.days() + " days");
        if (!model.scenarios().isEmpty()) {
            rows.put("with", model.scenarios().stream().map(FreeText::oneLine).collect(Collectors.joining("; ")));
        }
        rows.put("commodities", chain.commodities().size() + ", "
                + chain.commodities().values().stream().filter(good -> good.grades().isPresent()).count() + " of them graded");
        rows.put("nodes", counted(chain.nodes().values(), NodeKind::of, List.of(NodeKind.values()), NodeKind::counted));
        rows.put("routes", routes());
        rows.put("units", units());
        rows.put("limits", chain.limits().size() + " shared");
        chain.plan().ifPresent(plan -> rows.put("plan", plan(plan)));
        chain.people().ifPresent(people -> rows.put("people", people(people)));
        rows.put("parameters", statuses(model));
        statusesOfPeople(model).ifPresent(statuses -> rows.put("on people", statuses));
        rows.put("evidence", model.evidence().size() + " facts, " + Uses.of(model).count(model.evidence()) + " of them used");
        rows.put("observations", counted(model.observed(), Observation::use, List.of(Observation.Use.values()),
                (use, n) -> n + " for " + word(use)));
        rows.put("contradictions", contradictions());
        rows.put("scenarios", scenarios());
        rows.put("hash", model.hash());
        List<String> lines = new ArrayList<>();
        lines.add(FreeText.oneLine(chain.title()) + ": no problems");
        rows.forEach((name, value) -> lines.add(String.format(Locale.ROOT, "  %-15s %s", name, value)));
        remarks().forEach(remark -> lines.add("Remark: " + remark));
        return lines;
    }

    /** The same for programs: numbers of things, by name. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("model", model.name());
        facts.put("title", chain.title());
        facts.put("model_hash", model.hash());
        facts.put("start", chain.start().toString());
        facts.put("end", chain.end().toString());
        facts.put("days", chain.days());
        facts.put("with", model.scenarios());
        facts.put("commodities", chain.commodities().size());
        facts.put("nodes", counts(chain.nodes().values(), NodeKind::of, NodeKind::word));
        facts.put("routes", chain.routes().size());
        facts.put("limits", chain.limits().size());
        facts.put("parameters", counts(model.parameters().values(), Parameter::status, ModelSummary::word));
        facts.put("estimates_without_facts", model.parameters().values().stream().filter(ModelSummary::isBareEstimate).count());
        facts.put("facts", model.evidence().size());
        facts.put("facts_used", Uses.of(model).count(model.evidence()));
        facts.put("observations", counts(model.observed(), Observation::use, ModelSummary::word));
        facts.put("contradictions", model.contradictions().size());
        facts.put("remarks", remarks());
        facts.put("scenarios", scenarios.stream().map(ScenarioInfo::name).toList());
        return facts;
    }

    /** What is no mistake, but hardly meant. */
    private List<String> remarks() {
        return Stream.of(PlanRemarks.of(model), IdleFields.of(model), FiniteInputs.of(model), StuckGrades.of(model), LateStarts.of(model), ObservedRemarks.of(model)).flatMap(List::stream).toList();
    }

    private static <T, K extends Enum<K>> Map<String, Object> counts(Iterable<T> things, Function<? super T, K> kind, Function<K, String> name) {
        Map<K, Long> counts = new TreeMap<>();
        things.forEach(thing -> counts.merge(kind.apply(thing), 1L, Long::sum));
        Map<String, Object> named = new LinkedHashMap<>();
        counts.forEach((one, count) -> named.put(name.apply(one), count));
        return named;
    }

    /** How many parameters there are, how many of each status, and how many estimates no fact speaks to. */
    public static String statuses(Model model) {
        return statuses(model.parameters().values());
    }

    /** The same of the parameters that plan and people use, if there are any. */
    public static Optional<String> statusesOfPeople(Model model) {
        Uses uses = Uses.of(model);
        List<Parameter> ofPeople = model.parameters().values().stream().filter(p -> uses.isOfPeople(p.name())).toList();
        return Optional.of(ofPeople).filter(some -> !some.isEmpty()).map(ModelSummary::statuses);
    }

    private static String statuses(Collection<Parameter> parameters) {
        long bare = parameters.stream().filter(ModelSummary::isBareEstimate).count();
        String ofThem = bare > 0 ? " (" + bare + " without a fact)" : "";
        return counted(parameters, Parameter::status, List.of(Parameter.Status.values()),
                (status, n) -> n + " " + word(status) + (status == Parameter.Status.ESTIMATE ? ofThem : ""));
    }

    private static boolean isBareEstimate(Parameter parameter) {
        return parameter.status() == Parameter.Status.ESTIMATE && parameter.evidence().isEmpty();
    }

    private String routes() {
        long slow = chain.routes().values().stream().filter(route -> model.value(route.travelDays()) > 0).count();
        return chain.routes().size() + ", " + slow + " of them with days on the way";
    }

    private String units() {
        List<Works> works = chain.nodes().values().stream().filter(Works.class::isInstance).map(Works.class::cast).toList();
        return works.stream().mapToInt(shop -> shop.units().size()).sum() + " in " + works.size() + " works";
    }

    private static String plan(Plan plan) {
        long given = plan.products().values().stream().mapToLong(product -> product.given().size()).sum();
        return counted(plan.products().values(), Plan.ProductPlan::origin, List.of(Plan.Origin.values()), (origin, n) -> n + " by " + word(origin))
                .replaceFirst(":", plan.products().size() == 1 ? " product:" : " products:") + "; targets given: " + given;
    }

    private static String people(People people) {
        List<String> sides = new ArrayList<>(List.of("bonus by " + word(people.bonus().measure())));
        people.upkeep().ifPresent(any -> sides.add("upkeep"));
        people.claims().ifPresent(any -> sides.add("claims"));
        people.reports().ifPresent(any -> sides.add("reports"));
        people.directors().ifPresent(any -> sides.add("directors"));
        return String.join(", ", sides) + "; campaigns: " + people.campaigns().size();
    }

    private String contradictions() {
        long tried = model.contradictions().stream().map(Contradiction::scenario).filter(name -> !name.isEmpty()).count();
        return model.contradictions().size() + " decided, " + tried + " with the other reading as a scenario";
    }

    private String scenarios() {
        String names = scenarios.stream().map(ScenarioInfo::name).limit(MOST_NAMED).collect(Collectors.joining(", "));
        String rest = scenarios.size() > MOST_NAMED ? ", ..." : "";
        return scenarios.isEmpty() ? "0" : scenarios.size() + ": " + names + rest;
    }

    /** How a count of one kind is written. */
    private interface Wording<K> {
        String of(K kind, long count);
    }

    private static <T, K> String counted(
            Iterable<T> things, Function<? super T, K> kind, List<K> kinds, Wording<K> wording) {
        Map<K, Long> counts = new LinkedHashMap<>();
        things.forEach(thing -> counts.merge(kind.apply(thing), 1L, Long::sum));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        String parts = kinds.stream().filter(counts::containsKey).map(k -> wording.of(k, counts.get(k))).collect(Collectors.joining(", "));
        return parts.isEmpty() ? "0" : all + ": " + parts;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
