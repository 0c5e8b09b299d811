package magnitka.model.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.model.Problem;

/** What came of reading a model: the model, or everything that is wrong with it. */
public final class Reading {

    private final Optional<Json> root;
    private final Optional<Model> model;
    private final Optional<Drawing> drawing;
    private final List<Problem> problems;

    Reading(Optional<Json> root, Optional<Model> model, Optional<Drawing> drawing, List<Problem> problems) {
        this.root = root;
        this.model = model;
        this.drawing = drawing;
        this.problems = Problems.inOrder(problems);
    }

    /** The model, if it can be used; a {@link ModelException} with all problems otherwise. */
    public Model model() {
        if (!problems.isEmpty()) {
            throw new ModelException(problems);
        }
        return model.orElseThrow();
    }

    /** What is wrong, in the order of the files' lines; empty for a sound model. */
    public List<Problem> problems() {
        return problems;
    }

    /** What could be read, for checks of the network: there even if the model has problems. */
    public Optional<Drawing> drawn() {
        return drawing;
    }

    /** A problem of the part of {@code model.json} at the given path, such as {@code "routes", "coal_road", "to"}. */
    public Problem problem(List<String> path, String expected, String found, String cure) {
        Place at = Json.find(root.orElseThrow(), path.toArray(new String[0]));
        return new Problem(at.file(), at.line(), at.path(), found, expected, cure);
    }

    /** The same reading with its problems in other words. */
    public Reading replacing(List<Problem> reworded) {
        return new Reading(root, model, drawing, reworded);
    }

    /** The same reading with more problems. */
    public Reading with(List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new Reading(root, model, drawing, all);
    }
}
