package magnitka.model;

import java.util.List;
import java.util.Optional;

/** A good that is mined, made, moved or used, with its grades, best first. */
public record Commodity(
        @Field("Title for readers.") String title,
        @Field("Grades, best first; a commodity without grades has the single grade \"all\".") Optional<List<String>> grades,
        @Field(value = "Lowest grade that an order accepts by default; everything below it is reject.", names = "grade")
                Optional<String> lowestAccepted) {

    /** The grade of a commodity that has no grades. */
    public static final String ONLY_GRADE = "all";

    public Commodity {
        grades = grades.map(List::copyOf);
    }

    /** Grades, best first; never empty. */
    public List<String> gradeNames() {
        return grades.orElse(List.of(ONLY_GRADE));
    }

    /** Number of grades that count as accepted. */
    public int acceptedGrades() {
        return lowestAccepted.map(grade -> gradeNames().indexOf(grade) + 1).orElse(gradeNames().size());
    }
}
