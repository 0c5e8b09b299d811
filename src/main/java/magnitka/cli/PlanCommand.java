package magnitka.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import magnitka.analysis.planning.Leadership;
import magnitka.analysis.planning.PlanSize;
import magnitka.analysis.planning.PlannedRun;
import magnitka.analysis.planning.YearPlan;
import magnitka.cli.text.PlanText;
import magnitka.model.Model;
import magnitka.model.Numerals;
import magnitka.result.Decimals;
import magnitka.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sets a year's plan against what the network can give. */
@Command(
        name = "plan",
        header = "Shows a year's plan, what it asks of each works, and the largest plan of its kind that the network can meet.",
        description = {
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --year 1937",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --year 1937 --pressure 1.2 --out plan-1937"
        })
final class PlanCommand implements Callable<Integer> {

    private static final double MOST_PRESSURE = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions options;

    @Mixin
    private YearOption asked;

    @Mixin
    private OutputOptions output;

    @Mixin
    private PrintOptions printed;

    @Option(names = "--pressure", paramLabel = "P", description = "Multiplies every target, in place of the plan's own pressure; above 0, up to 10.")
    private Double pressure;

    @Override
    public Integer call() throws IOException {
        output.style();
        if (pressure != null && !(pressure > 0 && pressure <= MOST_PRESSURE)) {
            throw new ParameterException(spec.commandLine(), "--pressure: must be above 0 and at most 10, got " + Numerals.shown(pressure));
        }
        Model own = WithPeople.withPlan(options);
        Model model = pressure == null ? own : Leadership.atPressure(own, pressure);
        int year = asked.of(model);
        PlanSize.of(model).patience().ifPresent(Voice.of(spec)::say);
        Path folder = output.folder(model.name());
        YearPlan plan = Voice.of(spec).timed("Working out the plan", () -> YearPlan.of(PlannedRun.of(model), year));
        List<String> more = new ArrayList<>(asked.spelled());
        if (pressure != null) {
            more.addAll(List.of("--pressure", Decimals.exact(pressure)));
        }
        more.addAll(output.spelled());
        RunRecord record = new RunRecord(own, options, RunSettings.ofExpected());
        output.write(folder, record.manifest("plan", more), plan.tables());
        Map<String, Object> facts = PrintOptions.facts(own, folder);
        facts.put("year", year);
        plan.feasible().ifPresent(found -> {
            facts.put("largest_multiple", found.multiple());
            facts.put("feasible", found.isFeasible());
            facts.put("worth_in_tons_of", found.unit());
        });
        plan.fault().ifPresent(fault -> facts.put("balance_fault", fault));
        printed.print(facts, plan.tables(), () -> new PlanText(model, plan).lines());
        Voice.of(spec).say("Files are in " + folder);
        return Exit.DONE;
    }
}
