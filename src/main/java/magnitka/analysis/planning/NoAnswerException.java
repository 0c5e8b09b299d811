package magnitka.analysis.planning;

/** The largest plan could not be worked out; nothing is wrong with the model. */
public final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoAnswerException(String message) {
        super(message);
    }
}
