package magnitka.model.reading;

import static magnitka.model.reading.Survey.path;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import magnitka.model.Numerals;
import magnitka.model.Quantity;
import magnitka.model.Works;

/** A works needs units that are rated and a recipe that makes no mass out of nothing. */
final class WorksChecks {

    private static final double TOLERANCE = 1e-9;

    private final Survey survey;

    WorksChecks(Survey survey) {
        this.survey = survey;
    }

    void check() {
        survey.chain().nodes().forEach((name, node) -> {
            if (node instanceof Works works) {
                units(List.of("nodes", name), works);
                overflow(List.of("nodes", name), works);
                mass(List.of("nodes", name, "recipe"), works.recipe());
            }
        });
    }

    private void units(List<String> at, Works works) {
        if (works.units().isEmpty()) {
            survey.wrong(path(at, "units"), "must have at least one unit", "none", "A works that never runs has a unit that starts \"never\".");
        }
        works.units().forEach((name, unit) -> {
            if (unit.traits(works).ratedTonsPerDay().isEmpty() && !survey.gaps().touch(path(at, "every_unit"))) {
                survey.wrong(path(at, "units", name), "must have rated_tons_per_day, its own or that of every_unit", "neither");
            }
        });
    }

    private void overflow(List<String> at, Works works) {
        Quantity floor = works.floorShare();
        double most = survey.turns(List.of(floor)).stream().mapToDouble(day -> survey.on(floor, day)).max().orElseThrow();
        if (most > 0 && works.overflow().isEmpty() && !survey.gaps().touch(path(at, "overflow"))) {
            survey.wrong(path(at, "floor_share"), "must be 0 without an overflow", Numerals.shown(most),
                    "Name a dump as overflow: it takes what the units make when there is no room.");
        }
    }

    private void mass(List<String> at, Works.Recipe recipe) {
        if (recipe.inputs().isEmpty()) {
            survey.wrong(path(at, "inputs"), "must have at least one input", "none", "What is dug comes from a source: make it the input.");
            return;
        }
        List<Quantity> in = recipe.inputs().values().stream().map(Works.Input::tons).toList();
        List<Quantity> beside = recipe.byProducts().values().stream().map(Works.ByProduct::tons).toList();
        List<Quantity> all = new ArrayList<>(in);
        all.addAll(beside);
        SortedSet<LocalDate> turns = survey.turns(all);
        double before = 0;
        for (LocalDate day : turns) {
            double taken = sum(in, day);
            double made = 1 + sum(beside, day);
            double lacking = made - taken;
            // each mistake once, from the day on which it begins
            if (lacking > TOLERANCE && Math.abs(lacking - before) > TOLERANCE) {
                survey.wrong(path(at, "inputs"), "must take as much as the recipe makes, " + Numerals.shown(made) + " t per ton of product",
                        Numerals.shown(taken) + " t" + Survey.dated(turns, day),
                        "Mass cannot come from nothing: list what else goes in, or make less beside the product.");
            }
            before = lacking;
        }
    }

    private double sum(List<Quantity> quantities, LocalDate day) {
        return quantities.stream().mapToDouble(quantity -> survey.on(quantity, day)).sum();
    }
}
