package magnitka.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import magnitka.analysis.planning.PlanRemarks;
import magnitka.analysis.planning.PlanWarning;
import magnitka.analysis.pressure.DrawsWanted;
import magnitka.analysis.pressure.Levels;
import magnitka.analysis.pressure.PressureQuestion;
import magnitka.analysis.pressure.PressureResult;
import magnitka.analysis.pressure.PressureTables;
import magnitka.analysis.pressure.Variant;
import magnitka.analysis.tables.RunTables;
import magnitka.cli.text.PressureText;
import magnitka.engine.Plant;
import magnitka.export.Manifest;
import magnitka.model.Model;
import magnitka.model.Plan;
import magnitka.model.Works;
import magnitka.result.Decimals;
import magnitka.result.Table;
import magnitka.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Turns up the quota pressure and says what happens. */
@Command(
        name = "pressure",
        header = "Runs a model with its people at several levels of quota pressure: where output is highest, and what each mechanism costs.",
        description = {
            "  ${COMMAND-FULL-NAME} models/magnitogorsk",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --from 0.8 --to 1.4 --steps 13 --policy grades",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --mechanism-off wear --mechanism-off each",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --steps 11 --replications 20 --mechanism-off stepbonus --policy grades --draws 40 --near 15"
        })
final class PressureCommand implements Callable<Integer> {

    private static final String EACH = "each";
    private static final String ALL = "all";
    private static final String NONE = "none";
    private static final int MOST_REPLICATIONS = 10_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions options;

    @Mixin
    private EnsembleOptions ensembleOptions;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ReportOption report;

    @Mixin
    private PrintOptions printed;

    @Option(names = "--from", paramLabel = "P", defaultValue = "0.6", description = "Lowest pressure; ${DEFAULT-VALUE} unless told.")
    private double from;

    @Option(names = "--to", paramLabel = "P", defaultValue = "1.6", description = "Highest pressure; ${DEFAULT-VALUE} unless told.")
    private double to;

    @Option(names = "--steps", paramLabel = "N", defaultValue = "21",
            description = "Number of levels, both ends included; ${DEFAULT-VALUE} unless told.")
    private int steps;

    @Option(names = "--product", paramLabel = "NAME",
            description = "Column of the yearly table that is in question; the last one unless told.")
    private String product;

    @Option(names = "--mechanism-off", paramLabel = "NAME",
            description = "A curve without a mechanism: wear, ratchet, padding, hoarding, impatience, stepbonus, easyshapes; each, for every one by itself; "
                    + "all, for all at once; some joined by +. Repeatable. Unless told, each is switched off at pressure 1 and at the best level "
                    + "only; none leaves that out.")
    private List<String> mechanisms = List.of();

    @Option(names = "--policy", paramLabel = "NAME",
            description = "A curve under other incentives: pay for tons, grades, orders or assortment, smooth-bonus, no-ratchet; each, for every one by "
                    + "itself; some joined by +. Repeatable.")
    private List<String> policies = List.of();

    @Mixin
    private DrawOptions drawOptions;

    @Override
    public Integer call() throws IOException {
        RunSettings settings = ensembleOptions.settings();
        if (settings.replications() > MOST_REPLICATIONS) {
            throw misused("--replications: must be at most " + MOST_REPLICATIONS + " here, got " + settings.replications());
        }
        Levels levels = levels();
        List<Variant> variants = variants();
        DrawsWanted draws = drawOptions.wanted();
        output.style();
        Model model = WithPeople.model(options);
        drawOptions.refuseUnusable(model);
        PressureQuestion question = new PressureQuestion(model, product(model), levels, variants, mechanisms.isEmpty(), draws);
        Path folder = output.folder(model.name());
        notes(model, question);
        double said = from <= 1 && 1 <= to ? 1 : from;
        PlanRemarks.of(model).forEach(ensembleOptions::say);
        PlanWarning.of(model, said).ifPresent(warning -> ensembleOptions.say("At pressure " + Decimals.exact(said) + ": " + warning));
        PressureResult result = drawOptions.result(() -> PressureResult.of(question, settings, ensembleOptions.progress()));
        List<Table> tables = PressureTables.from(result);
        Manifest manifest = new RunRecord(model, options, settings).manifest("pressure", spelled(question)).withPeople()
                .withDraws(DrawOptions.facts(result));
        List<Table> written = new ArrayList<>(tables);
        written.addAll(RunTables.ofModel(model, Plant.of(model)));
        output.write(folder, manifest, written, report);
        printed.print(PrintOptions.facts(model, folder), tables, () -> new PressureText(model, result).lines());
        drawOptions.sayIfTooFew(result);
        ensembleOptions.say("Files are in " + folder);
        return Exit.DONE;
    }

