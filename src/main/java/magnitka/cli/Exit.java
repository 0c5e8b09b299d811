package magnitka.cli;

/** Exit codes: those of sysexits.h where it has one. */
final class Exit {

    static final int DONE = 0;
    static final int RUN_FAILED = 1;
    static final int BAD_COMMAND = 2;
    static final int BAD_MODEL = 65;
    static final int BUG = 70;
    static final int CANNOT_CREATE = 73;
    static final int OUTPUT_FAILED = 74;

    private Exit() {}
}
