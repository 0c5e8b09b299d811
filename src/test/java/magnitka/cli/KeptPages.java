package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The report and the workbook of the kept run, made of the files beside them. What pressure does is on the page by the kept
 * studies.
 */
final class KeptPages {

    static final String REPORT = "report.html";
    static final String WORKBOOK = "magnitogorsk.xlsx";

    private static final List<Path> STUDIES = Stream.of(KeptStudy.CURVE, KeptStudy.POLICIES, KeptStudy.DRAWS).map(KeptStudy::folder).toList();

    private KeptPages() {}

    /** Writes both into a folder that holds the files of the run. */
    static void write(Path folder) {
        List<String> report = new ArrayList<>(List.of("report", folder.toString()));
        STUDIES.forEach(study -> report.addAll(List.of("--pressure", study.toString())));
        call(report.toArray(String[]::new));
        call("export", folder.toString(), "--xlsx", "--force", "--out", folder.resolve(WORKBOOK).toString());
    }

    private static void call(String... words) {
        Call call = Call.magnitka(words);
        assertThat(call.code()).as("%s; studies of an older model are made anew by: %s", call.err(), KeptStudy.REWRITE).isZero();
    }

    /** What a workbook holds, part by part; how it is packed is up to the zlib of the Java that wrote it. */
    static Map<String, String> parts(Path workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.put(part.getName() + " of " + part.getTimeLocal(), new String(zip.getInputStream(part).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
