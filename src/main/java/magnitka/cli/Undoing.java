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

    /** True if the program was told to end: what fails from now on fails since its files are taken away. */
    static boolean isEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(new Thread());
            return false;
        } catch (IllegalStateException e) {
            return true;
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