    /** Says what of the command has no effect: nothing is wrong with it, but rows of zeros should surprise nobody. */
    private void notes(Model model, PressureQuestion question) {
        Plan plan = model.chain().plan().orElseThrow();
        double own = model.value(plan.pressure());
        if (own != 1) {
            ensembleOptions.say("The levels of --from to --to take the place of the plan's own pressure, here " + Decimals.exact(own) + ".");
        }
        List<String> ofShapes = question.variants().stream().flatMap(variant -> Stream.of(variant.name().split("\\+")))
                .filter(Variant.ofShapes()::contains).distinct().toList();
        Set<String> made = model.chain().table().get(question.product()).works().stream().map(model.chain().nodes()::get)
                .filter(Works.class::isInstance).map(works -> ((Works) works).recipe().product()).collect(Collectors.toSet());
        if (!ofShapes.isEmpty() && made.stream().allMatch(name -> !plan.products().containsKey(name) || plan.products().get(name).assortment().isEmpty())) {
            ensembleOptions.say("The plan asks for no " + question.product() + " in shapes: there " + String.join(" and ", ofShapes) + (ofShapes.size() > 1 ? " have" : " has") + " nothing to act on.");
        }
    }

    private Levels levels() {
        try {
            return Levels.of(from, to, steps);
        } catch (IllegalArgumentException e) {
            throw misused("--" + e.getMessage());
        }
    }

    private String product(Model model) {
        List<String> columns = List.copyOf(model.chain().table().keySet());
        if (columns.isEmpty()) {
            throw misused("The model's yearly table has no column, so no product.");
        }
        if (product != null) {
            Known.require(spec, "--product", product, columns);
        }
        return product == null ? columns.get(columns.size() - 1) : product;
    }

    private List<Variant> variants() {
        List<Variant> all = new ArrayList<>();
        List<String> named = mechanisms.stream().filter(name -> !name.equals(NONE)).toList();
        if (named.size() < mechanisms.size() && !named.isEmpty()) {
            throw misused("--mechanism-off: none stands alone");
        }
        all.addAll(variants("--mechanism-off", named, Variant.mechanismNames(), List.of(EACH, ALL, NONE), Variant::off));
        all.addAll(variants("--policy", policies, Variant.policyNames(), List.of(EACH), this::policy));
        return all;
    }

    private Variant policy(List<String> policies) {
        if (!Variant.goTogether(policies)) {
            throw misused("--policy: people are paid by one measure, got " + String.join("+", policies));
        }
        return Variant.policy(policies);
    }

    private List<Variant> variants(
            String option, List<String> given, List<String> known, List<String> words, Function<List<String>, Variant> meaning) {
        List<List<String>> wanted = new ArrayList<>();
        for (String name : given) {
            if (name.equals(EACH)) {
                known.forEach(one -> wanted.add(List.of(one)));
            } else if (name.equals(ALL) && words.contains(ALL)) {
                wanted.add(known);
            } else {
                wanted.add(parts(option, name, known, words));
            }
        }
        return wanted.stream().distinct().map(meaning).toList();
    }

    private List<String> parts(String option, String name, List<String> known, List<String> words) {
        List<String> parts = List.of(name.split("\\+", -1));
        List<String> candidates = new ArrayList<>(known);
        candidates.addAll(words);
        for (String part : parts) {
            if (!known.contains(part)) {
                throw Known.refused(spec, option, "one of " + String.join(", ", candidates) + ", or some joined by +", name, Known.maybe(part, candidates));
            }
        }
        return parts.stream().distinct().sorted(Comparator.comparingInt(known::indexOf)).toList();
    }

    private List<String> spelled(PressureQuestion question) {
        List<String> words = new ArrayList<>(List.of("--from", Decimals.exact(from), "--to", Decimals.exact(to), "--steps", "" + steps,
                "--product", question.product()));
        mechanisms.forEach(name -> words.addAll(List.of("--mechanism-off", name)));
        policies.forEach(name -> words.addAll(List.of("--policy", name)));
        words.addAll(drawOptions.spelled());
        words.addAll(output.spelled());
        return words;
    }

    private ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
