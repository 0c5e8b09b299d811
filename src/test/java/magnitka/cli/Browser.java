package magnitka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A headless Chromium, driven over the WebDriver protocol by the JDK's own HTTP client. */
final class Browser implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    /** @param downloads where the browser puts what it downloads */
    Browser(Path downloads) throws IOException {
        try {
            driver = new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IOException("These tests need chromium and chromedriver: apt-get install chromium chromium-driver", e);
        }
        session = begin("http://127.0.0.1:" + port(driver.inputReader()));
        cdp("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
    }

    private static String port(BufferedReader words) throws IOException {
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return port.group(1);
            }
        }
        throw new IOException("chromedriver ended before it was ready");
    }

    private String begin(String address) {
        Map<String, Object> chrome = Map.of("args", List.of("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage"));
        JsonNode begun = post(address + "/session", Map.of("capabilities", Map.of("alwaysMatch",
                Map.of("goog:chromeOptions", chrome, "goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL")))));
        return address + "/session/" + begun.get("sessionId").asText();
    }

    private JsonNode post(String address, Object body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8)).build();
            JsonNode value = JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body()).get("value");
            if (value.has("error")) {
                throw new IllegalStateException(value.get("error").asText() + ": " + value.get("message").asText());
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A command of the browser's debugging protocol. */
    JsonNode cdp(String command, Map<String, ?> parameters) {
        return post(session + "/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
    }

    /** Opens a page in a window of a width, with a system theme: light or dark. */
    void open(Path page, int width, String theme) {
        cdp("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
        cdp("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
        log("browser");
        log("performance");
        post(session + "/url", Map.of("url", page.toUri().toString()));
    }

    /** What a function body returns in the page. */
    JsonNode run(String script, Object... arguments) {
        return post(session + "/execute/sync", Map.of("script", script, "args", List.of(arguments)));
    }

    /** Types keys where the focus is. */
    void type(String key) {
        List<Map<String, String>> strokes = List.of(Map.of("type", "keyDown", "value", key), Map.of("type", "keyUp", "value", key));
        post(session + "/actions", Map.of("actions", List.of(Map.of("type", "key", "id", "keys", "actions", strokes))));
    }

    /** What the page said on its console, warnings and errors. */
    List<String> complaints() {
        List<String> told = new ArrayList<>();
        log("browser").forEach(entry -> told.add(entry.get("level").asText() + " " + entry.get("message").asText()));
        return told;
    }

    /** Addresses that were asked for since the page was opened. */
    List<String> requests() throws IOException {
        List<String> addresses = new ArrayList<>();
        for (JsonNode entry : log("performance")) {
            ObjectNode message = (ObjectNode) JSON.readTree(entry.get("message").asText()).get("message");
            if (message.get("method").asText().equals("Network.requestWillBeSent")) {
                addresses.add(message.at("/params/request/url").asText());
            }
        }
        return addresses;
    }

    private JsonNode log(String type) {
        return post(session + "/se/log", Map.of("type", type));
    }

    @Override
    public void close() {
        try {
            http.send(HttpRequest.newBuilder(URI.create(session)).DELETE().build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            driver.destroy();
        }
    }
}
