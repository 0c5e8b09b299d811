package magnitka.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import magnitka.export.DraftFile;
import magnitka.export.StoredRun;
import magnitka.export.chart.Choice;
import magnitka.export.chart.Png;
import magnitka.export.chart.RunCharts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a chart of a run for a paper or a slide. */
@Command(
        name = "plot",
        header = "Draws a chart of a run as SVG or PNG, for papers and slides.",
        description = {
            "  ${COMMAND-FULL-NAME} results/magnitogorsk-1 --chart output",
            "  ${COMMAND-FULL-NAME} results/magnitogorsk-1 --chart waterfall --year 1935 --out lost.png"
        })
final class PlotCommand implements Callable<Integer> {

    private static final int NARROWEST = 300;
    private static final int WIDEST = 10_000;

    /** How a picture is spelled. */
    enum Format {
        SVG,
        PNG;

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The charts, for the help and for completion. */
    static final class Charts implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return RunCharts.names().iterator();
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "Folder that a command wrote.")
    private Path folder;

    @Option(names = "--chart", paramLabel = "NAME", required = true, completionCandidates = Charts.class,
            description = "What to draw: ${COMPLETION-CANDIDATES}.")
    private String chart;

    @Option(names = "--works", paramLabel = "NAME", description = "A works alone, for the charts waterfall, losses, grades, stoppages and plan.")
    private String works;

    @Option(names = "--year", paramLabel = "YEAR", description = "A year alone, for the chart waterfall; all years together unless told.")
    private Integer year;

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; the ending of --out, or svg, unless told.")
    private Format format;

    @Option(names = "--width", paramLabel = "PIXELS", defaultValue = "1000", description = "Width, 300 to 10,000; ${DEFAULT-VALUE} unless told.")
    private int width;

    @Option(names = "--height", paramLabel = "PIXELS", description = "Height, up to 10,000; what the chart wants unless told.")
    private Integer height;

    @Option(names = "--out", paramLabel = "FILE", description = "The picture; RUN-CHART.svg or .png beside the run unless told.")
    private Path out;

    @Option(names = "--force", description = "Write over a picture that is there already.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        check();
        Format written = format == null ? formatOf(out) : format;
        Path file = out == null ? Neighbour.of(folder, "-" + chart + written.ending()) : out;
        DraftFile.refuseUnusable(file, force);
        String svg = draw(StoredRun.read(folder, RunCharts.tables(chart)));
        try (DraftFile draft = DraftFile.at(file, force);
                Undoing undoing = new Undoing(draft)) {
            undoing.begin();
            draft.write(stream -> {
                if (written == Format.PNG) {
                    Png.write(svg, stream);
                } else {
                    stream.write(svg.getBytes(StandardCharsets.UTF_8));
                }
            });
        }
        Voice.of(spec).say("The picture is " + file);
        return Exit.DONE;
    }

    private static Format formatOf(Path file) {
        boolean png = file != null && file.toString().toLowerCase(Locale.ROOT).endsWith(Format.PNG.ending());
        return png ? Format.PNG : Format.SVG;
    }

    private String draw(StoredRun run) {
        if (works != null) {
            Known.require(spec, "--works", works, RunCharts.works(chart, run));
        }
        Choice choice = new Choice(Optional.ofNullable(works), year == null ? OptionalInt.empty() : OptionalInt.of(year));
        try {
            return RunCharts.svg(chart, run, choice, width, height == null ? OptionalInt.empty() : OptionalInt.of(height));
        } catch (IllegalArgumentException e) {
            throw misused("--" + e.getMessage());
        }
    }

    private void check() {
        if (!RunCharts.names().contains(chart)) {
            StringBuilder message = new StringBuilder("--chart: must be one of these, got '" + chart + "'." + Known.maybe(chart, RunCharts.names()));
            RunCharts.names().forEach(name -> message.append(System.lineSeparator()).append("  ").append(name)
                    .append(" ".repeat(Math.max(1, 13 - name.length()))).append(RunCharts.meaning(name)));
            throw misused(message.toString());
        }
        if (works != null && !RunCharts.takesWorks(chart)) {
            throw misused("--works: the chart " + chart + " is not drawn by works");
        }
        if (year != null && !RunCharts.takesYear(chart)) {
            throw misused("--year: the chart " + chart + " shows all years");
        }
        if (width < NARROWEST || width > WIDEST) {
            throw misused("--width: must be 300 to 10,000 pixels, got " + width);
        }
        if (height != null && (height < 1 || height > WIDEST)) {
            throw misused("--height: must be 1 to 10,000 pixels, got " + height);
        }
    }

    private ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
