package magnitka.analysis.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import magnitka.engine.DatedMeans;
import magnitka.engine.Plant;

/**
 * Some days of a plant.
 *
 * @param first first day, from 0
 * @param end day after the last
 */
record Span(int first, int end) {

    Span {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("end: must come after the first day, " + first + ", got " + end);
        }
    }

    /** All days of the plant. */
    static Span whole(Plant plant) {
        return new Span(0, plant.days());
    }

    /** The days of a calendar year that lie in the plant's period; there must be some. */
    static Span ofYear(Plant plant, int year) {
        LocalDate start = plant.date(0);
        int first = (int) ChronoUnit.DAYS.between(start, LocalDate.of(year, 1, 1));
        int end = (int) ChronoUnit.DAYS.between(start, LocalDate.of(year + 1, 1, 1));
        return new Span(Math.max(first, 0), Math.min(end, plant.days()));
    }

    int days() {
        return end - first;
    }

    /** Means of the dated figures over these days. */
    DatedMeans means(Plant plant) {
        return new DatedMeans(plant, first, end);
    }
}
