package magnitka.model.reading;

import java.util.List;

/** Everything that must hold between the fields of a chain, beyond each field by itself. */
final class ChainChecks {

    private ChainChecks() {}

    static void check(Survey survey) {
        new ReservedNames(survey).check();
        new DateChecks(survey).check();
        new CommodityChecks(survey).check();
        new GradeChecks(survey).check();
        new WorksChecks(survey).check();
        new FigureChecks(survey).check();
        new PlanChecks(survey).check();
        new PeopleChecks(survey).check();
        if (survey.chain().nodes().isEmpty()) {
            survey.wrong(List.of("nodes"), "must have at least one node", "none");
        }
    }
}
