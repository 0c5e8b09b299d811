package magnitka.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import magnitka.analysis.comparison.Measures;
import magnitka.analysis.tables.RunTables;
import magnitka.calibration.Ablation;
import magnitka.calibration.Calibration;
import magnitka.calibration.FitSettings;
import magnitka.calibration.Space;
import magnitka.cli.text.TablesText;
import magnitka.engine.Plant;
import magnitka.export.Manifest;
import magnitka.model.Mechanism;
import magnitka.model.Model;
import magnitka.model.reading.Companions;
import magnitka.result.Decimals;
import magnitka.result.Table;
import magnitka.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits the free parameters of a model to the archive. */
@Command(
        name = "calibrate",
        header = "Fits the parameters of status fitted to the archive, and says how far the fit can be trusted.",
        description = {
            "  ${COMMAND-FULL-NAME} models/magnitogorsk",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --no-validation --starts 2 --out quick-fit"
        })
final class CalibrateCommand implements Callable<Integer> {

    private static final List<String> SHOWN = List.of("summary", "parameters", "residuals", "errors", "coverage", "measures", "checks", "ablation");

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions options;

    @Mixin
    private FitOptions fitOptions;

    @Mixin
    private ChanceOptions chance;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ReportOption report;

    @Mixin
    private PrintOptions printed;

    @Option(names = "--ablate", description = "Fit again without each mechanism that MODEL/ablations.csv lists.")
    private boolean ablate;

    @Option(names = "--store", description = "Write the fitted values into MODEL/parameters.csv, and the tables to MODEL/calibration in place"
            + " of those there; --out then writes them to another folder too.")
    private boolean store;

    @Override
    public Integer call() throws IOException {
        output.style();
        FitModel fitModel = FitModel.of(options);
        Model model = fitModel.model();
        options.noteRanges(model);
        FitSettings settings = fitOptions.settings(model, chance.settings());
        Calibration.check(model, fitModel.held());
        refuseTooSmall(Space.of(model, fitModel.held()), settings);
        Calibration.Beside beside = beside(settings);
        Measures measures = Measures.from(model, Companions.measures(options.path()));
        Manifest manifest = manifest(model, settings);
        FitStore kept = new FitStore(options, output);
        Optional<Path> results = results(model, kept);
        Path first = store ? kept.folder() : results.orElseThrow();
        Journal journal = Journal.beside(first, manifest);
        Calibration calibration = calibrate(fitModel, settings, beside, journal);
        List<Table> tables = new ArrayList<>(calibration.tables());
        if (measures.any()) {
            tables.addAll(Measures.from(calibration.fittedModel(), Companions.measures(options.path()))
                    .tables(run(settings), Voice.of(spec).progress().ofReplications()));
        }
        if (store) {
            kept.write(manifest, tables, calibration);
        }
        if (results.isPresent()) {
            List<Table> written = new ArrayList<>(tables);
            written.addAll(RunTables.ofModel(model, Plant.of(model)));
            output.write(results.get(), manifest, written);
        }
        journal.delete();
        List<Path> folders = Stream.concat(store ? Stream.of(first) : Stream.empty(), results.stream()).toList();
        for (Path folder : folders) {
            report.write(folder);
        }
        calibration.messages().forEach(fitOptions::say);
        print(model, first, tables, calibration.percent());
        folders.forEach(folder -> fitOptions.say("Files are in " + folder));
        return Exit.DONE;
    }

    private void print(Model model, Path folder, List<Table> tables, double percent) {
        Map<String, Object> facts = PrintOptions.facts(model, folder);
        facts.put("mean_absolute_error_percent", percent);
        List<Table> shown = tables.stream().filter(table -> SHOWN.contains(table.name())).toList();
        printed.print(facts, shown, () -> {
            List<String> lines = new ArrayList<>(TablesText.lines(shown));
            lines.add("Mean absolute error of the medians: " + Decimals.fixed(percent, 2) + " %");
            return lines;
        });
    }

    private void refuseTooSmall(Space space, FitSettings settings) {
        try {
            settings.refuseTooSmall(space.size());
        } catch (IllegalArgumentException e) {
            throw fitOptions.misused("--" + e.getMessage());
        }
    }

    /** Where the tables go: a folder of results, or none with {@code --store} alone. */
    private Optional<Path> results(Model model, FitStore kept) throws IOException {
        if (store) {
            kept.refuseUnusable(model, fitOptions::misused);
        }
        return store && !output.isNamed() ? Optional.empty() : Optional.of(output.folder(model.name()));
    }

    private Calibration.Beside beside(FitSettings settings) {
        if (ablate && !settings.validation()) {
            throw fitOptions.misused("--ablate needs predictions to compare with: leave out --no-validation");
        }
        List<Mechanism> mechanisms = ablate ? Companions.ablations(options.path()) : List.of();
        if (ablate && mechanisms.isEmpty()) {
            throw fitOptions.misused("--ablate: the model has no ablations.csv that lists mechanisms");
        }
        List<Ablation.Without> without = new ArrayList<>();
        for (Mechanism mechanism : mechanisms) {
            FitModel fitModel = FitModel.of(options, mechanism.scenario());
            without.add(new Ablation.Without(mechanism.name(), fitModel.model(), fitModel.held()));
        }
        return new Calibration.Beside(Companions.structure(options.path()), without);
    }

    private Calibration calibrate(FitModel fitModel, FitSettings settings, Calibration.Beside beside, Journal journal) {
        try (FitProgress progress = new FitProgress(Voice.of(spec), journal)) {
            progress.begin();
            return Calibration.of(fitModel.model(), fitModel.held(), settings, beside, progress);
        }
    }

    private Manifest manifest(Model model, FitSettings settings) {
        List<String> more = new ArrayList<>(fitOptions.spelled(settings));
        more.addAll(ablate ? List.of("--ablate") : List.of());
        more.addAll(output.spelled());
        return new RunRecord(model, options, run(settings)).manifest("calibrate", more);
    }

    private static RunSettings run(FitSettings settings) {
        return new RunSettings(settings.replications(), settings.seed(), false, settings.threads());
    }
}
