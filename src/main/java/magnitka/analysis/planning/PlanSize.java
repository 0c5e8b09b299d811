package magnitka.analysis.planning;

import java.util.Locale;
import java.util.Optional;
import magnitka.engine.Plant;
import magnitka.model.Model;

/**
 * How large the linear programme is that says what a network could make. Its table is dense and solved twice, so that twice as many
 * rows take eight times as long and four times the memory.
 *
 * @param rows number of rows, without those for what is on the way when a year begins
 */
public record PlanSize(int rows) {

    /** More take minutes or longer: nobody waits for them who did not ask for the plan. */
    private static final int MOST_UNASKED = 2_000;

    /** More take a quarter of an hour or longer, and many gigabytes. */
    private static final int MOST = 10_000;

    public static PlanSize of(Model model) {
        return new PlanSize(FeasibleNetwork.rows(Plant.of(model)));
    }

    /** True if it would take too long beside something else. */
    boolean isLarge() {
        return rows > MOST_UNASKED;
    }

    /** Why a warning before a run is left out. */
    String leftOut() {
        return String.format(Locale.ROOT, "Whether the plan can be met is not worked out before a run of a network this large:"
                + " it would be a linear programme of %,d rows, and more than %,d take too long.", rows, MOST_UNASKED);
    }

    /**
     * What who asks for the plan should know before it is worked out.
     *
     * @throws NoAnswerException if it is not tried
     */
    public Optional<String> patience() {
        if (rows > MOST) {
            throw new NoAnswerException(String.format(Locale.ROOT,
                    "for a network this large it would be a linear programme of %,d rows, and more than %,d are not tried", rows, MOST));
        }
        return !isLarge() ? Optional.empty() : Optional.of(String.format(Locale.ROOT,
                "The largest plan of a network this large is a linear programme of %,d rows: 4,000 take about a minute, twice as many eight times as long.", rows));
    }
}
