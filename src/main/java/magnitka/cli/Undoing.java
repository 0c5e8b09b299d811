package magnitka.cli;

import java.io.Closeable;
import java.io.IOException;

/** Removes a half-written folder or file when the program is told to end, by Ctrl-C or otherwise. */
final class Undoing implements AutoCloseable {

    private final Thread atTheEnd;

    Undoing(Closeable files) {
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

    private static void discard(Closeable files) {
        try {
            files.close();
        } catch (IOException e) {
            // nobody is left to be told; what remains is hidden and in nobody's way
        }
    }
}
