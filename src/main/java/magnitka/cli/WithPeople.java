package magnitka.cli;

import java.util.ArrayList;
import java.util.List;
import magnitka.model.Model;
import magnitka.model.Problem;
import magnitka.model.Reading;

/** Models whose people are to act. */
final class WithPeople {

    private static final String CURE = "docs/model/plan.md and docs/model/people.md list their fields; models/tutorial has small ones.";

    private WithPeople() {}

    /** The model; a {@link magnitka.model.ModelException} if it has problems, or nobody in it who plans and nobody who answers. */
    static Model model(ModelOptions options) {
        Reading reading = options.reading();
        Model model = reading.model();
        List<Problem> missing = new ArrayList<>();
        if (model.chain().plan().isEmpty()) {
            missing.add(reading.problem(List.of(), "must have a \"plan\", so that there is something to fulfil", "none", CURE));
        }
        if (model.chain().people().isEmpty()) {
            missing.add(reading.problem(List.of(), "must have \"people\", so that somebody answers the plan", "none", CURE));
        }
        options.noteRanges(model);
        return reading.with(missing).model();
    }
}
