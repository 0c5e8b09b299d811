package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** To write the tables alone anew, from what is kept: {@code mvn -q -B test -Dtest=StudyPageTest -Dmagnitka.rewrite=true}. */
class StudyPageTest {

    static List<StudyPage> pages() {
        return StudyPage.ALL;
    }

    @BeforeAll
    static void rewriteIfAsked() throws IOException {
        if (Boolean.getBoolean("magnitka.rewrite")) {
            for (StudyPage page : StudyPage.ALL) {
                Files.writeString(page.path(), page.renewed());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itsTablesAreThoseOfTheKeptStudy(StudyPage page) throws IOException {
        String text = Files.readString(page.path());
        for (String name : page.names()) {
            assertThat(text).containsOnlyOnce("<!-- " + name + " -->\n").containsOnlyOnce("<!-- /" + name + " -->");
        }
        assertThat(page.renewed()).as("to make the study anew: %s", KeptStudy.REWRITE).isEqualTo(text);
    }
}
