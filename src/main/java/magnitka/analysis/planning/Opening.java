package magnitka.analysis.planning;

import magnitka.engine.Accounts;
import magnitka.engine.Plant;
import magnitka.run.EnsembleResult;

/** What lies in the stores and is on the way when a period begins. */
final class Opening {

    private final double[][] stock;
    private final double[] onTheWay;

    private Opening(double[][] stock, double[] onTheWay) {
        this.stock = stock;
        this.onTheWay = onTheWay;
    }

    /** On the first morning of a model. */
    static Opening ofModel(Plant plant) {
        double[][] stock = new double[plant.storeCount()][];
        for (int s = 0; s < stock.length; s++) {
            stock[s] = new double[plant.grades(s)];
            for (int g = 0; g < stock[s].length; g++) {
                stock[s][g] = plant.openingTons(s, g);
            }
        }
        return new Opening(stock, new double[plant.routes().size()]);
    }

    /** On the first morning of a year of a run, given by its place among the run's years. */
    static Opening ofYear(EnsembleResult result, int year) {
        Plant plant = result.plant();
        int before = result.calendar().firstMonth(year) - 1;
        Opening opening = ofModel(plant);
        if (before < 0) {
            return opening;
        }
        Accounts accounts = plant.accounts();
        for (int s = 0; s < opening.stock.length; s++) {
            for (int g = 0; g < opening.stock[s].length; g++) {
                opening.stock[s][g] = Math.max(result.mean(before, accounts.stock(s, g)), 0);
            }
        }
        for (int r = 0; r < opening.onTheWay.length; r++) {
            for (int month = 0; month <= before; month++) {
                opening.onTheWay[r] += result.mean(month, accounts.shipped(r)) - result.mean(month, accounts.arrived(r))
                        - result.mean(month, accounts.lostOnWay(r));
            }
            opening.onTheWay[r] = Math.max(opening.onTheWay[r], 0);
        }
        return opening;
    }

    double tons(int store, int grade) {
        return stock[store][grade];
    }

    double tons(int store) {
        double sum = 0;
        for (double tons : stock[store]) {
            sum += tons;
        }
        return sum;
    }

    /** Tons shipped over a route that have not yet come in. */
    double onTheWay(int route) {
        return onTheWay[route];
    }
}
