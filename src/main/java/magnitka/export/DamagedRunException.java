package magnitka.export;

import java.util.List;

/** A folder is not what a command of this program wrote: everything that is wrong with it. */
public final class DamagedRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param problems each says where, what was expected and what was found; at least one */
    public DamagedRunException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
