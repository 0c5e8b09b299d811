package magnitka.plan;

import java.time.LocalDate;
import java.util.List;
import magnitka.model.Model;
import magnitka.model.Plan;

/** How a year's target falls on its days: weights with mean 1 over a year. */
final class Split {

    private final Plan.Split rule;
    private final double[] season;
    private final double backLoad;

    Split(Model model, Plan.ProductPlan product) {
        rule = product.split().orElse(Plan.Split.EVEN);
        season = product.season().orElse(List.of()).stream().mapToDouble(model::value).toArray();
        backLoad = model.value(product.backLoad());
    }

    double weight(LocalDate date) {
        if (rule == Plan.Split.SEASONAL) {
            return season[date.getMonthValue() - 1] / meanOfYear(date);
        }
        if (rule == Plan.Split.BACK_LOADED) {
            double place = (date.getDayOfYear() - 1.0) / (date.lengthOfYear() - 1.0);
            return 1 + backLoad * (place - 0.5);
        }
        return 1;
    }

    private double meanOfYear(LocalDate date) {
        double sum = 0;
        for (int month = 1; month <= season.length; month++) {
            sum += season[month - 1] * LocalDate.of(date.getYear(), month, 1).lengthOfMonth();
        }
        return sum / date.lengthOfYear();
    }
}
