package magnitka.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import magnitka.engine.Plant;
import magnitka.engine.View;
import magnitka.model.Model;
import magnitka.model.Works;

/** What works that take from a stockpile would use of it at normal load, and who else fills and empties it. */
final class StoreNeed {

    /** Works that take from it, the number of the input, and tons of it for a ton of product. */
    private record User(int works, int input, Dated tons) {}

    /** A works whose by-product comes to it, by number. */
    private record Giver(int works, int byProduct) {}

    private final int store;
    private final User[] users;
    private final int[] makers;
    private final Giver[] givers;
    private final int[] routesIn;
    private final int[] routesOut;

    /** Of a store; {@code without} is a route that does not count among those that fill it, or -1. */
    StoreNeed(Model model, Plant plant, int store, int without) {
        this.store = store;
        List<User> found = new ArrayList<>();
        for (int w = 0; w < plant.works().size(); w++) {
            Works shop = (Works) model.chain().nodes().get(plant.works().get(w));
            int[] stores = plant.inputStores(w);
            List<Works.Input> inputs = List.copyOf(shop.recipe().inputs().values());
            for (int i = 0; i < stores.length; i++) {
                if (stores[i] == store) {
                    found.add(new User(w, plant.input(w, i), Dated.of(model, inputs.get(i).tons())));
                }
            }
        }
        users = found.toArray(User[]::new);
        givers = IntStream.range(0, plant.works().size()).boxed().flatMap(w -> givers(plant, w)).toArray(Giver[]::new);
        makers = IntStream.range(0, plant.works().size()).filter(w -> plant.productStore(w) == store).toArray();
        routesIn = IntStream.range(0, plant.routes().size()).filter(r -> r != without && plant.routeTo(r) == store).toArray();
        routesOut = IntStream.range(0, plant.routes().size()).filter(r -> plant.routeFrom(r) == store && plant.isCustomer(plant.routeTo(r))).toArray();
    }

    private Stream<Giver> givers(Plant plant, int w) {
        int[] stores = plant.byProductStores(w);
        return IntStream.range(0, stores.length).filter(b -> stores[b] == store).mapToObj(b -> new Giver(w, b));
    }

    /** Tons a day at normal load of the units that had started by last evening. */
    double tons(int day, View lastEvening) {
        double tons = 0;
        for (User user : users) {
            tons += user.tons.at(day) * lastEvening.normTonsPerDay(user.works);
        }
        return tons;
    }

    /** Tons that other routes sent there yesterday, and that works made there, by-products included. */
    double ofOthersTons(View lastEvening) {
        double tons = 0;
        for (int r : routesIn) {
            tons += lastEvening.shippedTons(r);
        }
        for (int w : makers) {
            tons += lastEvening.madeTons(w);
        }
        for (Giver giver : givers) {
            tons += lastEvening.byProductTons(giver.works, giver.byProduct);
        }
        return tons;
    }

    /** What there is to share out today: what lies there, and what came in yesterday. */
    double supplyTons(View lastEvening) {
        return lastEvening.stockTons(store) + ofOthersTons(lastEvening);
    }

    /** Tons that customers wanted out of it yesterday. */
    double customersTons(View lastEvening) {
        double tons = 0;
        for (int r : routesOut) {
            tons += lastEvening.wantedTons(r);
        }
        return tons;
    }

    /** Lets the users take so many tons in all, each in proportion to his need. */
    void limit(int day, View lastEvening, double mostTons, double neededTons, double[] mostTaken) {
        for (User user : users) {
            double part = user.tons.at(day) * lastEvening.normTonsPerDay(user.works);
            mostTaken[user.input] = mostTons * (part / neededTons);
        }
    }

    /** Lets the users take what they like. */
    void free(double[] mostTaken) {
        for (User user : users) {
            mostTaken[user.input] = Double.POSITIVE_INFINITY;
        }
    }
}
