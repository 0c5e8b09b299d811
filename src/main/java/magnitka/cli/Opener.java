package magnitka.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Shows a page in the browser of this machine. */
final class Opener {

    /** A browser that cannot start says so at once; one that can may stay. */
    private static final long WAIT_SECONDS = 2;

    private Opener() {}

    /**
     * Opens a page.
     *
     * @param environment its {@code BROWSER} names the program to use, or several with colons between; without it the system's own is used
     * @return false if nothing could be started
     */
    static boolean open(URI page, Map<String, String> environment) {
        return openers(environment).stream().anyMatch(opener -> starts(opener, page.toString()));
    }

    private static List<List<String>> openers(Map<String, String> environment) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return List.of(List.of("cmd", "/c", "start", ""));
        }
        String named = environment.getOrDefault("BROWSER", "").strip();
        List<List<String>> openers = new ArrayList<>();
        for (String program : named.isEmpty() ? new String[] {system.startsWith("mac") ? "open" : "xdg-open"} : named.split(":")) {
            openers.add(List.of(program.strip().split(" +")));
        }
        return openers;
    }

    private static boolean starts(List<String> opener, String page) {
        List<String> words = new ArrayList<>(opener);
        words.replaceAll(word -> word.replace("%s", page));
        if (!words.contains(page)) {
            words.add(page);
        }
        try {
            Process started = new ProcessBuilder(words).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
            return !started.waitFor(WAIT_SECONDS, TimeUnit.SECONDS) || started.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
