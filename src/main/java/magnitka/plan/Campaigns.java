package magnitka.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.People;

/** Drives for records: load goes up for short spells and down after them; norms rise and stay. */
final class Campaigns {

    private static final double[] NONE = {};

    private final double[][] extra;
    private final double[][] norm;

    Campaigns(Model model, Plant plant, Terms months) {
        extra = new double[plant.works().size()][];
        norm = new double[extra.length][months.count()];
        Arrays.fill(extra, NONE);
        for (double[] factors : norm) {
            Arrays.fill(factors, 1);
        }
        for (People.Campaign campaign : model.chain().people().orElseThrow().campaigns().values()) {
            for (String works : campaign.works()) {
                int w = plant.works().indexOf(works);
                drive(model, campaign, w, plant.days());
                campaign.normsFrom().filter(any -> model.value(campaign.days()) > 0).ifPresent(date ->
                        raise(norm[w], months, day(model, date), model.value(campaign.normRise())));
            }
        }
    }

    private void drive(Model model, People.Campaign campaign, int w, int days) {
        int every = (int) model.value(campaign.everyDays());
        int record = (int) model.value(campaign.recordDays());
        int slump = (int) model.value(campaign.slumpDays());
        int first = day(model, campaign.from());
        int length = (int) model.value(campaign.days());
        for (int day = Math.max(0, first); day < Math.min(days, first + length); day++) {
            int place = (day - first) % every;
            if (extra[w].length == 0) {
                extra[w] = new double[days];
            }
            if (place < record) {
                extra[w][day] += model.value(campaign.extraLoad());
            } else if (place < record + slump) {
                extra[w][day] -= model.value(campaign.slump());
            }
        }
    }

    /** Raises the norms of all days from one on; a month's factor is the mean of its days. */
    private static void raise(double[] factors, Terms months, int from, double rise) {
        for (int month = 0; month < factors.length; month++) {
            int length = months.first[month + 1] - months.first[month];
            int raised = Math.max(0, Math.min(length, months.first[month + 1] - from));
            factors[month] *= 1 + rise * raised / length;
        }
    }

    private static int day(Model model, LocalDate date) {
        return (int) ChronoUnit.DAYS.between(model.chain().start(), date);
    }

    /** What a record, or the slump after it, adds to the load of a works. */
    double extraLoad(int w, int day) {
        return extra[w].length == 0 ? 0 : extra[w][day];
    }

    /** Factor on a works' target of a month. */
    double norm(int w, int month) {
        return norm[w][month];
    }
}
