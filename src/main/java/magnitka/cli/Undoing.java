package magnitka.cli;

import java.io.IOException;
import magnitka.export.RunFolder;

/** Removes a half-written folder when the program is told to end, by Ctrl-C or otherwise. */
final class Undoing implements AutoCloseable {

    private final Thread atTheEnd;

    Undoing(RunFolder files) {
        atTheEnd = new Thread(() -> discard(files));
    }

    void begin() {
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // the program is ending already, and the folder goes with it
        }
    }

    private static void discard(RunFolder files) {
        try {
            files.close();
        } catch (IOException e) {
            // nobody is left to be told; what remains is hidden and in nobody's way
        }
    }
}
