package magnitka.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import magnitka.analysis.PlanReplications;
import magnitka.analysis.Replications;
import magnitka.analysis.comparison.Difference;
import magnitka.analysis.comparison.Differences;
import magnitka.analysis.comparison.PlanDifferences;
import magnitka.cli.text.DifferencesText;
import magnitka.export.CsvStyle;
import magnitka.export.CsvWriter;
import magnitka.export.DamagedRunException;
import magnitka.export.DataPackage;
import magnitka.export.Manifest;
import magnitka.export.RunFolder;
import magnitka.export.StoredRun;
import magnitka.result.Table;
import magnitka.run.EnsembleResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says by how much the output of one run differs from that of another, and how sure that is. */
@Command(
        name = "compare",
        header = "Sets the output of two runs against each other, with intervals.",
        description = {
            "  ${COMMAND-FULL-NAME} results/magnitogorsk-1 results/magnitogorsk-2",
            "  ${COMMAND-FULL-NAME} results/as-it-was results/no-coal-loss --out results/worth-of-coal"
        })
final class CompareCommand implements Callable<Integer> {

    private static final String LOSSES = "losses";
    /** What names stand for and what run B's model rests on, for the page. */
    private static final List<String> OF_MODEL = List.of("network", "evidence", "contradictions");

    private static final String EXPECTED = "expected";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN_A", description = "Folder of the run to start from.")
    private Path folderA;

    @Parameters(index = "1", paramLabel = "RUN_B", description = "Folder of the run to set against it.")
    private Path folderB;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the differences as CSV files, new or empty; none is written unless told.")
    private Path out;

    @Mixin
    private ReportOption report;

    @Mixin
    private PrintOptions printed;

    @Override
    public Integer call() throws IOException {
        if (out != null) {
            RunFolder.refuseUnusable(out);
        } else if (report.isWanted()) {
            throw new ParameterException(spec.commandLine(), "--report goes to the folder of --out: name one");
        }
        Set<String> needed = new HashSet<>(Set.of(Replications.TABLE, PlanReplications.TABLE, LOSSES));
        needed.addAll(out == null ? List.of() : OF_MODEL);
        StoredRun a = StoredRun.read(folderA, needed);
        StoredRun b = StoredRun.read(folderB, needed);
        Differences differences = differences(a, b);
        Optional<Table> losses = losses(a, b);
        Optional<PlanDifferences> plan = plan(a, b, differences);
        List<Table> tables = new ArrayList<>(differences.tables());
        losses.ifPresent(tables::add);
        plan.ifPresent(all -> tables.addAll(all.tables()));
        if (out != null) {
            List<Table> written = new ArrayList<>(tables);
            OF_MODEL.stream().map(b::table).flatMap(Optional::stream).forEach(written::add);
            write(a, b, written);
        }
        printed.print(facts(a, b, differences), tables, () -> new DifferencesText(a, b, differences, losses, plan).lines());
        if (out != null) {
            Voice.of(spec).say("Files are in " + out);
        }
        return Exit.DONE;
    }

