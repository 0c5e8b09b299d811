package magnitka.analysis;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import magnitka.engine.FullLoad;
import magnitka.engine.Plant;
import magnitka.model.Chain;
import magnitka.model.Measure;
import magnitka.model.Model;
import magnitka.model.Observation;
import magnitka.model.Works;
import magnitka.result.Decimals;

/** Says which columns of the yearly table count another good than their name says, and which observations are hardly in tons. */
public final class ObservedRemarks {

    private static final double MOST = 2;
    private static final double LEAST = 1.0 / 50;

    private final Model model;
    private final Chain chain;
    private final List<String> remarks = new ArrayList<>();

    private ObservedRemarks(Model model) {
        this.model = model;
        chain = model.chain();
    }

    /** A sentence for each of them. */
    public static List<String> of(Model model) {
        ObservedRemarks all = new ObservedRemarks(model);
        all.chain.table().forEach(all::column);
        // the archive is that of the works as they were, and not of another plant that a scenario asks about
        if (model.scenarios().isEmpty()) {
            all.sizes();
        }
        return List.copyOf(all.remarks);
    }

    /** A column may have any name; one that is the name of another good is read as that good. */
    private void column(String name, Measure column) {
        List<String> others = column.works().stream().filter(works -> !product(works).equals(name)).toList();
        if (chain.commodities().containsKey(name) && !others.isEmpty()) {
            List<String> goods = others.stream().map(this::product).distinct().toList();
            remarks.add("The column " + name + " of the table counts what " + String.join(" and ", others) + (others.size() == 1 ? " makes, " : " make, ")
                    + String.join(" and ", goods) + ", and not " + name + (isByProduct(name, others) ? ", which comes out beside it" : "") + ".");
        }
    }

    private String product(String works) {
        return ((Works) chain.nodes().get(works)).recipe().product();
    }

    private boolean isByProduct(String good, List<String> works) {
        return works.stream().anyMatch(name -> ((Works) chain.nodes().get(name)).recipe().byProducts().containsKey(good));
    }

    private void sizes() {
        List<Observation> tons = model.observed().stream()
                .filter(line -> chain.table().containsKey(line.quantity()) && line.value() > 0 && line.months().liesIn(chain)).toList();
        if (tons.isEmpty()) {
            return;
        }
        Plant plant = Plant.of(model);
        FullLoad full = FullLoad.of(plant);
        for (Observation line : tons) {
            int from = (int) ChronoUnit.DAYS.between(chain.start(), line.months().first().atDay(1));
            int end = (int) ChronoUnit.DAYS.between(chain.start(), line.months().last().atEndOfMonth()) + 1;
            double rated = chain.table().get(line.quantity()).works().stream().mapToDouble(works -> full.ratedTons(plant.works().indexOf(works), from, end)).sum();
            String found = "observed.csv has " + spelled(line.value()) + " t of " + line.quantity() + " in " + line.period() + ", ";
            if (rated <= 0) {
                remarks.add(found + "and in the expected run no unit of its works has started and is rated above 0 by then.");
            } else if (line.value() > MOST * rated || line.value() < LEAST * rated) {
                remarks.add(found + (line.value() > rated ? "above twice" : "below a fiftieth of") + " the " + spelled(rated)
                        + " t that its works are rated at: maybe it is not in tons.");
            }
        }
    }

    private static String spelled(double tons) {
        return Decimals.fixed(tons, tons < 10 ? 1 : 0);
    }
}
