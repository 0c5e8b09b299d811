package magnitka.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where mass changes: a shop of units that share a recipe and its stockpiles. */
public record Works(
        @Field("Title for readers.") String title,
        @Field("What goes in and what comes out.") Recipe recipe,
        @Field("What holds for every unit that does not say otherwise.") Optional<UnitTraits> everyUnit,
        @Field("The units, by name.") Map<String, Unit> units,
        @Field(value = "Multiplies the rated output of every unit.", unit = "ratio", min = 0, fallback = "1", dated = true) Quantity ratedFactor,
        @Field("What the shop as a whole has learnt since its first unit started; multiplies each unit's own mastery.")
                Optional<Mastery> mastery,
        @Field("How the product falls into grades; without it, all is of the best grade.") Optional<Quality> quality,
        @Field(value = "Lowest rate at which the units can run, as a share of what they could give, when there is no room for the product.",
                        unit = "share", min = 0, max = 1, fallback = "0", dated = true)
                Quantity floorShare,
        @Field(value = "Dump that takes the product made at the lowest rate when there is no room for it.", names = "dump")
                Optional<String> overflow,
        @Field("A dump whose growth gets in the way of the works.") Optional<Hindrance> hindrance,
        @Field("Dated stoppages of all units of the works, by name.") Map<String, Stoppage> stoppages,
        @Field(value = "Facts that the node rests on.", names = "evidence") List<String> evidence,
        @Field("Remark for readers.") Optional<String> note)
        implements Node {

    public Works {
        units = Ordered.copyOf(units);
        stoppages = Ordered.copyOf(stoppages);
        evidence = List.copyOf(evidence);
    }

    /* The same with one part changed. */

    public Works withEveryUnit(Optional<UnitTraits> newEveryUnit) {
        return new Works(title, recipe, newEveryUnit, units, ratedFactor, mastery, quality, floorShare, overflow, hindrance, stoppages, evidence, note);
    }

    public Works withUnits(Map<String, Unit> newUnits) {
        return new Works(title, recipe, everyUnit, newUnits, ratedFactor, mastery, quality, floorShare, overflow, hindrance, stoppages, evidence, note);
    }

    public Works withRatedFactor(Quantity newRatedFactor) {
        return new Works(title, recipe, everyUnit, units, newRatedFactor, mastery, quality, floorShare, overflow, hindrance, stoppages, evidence, note);
    }

    /** Inputs per ton of product, and what comes out beside it. */
    public record Recipe(
            @Field(value = "What the works makes.", names = "commodity") String product,
            @Field(value = "Stockpile that takes the product.", names = "stockpile") String to,
            @Field(value = "Inputs by commodity.", names = "commodity") Map<String, Input> inputs,
            @Field(value = "By-products by commodity.", names = "commodity") Map<String, ByProduct> byProducts) {
        public Recipe {
            inputs = Ordered.copyOf(inputs);
            byProducts = Ordered.copyOf(byProducts);
        }
    }

    /** One input of a recipe. */
    public record Input(
            @Field(value = "Tons used per ton of product.", unit = "t/t", min = 0, dated = true) Quantity tons,
            @Field(value = "Stockpile or source that it is taken from.", names = "supply") String from,
            @Field(value = "Grades that the works can use; without it, all.", names = "grade") Optional<List<String>> grades,
            @Field(value = "Extra share of this input needed when all of it is below the lowest accepted grade: use = tons x (1 + extra x defective share).",
                            unit = "share", min = 0, fallback = "0", dated = true)
                    Quantity defectiveExtra) {
        public Input {
            grades = grades.map(List::copyOf);
        }
    }

    /** What comes out beside the product. */
    public record ByProduct(
            @Field(value = "Tons per ton of product.", unit = "t/t", min = 0, dated = true) Quantity tons,
            @Field(value = "Stockpile or dump that takes it.", names = "store") String to,
            @Field(value = "Grade of the by-product; without it, the best.", names = "grade") Optional<String> grade) {}

    /** A dump that gets in the way: output is at most rated / (1 + share x million tons in the dump). */
    public record Hindrance(
            @Field(value = "The dump.", names = "dump") String dump,
            @Field(value = "Hindrance per million tons in the dump.", unit = "share/Mt", min = 0, dated = true) Quantity sharePerMillionTons) {}
}
