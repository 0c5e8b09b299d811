package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To write the tables of the page anew: {@code mvn test -Dtest=ValidationPageTest -Dmagnitka.rewrite=true}. */
class ValidationPageTest {

    private static final Path PAGE = Path.of("docs/validation.md");
    private static final Path STORED = Path.of("models/magnitogorsk/calibration");

    @BeforeAll
    static void rewriteIfAsked() throws IOException {
        if (Boolean.getBoolean("magnitka.rewrite") && Files.exists(STORED)) {
            Files.writeString(PAGE, new ValidationPage(STORED).renewed(Files.readString(PAGE)));
        }
    }

    @Test
    void theTablesAreThoseOfTheStoredFit() throws IOException {
        Assumptions.assumeTrue(Files.exists(STORED), "no fit is stored");
        String page = Files.readString(PAGE);
        assertThat(page).isEqualTo(new ValidationPage(STORED).renewed(page));
    }

    /** Observations that people speak to are no business of the physics: what is said of them leaves the kept fit as it is. */
    @Test
    void theModelStillSaysOfObservationsWhatWasStoredWithTheFit(@TempDir Path temp) throws IOException {
        Call call = Call.magnitka("validate", "models/magnitogorsk", "--quiet", "--out", temp.resolve("now").toString());
        assertThat(call.code()).as(call.err()).isZero();
        for (String file : List.of("measures.csv", "checks.csv", "residuals.csv")) {
            assertThat(temp.resolve("now").resolve(file)).as("the fit has to be stored anew").hasSameTextualContentAs(STORED.resolve(file));
        }
    }

    @Test
    void thePageHasAPlaceForEveryTable() throws IOException {
        String page = Files.readString(PAGE);
        for (String name : ValidationPage.NAMES) {
            assertThat(page).containsOnlyOnce("<!-- " + name + " -->\n").containsOnlyOnce("<!-- /" + name + " -->");
        }
    }
}