    /** What programs should know beside the tables. */
    private Map<String, Object> facts(StoredRun a, StoredRun b, Differences differences) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("run_a", folderA.toString());
        facts.put("run_b", folderB.toString());
        facts.put("title_a", DifferencesText.name(a));
        facts.put("title_b", DifferencesText.name(b));
        facts.put("method", differences.method());
        facts.put("replications_a", differences.countA());
        facts.put("replications_b", differences.countB());
        if (out != null) {
            facts.put("folder", out.toString());
        }
        return facts;
    }

    private static Differences differences(StoredRun a, StoredRun b) {
        Replications tonsA = replications(a);
        Replications tonsB = replications(b);
        List<String> problems = new ArrayList<>();
        if (isExpected(a) != isExpected(b)) {
            problems.add("The one is an expected run, the other an ensemble: run both with --expected, or both without.");
        }
        if (!tonsA.years().equals(tonsB.years())) {
            problems.add("The runs must cover the same years: " + a.folder() + " has " + span(tonsA) + ", " + b.folder() + " has " + span(tonsB) + ".");
        }
        if (!tonsA.quantities().equals(tonsB.quantities())) {
            problems.add("The runs must have the same quantities: " + a.folder() + " has " + String.join(", ", tonsA.quantities()) + "; "
                    + b.folder() + " has " + String.join(", ", tonsB.quantities()) + ".");
        }
        if (!problems.isEmpty()) {
            throw new DamagedRunException(problems);
        }
        boolean sameLuck = a.manifest().seed() == b.manifest().seed();
        Difference.Pairing pairing = isExpected(a) ? Difference.Pairing.SINGLE : sameLuck ? Difference.Pairing.PAIRED : Difference.Pairing.UNPAIRED;
        return Differences.of(tonsA, tonsB, pairing);
    }

    private static boolean isExpected(StoredRun run) {
        return run.manifest().mode().equals(EXPECTED);
    }

    private static String span(Replications tons) {
        return tons.years().get(0) + "-" + tons.years().get(tons.years().size() - 1);
    }

    /** How plans were fulfilled, where both runs have people who answer one. */
    private static Optional<PlanDifferences> plan(StoredRun a, StoredRun b, Differences differences) {
        Optional<PlanReplications> planA = plan(a);
        Optional<PlanReplications> planB = plan(b);
        return planA.isEmpty() || planB.isEmpty() ? Optional.empty()
                : Optional.of(sound(b, PlanReplications.TABLE, () -> new PlanDifferences(planA.get(), planB.get(), differences.pairing())));
    }

    private static Optional<PlanReplications> plan(StoredRun run) {
        return run.table(PlanReplications.TABLE).map(table -> {
            PlanReplications plan = sound(run, PlanReplications.TABLE, () -> PlanReplications.of(table));
            Replications tons = replications(run);
            if (plan.count() != tons.count() || !plan.years().equals(tons.years()) || !plan.quantities().equals(tons.quantities())) {
                throw new DamagedRunException(List.of(run.folder().resolve(PlanReplications.TABLE + ".csv")
                        + ": must have the replications, years and quantities of replications.csv"));
            }
            return plan;
        });
    }

    private static Replications replications(StoredRun run) {
        Table table = run.table(Replications.TABLE).orElseThrow(() -> new DamagedRunException(List.of(
                run.folder() + ": must hold replications.csv, which 'magnitka run' writes" + System.lineSeparator() + "  Its own command was "
                        + run.manifest().command() + "; a run of an earlier version has to be made anew.")));
        Replications replications = sound(run, Replications.TABLE, () -> Replications.of(table));
        int expected = Math.min(run.manifest().replications(), EnsembleResult.MOST_MONTHLY_SAMPLES);
        if (replications.count() != expected) {
            throw new DamagedRunException(List.of(run.folder().resolve(Replications.TABLE + ".csv") + ": must hold " + expected
                    + " replications as manifest.json says, got " + replications.count()));
        }
        return replications;
    }

    private static Optional<Table> losses(StoredRun a, StoredRun b) {
        Optional<Table> lossesA = a.table(LOSSES);
        Optional<Table> lossesB = b.table(LOSSES);
        return lossesA.isEmpty() || lossesB.isEmpty() ? Optional.empty()
                : Optional.of(sound(b, LOSSES, () -> Differences.losses(lossesA.get(), lossesB.get())));
    }

    private static <T> T sound(StoredRun run, String table, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new DamagedRunException(List.of(run.folder().resolve(table + ".csv") + ": " + e.getMessage()));
        }
    }

    private void write(StoredRun a, StoredRun b, List<Table> tables) throws IOException {
        CsvWriter csv = new CsvWriter(CsvStyle.STANDARD);
        Manifest manifest = b.manifest();
        String title = DifferencesText.name(b) + " against " + DifferencesText.name(a);
        try (RunFolder files = RunFolder.at(out);
                Undoing undoing = new Undoing(files)) {
            undoing.begin();
            for (Table table : tables) {
                files.write(table.name() + ".csv", stream -> csv.write(table, stream));
            }
            files.write("datapackage.json", new DataPackage(manifest.model(), title, CsvStyle.STANDARD, tables).json());
            files.write("manifest.json", manifest.comparedWith(a.manifest(), title, "magnitka compare " + RunRecord.quoted(folderA.toString())
                    + " " + RunRecord.quoted(folderB.toString())));
            files.finish();
        }
        report.write(out);
    }
}
