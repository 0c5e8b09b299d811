package magnitka.model;

import java.util.List;

/** A model that cannot be used, with everything that is wrong with it. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public ModelException(List<Problem> problems) {
        super(Problem.rendered(problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the files' lines. */
    public List<Problem> problems() {
        return problems;
    }
}
