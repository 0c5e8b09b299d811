package magnitka.export.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packs a workbook anew without the time of day, which the library writes into it and no option leaves out. */
final class Timeless {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("<dcterms:created .*?</dcterms:created>");
    /** Not the first that a zip file can say: Java takes that for an earlier one and adds a time in the machine's zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int FAST = 1;

    private Timeless() {}

    /** Writes the parts of a workbook in their order; leaves the stream open. */
    static void pack(Path workbook, OutputStream out) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8);
        packed.setLevel(FAST);
        try (ZipFile parts = new ZipFile(workbook.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(NO_TIME);
                packed.putNextEntry(copy);
                try (InputStream content = parts.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        packed.write(CREATED.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(packed);
                    }
                }
                packed.closeEntry();
            }
        }
        packed.finish();
    }
}
