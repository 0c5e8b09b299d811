package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;

/** What people see of a works: last evening when they decide, the day itself when they report. */
class ViewTest {

    private static final long SEED = Chance.SEED;

    /** Everything that a view shows but what lies in sources, which is not there before it is taken. */
    private static List<Double> seen(Plant plant, View view) {
        List<Double> all = new ArrayList<>();
        for (int w = 0; w < plant.works().size(); w++) {
            all.add(view.madeTons(w));
            all.add(view.rejectTons(w));
            all.add(view.capabilityTonsPerDay(w));
            all.add(view.normTonsPerDay(w));
            all.add(view.ratedTonsPerDay(w));
            all.add(view.wear(w));
        }
        for (int store = 0; store < plant.storeCount(); store++) {
            all.add(plant.storeNode(store).equals("ground") ? 0 : view.stockTons(store));
        }
        for (int r = 0; r < plant.routes().size(); r++) {
            all.add(view.shippedTons(r));
            all.add(view.wantedTons(r));
        }
        return all;
    }

    private static Model watched(String factor) {
        return Draft.chain(
                60,
                "\"ore\": {\"title\": \"Ore\"}, \"iron\": {\"title\": \"Iron\"}",
                """
                "ground": {"kind": "source", "title": "Ground", "commodity": "ore"},
                "ore_yard": {"kind": "stockpile", "title": "Ore yard", "commodity": "ore", "capacity_tons": 300,
                  "shrinkage_share_per_day": 0.05},
                "shop": {"kind": "works", "title": "Shop", %s
                  "every_unit": {"rated_tons_per_day": {"profile": "step", "points": [{"date": "1931-01-01", "value": 10},
                    {"date": "1931-01-20", "value": 20}]}, "breakdowns": {"mtbf_days": 10, "repair_days": 2},
                    "wear": {"base_per_day": 0.01}, "overhaul_cycle": {"every_days": 15, "days": 1}},
                  "recipe": {"product": "iron", "to": "yard", "inputs": {"ore": {"tons": 2, "from": "ore_yard"}}}, %s},
                "yard": {"kind": "stockpile", "title": "Yard", "commodity": "iron", "capacity_tons": 500},
                "town": {"kind": "customer", "title": "Town", "orders": {"iron": {"tons_per_day": 15}}}"""
                        .formatted(factor, Draft.units(2)),
                """
                "railway": {"title": "Railway", "from": "ground", "to": "ore_yard", "commodity": "ore", "travel_days": 2,
                  "loss_share": 0.1, "capacity_tons_per_day": 35},
                "delivery": {"title": "Delivery", "from": "yard", "to": "town", "commodity": "iron"}""");
    }

    @Test
    void decisionsSeeWhatWasThereLastEvening() {
        List<List<Double>> evenings = new ArrayList<>();
        List<List<Double>> mornings = new ArrayList<>();
        Behaviour watcher = (plant, seed) -> new Behaviour.Conduct() {
            @Override
            public void decide(int day, View lastEvening, Decisions today) {
                mornings.add(seen(plant, lastEvening));
            }

            @Override
            public void report(int day, View evening, Decisions today) {
                evenings.add(seen(plant, evening));
            }
        };
        Bench.whole(watched("")).run(watcher, SEED, 0);
        assertThat(mornings).hasSize(60);
        for (int day = 1; day < 60; day++) {
            assertThat(mornings.get(day)).as("morning of day %d", day).isEqualTo(evenings.get(day - 1));
        }
    }

    // capability = norm = rated for learnt units that all stand; rated as in the accounts
    @Test
    void viewShowsTheDaysFigures() {
        Bench bench = Bench.days(watched("\"rated_factor\": 0.5,"));
        List<double[]> evenings = new ArrayList<>();
        Behaviour watcher = (plant, seed) -> new Behaviour.Conduct() {
            @Override
            public void decide(int day, View lastEvening, Decisions today) {}

            @Override
            public void report(int day, View evening, Decisions today) {
                evenings.add(new double[] {
                    evening.madeTons(0), evening.ratedTonsPerDay(0), evening.normTonsPerDay(0), evening.capabilityTonsPerDay(0),
                    evening.wear(0), evening.shippedTons(bench.route("delivery")),
                    evening.wantedTons(bench.route("delivery"))
                });
            }
        };
        bench.run(watcher, SEED, 0);
        for (int day = 0; day < 60; day++) {
            double[] view = evenings.get(day);
            double rated = day < 19 ? 10 : 20;
            double down = 0;
            double wear = 0;
            for (int u = 0; u < 2; u++) {
                down += bench.rows[day][bench.at.breakdownDays(u)] + bench.rows[day][bench.at.overhaulDays(u)];
                wear += bench.rows[day][bench.at.wear(u)] / 2;
            }
            assertThat(view[0]).as("day %d", day).isEqualTo(bench.made(day, "shop"));
            assertThat(view[1]).as("rated on day %d", day).isEqualTo(rated).isEqualTo(bench.rated(day, "shop"));
            assertThat(view[2]).as("norm on day %d", day).isEqualTo(rated);
            assertThat(view[3]).as("capability on day %d", day).isCloseTo(rated * (1 - down / 2), within(1e-9));
            assertThat(view[4]).as("wear on day %d", day).isCloseTo(wear, within(1e-12));
            assertThat(view[5]).isEqualTo(bench.shipped(day, "delivery"));
            assertThat(view[6]).isEqualTo(15);
        }
    }

    // A shop whose rated output falls to nothing makes, shows and reports nothing.
    @Test
    void closedShopReportsNothing() {
        Model model = Draft.shop(
                10,
                Draft.units(1) + """
                        , "every_unit": {"rated_tons_per_day": {"profile": "step", "points": [
                          {"date": "1931-01-01", "value": 10}, {"date": "1931-01-06", "value": 0}]}}""");
        Bench bench = Bench.days(model);
        Behaviour watcher = (plant, seed) -> new Behaviour.Conduct() {
            @Override
            public void decide(int day, View lastEvening, Decisions today) {}

            @Override
            public void report(int day, View evening, Decisions today) {
                double due = day < 5 ? 10 : 0;
                assertThat(evening.madeTons(0)).as("made on day %d", day).isEqualTo(due);
                assertThat(evening.capabilityTonsPerDay(0)).as("capability on day %d", day).isEqualTo(due);
                assertThat(evening.normTonsPerDay(0)).as("norm on day %d", day).isEqualTo(due);
                assertThat(evening.wear(0)).isZero();
            }
        };
        bench.run(watcher, SEED, 0);
        assertThat(bench.total(bench.at.reported(0))).isEqualTo(50);
    }
}
