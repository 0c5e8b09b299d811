package magnitka.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import magnitka.calibration.Ablation;
import magnitka.calibration.Calibration;
import magnitka.calibration.FitSettings;
import magnitka.export.Manifest;
import magnitka.model.Companions;
import magnitka.model.Mechanism;
import magnitka.model.Model;
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
            "  magnitka calibrate models/magnitogorsk",
            "  magnitka calibrate models/magnitogorsk --no-validation --starts 2 --out quick-fit"
        })
final class CalibrateCommand implements Callable<Integer> {

    private static final int KEY_LETTERS = 12;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions options;

    @Mixin
    private FitOptions fitOptions;

    @Mixin
    private OutputOptions output;

    @Option(names = "--ablate", description = "Fit again without each mechanism that MODEL/ablations.csv lists.")
    private boolean ablate;

    @Override
    public Integer call() throws IOException {
        output.style();
        FitModel fitModel = FitModel.of(options);
        Model model = fitModel.model();
        FitSettings settings = fitOptions.settings(model);
        Calibration.Beside beside = beside(settings);
        Path folder = output.folder(model.name());
        Manifest manifest = manifest(model, settings);
        Journal journal = new Journal(journal(folder, manifest));
        Calibration calibration = calibrate(fitModel, settings, beside, journal);
        output.write(folder, manifest, calibration.tables());
        journal.delete();
        calibration.messages().forEach(fitOptions::say);
        new CalibrationText(calibration).lines().forEach(spec.commandLine().getOut()::println);
        fitOptions.say("Files are in " + folder);
        return Exit.DONE;
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
        try (FitProgress progress = new FitProgress(
                fitOptions.quiet() ? Optional.empty() : Optional.of(spec.commandLine().getErr()), System::nanoTime, journal)) {
            progress.begin();
            return Calibration.of(fitModel.model(), fitModel.held(), settings, beside, progress);
        }
    }

    private Manifest manifest(Model model, FitSettings settings) {
        List<String> more = new ArrayList<>(fitOptions.spelled(settings));
        more.addAll(ablate ? List.of("--ablate") : List.of());
        output.language().ifPresent(language -> more.addAll(List.of("--csv-locale", language)));
        RunSettings run = new RunSettings(settings.replications(), settings.seed(), false, settings.threads());
        return new RunRecord(model, options, run, Clock.systemUTC()).manifest("calibrate", more);
    }

    /** A file beside the output folder, named after all that has an influence on results. */
    private static Path journal(Path folder, Manifest manifest) {
        String all = String.join("\n", manifest.version(), manifest.modelHash(), manifest.command());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            String key = HexFormat.of().formatHex(digest).substring(0, KEY_LETTERS);
            return folder.toAbsolutePath().normalize().resolveSibling(".calibration-" + key + ".progress");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
