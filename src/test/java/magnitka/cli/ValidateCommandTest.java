package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    @TempDir
    Path temp;

    private Path model;

    @BeforeEach
    void copyModel() throws IOException {
        model = LearningShop.copiedTo(temp);
    }

    @Test
    void validateSetsTheModelAsItIsAgainstTheArchive() throws IOException {
        Call call = Call.magnitka("validate", model.toString(), "--replications", "20", "--quiet", "--out", temp.resolve("val").toString());
        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("mean_absolute_error").contains("bad_iron").contains("1 more line is in measures.csv")
                .contains("Cells that are zero in the archive: 1 of 1 are exactly zero").doesNotContain("silence");
        assertThat(LearningShop.files(temp.resolve("val")).keySet()).containsExactly("cells.csv", "checks.csv", "coverage.csv", "datapackage.json", "manifest.json",
                "measures.csv", "residuals.csv", "worst_cells.csv");
        ColumnsBlock.assertCurrent("validate", LearningShop.files(temp.resolve("val")).get("datapackage.json"), "mvn -q -B test -Dtest=ValidateCommandTest");
        assertThat(Call.magnitka("validate", model.toString(), "--expected").code()).isEqualTo(Exit.BAD_COMMAND);
    }

    /** What people say of plans is theirs alone, and what the physics say theirs. */
    @Test
    void validateSetsARunWithPeopleAgainstTheArchive() throws IOException {
        Call call = Call.magnitka("validate", "models/magnitogorsk", "--people", "--replications", "3", "--quiet", "--out", temp.resolve("val").toString());
        assertThat(call.code()).as(call.err()).isZero();
        Map<String, String> files = LearningShop.files(temp.resolve("val"));
        assertThat(files.get("measures.csv")).contains("works_plan_fulfilment,1938,", "rolled_steel_plan_by_tons,1936,").doesNotContain("furnace_1_stands");
        assertThat(files.get("manifest.json")).contains("\"people\":true", "magnitka validate models/magnitogorsk --people --replications 3");
        Call physics = Call.magnitka("validate", "models/magnitogorsk", "--replications", "3", "--quiet", "--out", temp.resolve("physics").toString());
        assertThat(physics.out()).isNotEqualTo(call.out());
        assertThat(LearningShop.files(temp.resolve("physics")).get("measures.csv")).contains("furnace_1_stands").doesNotContain("rolled_steel_plan_by_tons,1936,");
        assertThat(Call.magnitka("validate", model.toString(), "--people").code()).isEqualTo(Exit.BAD_MODEL);
    }

    @Test
    void validateCallsItsColumnSimulatedSinceNothingIsFitted() throws IOException {
        Call call = Call.magnitka("validate", model.toString(), "--replications", "5", "--set", "learning_days=200", "--out", temp.resolve("val").toString());
        assertThat(call.out()).contains("simulated").doesNotContain("fitted");
        assertThat(Files.readString(temp.resolve("val/cells.csv"))).startsWith("quantity,period,archive,simulated,error,");
        assertThat(Files.readString(temp.resolve("val/datapackage.json"))).doesNotContain("fitted point");
    }

    @Test
    void validateTakesAModelThatHasObservationsForValidationAlone() throws IOException {
        Path observed = model.resolve("observed.csv");
        Files.writeString(observed, Files.readString(observed).replaceAll("(?m)^iron,.*\n", ""));
        Call call = Call.magnitka("validate", model.toString(), "--replications", "20", "--quiet", "--out", temp.resolve("val").toString());
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(LearningShop.files(temp.resolve("val")).keySet()).containsExactly("checks.csv", "datapackage.json", "manifest.json", "measures.csv");
        Files.delete(model.resolve("measures.csv"));
        Files.writeString(observed, "quantity,period,value,unit,use,evidence,note\n");
        Call nothing = Call.magnitka("validate", model.toString(), "--out", temp.resolve("none").toString());
        assertThat(nothing.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(nothing.err()).startsWith("observed.csv: must have an observation for calibration or validation, got none");
    }
}
