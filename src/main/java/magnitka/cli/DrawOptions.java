package magnitka.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import magnitka.analysis.pressure.DrawsWanted;
import magnitka.analysis.pressure.NoDrawNearException;
import magnitka.analysis.pressure.PressureFindings;
import magnitka.analysis.pressure.PressureQuestion;
import magnitka.analysis.pressure.PressureResult;
import magnitka.model.Model;
import magnitka.result.Decimals;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How often what is assumed is drawn, and how near to the archive draws are to come. */
final class DrawOptions {

    private static final int MOST_DRAWS = 100_000;
    private static final int MOST_TRIES = 1_000_000;
    private static final int TRIES_A_DRAW = 100;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--draws", paramLabel = "N", defaultValue = "0",
            description = "Draw N times from their ranges the parameters of plan and people, and what is assumed about how works answer load and upkeep "
                    + "(wear, what it does to breakdowns, what moves grades and what low grades cost; nothing that is fitted), and say how often the "
                    + "curve keeps its shape; with "
                    + "--mechanism-off or --policy also how often what these change keeps its sign, at pressure 1. Each adds to every draw "
                    + "what one more level takes, so none is weighed over draws unless it is named.")
    private int draws;

    @Option(names = "--near", paramLabel = "PERCENT",
            description = "With --draws: keep only draws whose yearly output at pressure 1 lies within PERCENT of the archive, by the mean absolute error over the "
                    + "cells of observed.csv that are not zero. Draws are tried one after the other, with 8 replications each or as many as --replications says, if fewer, until N are kept.")
    private Double near;

    @Option(names = "--tries", paramLabel = "M",
            description = "With --near: try M draws at most, and go on with those kept by then; " + TRIES_A_DRAW + " times N unless told, 1,000,000 at most.")
    private Integer tries;

    /** What the user asked for; refuses what contradicts itself. */
    DrawsWanted wanted() {
        if (draws < 0 || draws > MOST_DRAWS) {
            throw misused("--draws: must be 0 to " + MOST_DRAWS + ", got " + draws);
        }
        if (near == null) {
            if (tries != null) {
                throw misused("--tries: bounds the search of --near: give --near too, or leave it out");
            }
            return DrawsWanted.any(draws);
        }
        if (draws == 0) {
            throw misused("--near: keeps draws that come near to the archive: say by --draws how many");
        }
        if (!Double.isFinite(near) || near <= 0) {
            throw misused("--near: must be a percentage above 0, got " + near);
        }
        if (tries != null && (tries < draws || tries > MOST_TRIES)) {
            throw misused("--tries: must be at least --draws, here " + draws + ", and at most " + MOST_TRIES + ", got " + tries);
        }
        return new DrawsWanted(draws, near, tries());
    }

    private int tries() {
        return tries == null ? Math.min(MOST_TRIES, TRIES_A_DRAW * draws) : tries;
    }

    /** Refuses a model that has nothing to draw, or nothing to be near to. */
    void refuseUnusable(Model model) {
        if (draws > 0 && PressureQuestion.drawnParameters(model).isEmpty()) {
            throw misused("--draws: plan, people and wear of the model use no parameter with a range to draw from");
        }
        if (near != null && !PressureQuestion.hasArchive(model)) {
            throw misused("--near: the model has no yearly output to come near to" + System.lineSeparator()
                    + "  Put some into observed.csv beside it, with the use calibration, for whole years of the run; or leave --near out.");
        }
    }

    /** Makes a study; if no draw comes near enough, says so. */
    PressureResult result(Supplier<PressureResult> study) {
        try {
            return study.get();
        } catch (NoDrawNearException e) {
            throw misused("--near: none of " + e.tried() + (e.tried() == 1 ? " draw" : " draws") + " comes within " + Decimals.exact(e.nearPercent()) + " % of the archive, the nearest is "
                    + Decimals.fixed(e.nearestPercent(), 2) + " % off" + System.lineSeparator()
                    + "  Raise --near" + (e.tried() < MOST_TRIES ? ", or try more draws with --tries." : "."));
        }
    }

    /** Says how few draws the study rests on, if the search came to its end before all were found. */
    void sayIfTooFew(PressureResult result) {
        new PressureFindings(result).search().filter(search -> search.kept() < search.wanted()).ifPresent(search -> Voice.of(spec).say(
                "Of " + search.tried() + " draws only " + search.kept() + " came within " + Decimals.exact(search.nearPercent()) + " % of the archive, of " + search.wanted()
                        + " asked for: the study rests on these. Raise --near, or try more draws with --tries."));
    }

    /** What the manifest says of the draws. */
    static Map<String, Object> facts(PressureResult result) {
        Map<String, Object> facts = new LinkedHashMap<>();
        new PressureFindings(result).search().ifPresent(search -> {
            facts.put("tried", search.tried());
            facts.put("kept", search.kept());
            if (Double.isFinite(search.nearPercent())) {
                facts.put("near_percent", search.nearPercent());
            }
            facts.put("near_replications", search.replications());
        });
        return facts;
    }

    /** The options that have an influence on results, with their values. */
    List<String> spelled() {
        List<String> words = new ArrayList<>();
        if (draws > 0) {
            words.addAll(List.of("--draws", "" + draws));
        }
        if (near != null) {
            words.addAll(List.of("--near", Decimals.exact(near), "--tries", "" + tries()));
        }
        return words;
    }

    private ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
