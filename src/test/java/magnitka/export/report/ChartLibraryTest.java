package magnitka.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The chart library that the page carries with it. */
class ChartLibraryTest {

    private static String resource(String name) throws IOException {
        try (InputStream file = Page.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theChartLibraryCarriesItsVersionAndLicences() throws IOException {
        JsonNode wanted = new ObjectMapper().readTree(Path.of("src/report/package.json").toFile()).get("devDependencies");
        String version = wanted.get("echarts").asText();
        assertThat(version).isEqualTo("6.1.0");
        String bundle = resource("echarts.min.js");
        assertThat(bundle.substring(0, bundle.indexOf("*/"))).startsWith("/*!\nApache ECharts " + version + ", custom build")
                .contains("Apache License, Version 2.0", "The Apache Software Foundation", "BSD 3-Clause License", "Baidu", "Mike Bostock");
        assertThat(resource("echarts.LICENSE")).contains("Apache License", "Version 2.0, January 2004");
        assertThat(resource("echarts.NOTICE")).contains("Apache ECharts", "The Apache Software Foundation");
    }

    @Test
    void theChartLibrarysLockFilePinsVersionsButNamesNoAddress() throws IOException {
        String lock = Files.readString(Path.of("src/report/package-lock.json"));
        assertThat(lock).contains("\"integrity\": \"sha512-").doesNotContain("\"resolved\"", "http");
        assertThat(new ObjectMapper().readTree(lock).at("/packages").get("node_modules/echarts").get("version").asText()).isEqualTo("6.1.0");
    }
}
