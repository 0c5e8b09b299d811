package magnitka.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import magnitka.model.Model;
import magnitka.model.Problem;
import magnitka.model.reading.Reading;

/** Models that have a plan, or people who are to act too. */
final class WithPeople {

    private static final String CURE = "docs/model/plan.md and docs/model/people.md list their fields; models/tutorial has small ones.";

    private WithPeople() {}

    /** The model; a {@link magnitka.model.ModelException} if it has problems, or nobody in it who plans and nobody who answers. */
    static Model model(ModelOptions options) {
        return model(options, (reading, missing) -> {
            if (reading.model().chain().plan().isEmpty()) {
                missing.add(reading.problem(List.of(), "must have a \"plan\", so that there is something to fulfil", "none", CURE));
            }
            if (reading.model().chain().people().isEmpty()) {
                missing.add(reading.problem(List.of(), "must have \"people\", so that somebody answers the plan", "none", CURE));
            }
        });
    }

    /** The model of which the plan alone is looked at; an exception if it has none. */
    static Model withPlan(ModelOptions options) {
        return model(options, (reading, missing) -> {
            if (reading.model().chain().plan().isEmpty()) {
                missing.add(reading.problem(List.of(), "must have a \"plan\", so that there is something to set against what the network can give",
                        "none", "docs/model/plan.md lists its fields; a model with a plan is models/magnitogorsk."));
            }
        });
    }

    private static Model model(ModelOptions options, BiConsumer<Reading, List<Problem>> check) {
        Reading reading = options.reading();
        options.noteRanges(reading.model());
        List<Problem> missing = new ArrayList<>();
        check.accept(reading, missing);
        return reading.with(missing).model();
    }
}
