package magnitka.model.reading;

import static magnitka.model.reading.Survey.path;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import magnitka.model.Commodity;
import magnitka.model.Node;
import magnitka.model.Numerals;
import magnitka.model.Quantity;
import magnitka.model.Words;
import magnitka.model.Works;

/** Grades must be those of the commodity, and shares of grades must add up to 1. */
final class GradeChecks {

    private static final double TOLERANCE = 1e-9;

    private final Survey survey;

    GradeChecks(Survey survey) {
        this.survey = survey;
    }

    void check() {
        survey.chain().commodities().forEach((name, commodity) -> commodity(List.of("commodities", name), name, commodity));
        survey.chain().routes().forEach((name, route) -> chosen(List.of("routes", name, "grades"), route.commodity(), route.grades()));
        survey.chain().nodes().forEach((name, node) -> node(List.of("nodes", name), node));
        survey.chain().plan().ifPresent(plan -> plan.products().forEach((name, product) -> {
            if (!product.plannedGrades().isEmpty()) {
                shares(List.of("plan", "products", name, "planned_grades"), name, product.plannedGrades());
            }
        }));
    }

    private void commodity(List<String> at, String name, Commodity commodity) {
        commodity.grades().ifPresent(grades -> {
            for (int i = 0; i < grades.size(); i++) {
                Texts.checkId(grades.get(i), Json.find(survey.root(), path(at, "grades", "" + i).toArray(new String[0])), survey.problems());
            }
        });
        commodity.lowestAccepted().ifPresent(grade -> known(path(at, "lowest_accepted"), name, grade));
    }

    private void node(List<String> at, Node node) {
        if (node instanceof Node.Source source && !source.gradeShares().isEmpty()) {
            shares(path(at, "grade_shares"), source.commodity(), source.gradeShares());
        } else if (node instanceof Node.Stockpile stockpile) {
            stockpile.openingGrade().ifPresent(grade -> known(path(at, "opening_grade"), stockpile.commodity(), grade));
        } else if (node instanceof Node.Customer customer) {
            customer.orders().forEach((good, order) ->
                    order.lowestGrade().ifPresent(grade -> known(path(at, "orders", good, "lowest_grade"), good, grade)));
        } else if (node instanceof Works works) {
            works(at, works);
        }
    }

    private void works(List<String> at, Works works) {
        Works.Recipe recipe = works.recipe();
        recipe.inputs().forEach((good, input) -> chosen(path(at, "recipe", "inputs", good, "grades"), good, input.grades()));
        recipe.byProducts().forEach((good, byProduct) ->
                byProduct.grade().ifPresent(grade -> known(path(at, "recipe", "by_products", good, "grade"), good, grade)));
        works.quality().ifPresent(quality ->
                shares(path(at, "quality", "normal_shares"), recipe.product(), quality.normalShares()));
    }

    private Collection<String> grades(String commodity) {
        Commodity known = survey.chain().commodities().get(commodity);
        return known == null ? Set.of() : known.gradeNames();
    }

    private void known(List<String> at, String commodity, String grade) {
        Collection<String> grades = grades(commodity);
        if (!grades.isEmpty() && !grades.contains(grade)) {
            survey.wrong(at, "must be a grade of " + commodity + ": " + Words.list(grades), Words.quoted(grade), Words.maybe(grade, grades));
        }
    }

    private void chosen(List<String> at, String commodity, Optional<List<String>> grades) {
        grades.ifPresent(chosen -> {
            for (int i = 0; i < chosen.size(); i++) {
                known(path(at, "" + i), commodity, chosen.get(i));
            }
        });
    }

    /** All grades but one at most have a share; that one takes the rest. */
    private void shares(List<String> at, String commodity, Map<String, Quantity> shares) {
        shares.keySet().forEach(grade -> known(path(at, grade), commodity, grade));
        List<String> without = grades(commodity).stream().filter(grade -> !shares.containsKey(grade)).toList();
        double sum = shares.values().stream().mapToDouble(share -> survey.on(share, survey.chain().start())).sum();
        if (without.size() > 1) {
            survey.wrong(at, "must have a share for each grade of " + commodity + " but one, which takes the rest",
                    "none for " + Words.list(without));
        } else if (without.isEmpty() && Math.abs(sum - 1) > TOLERANCE) {
            survey.wrong(at, "must add up to 1", Numerals.shown(sum), "Leave one grade out: it takes the rest.");
        } else if (sum > 1 + TOLERANCE) {
            survey.wrong(at, "must leave something for " + without.get(0) + ", so add up to 1 at most", Numerals.shown(sum));
        }
    }
}
