package magnitka.engine;

import org.apache.commons.rng.core.source64.L64X128Mix;

/** What was shipped comes in, less its loss: {@link Arrivals} in several runs abreast. */
final class LaneArrivals {

    private final Plant plant;
    private final Lines lines;
    private final Stores stores;
    private final Accounts accounts;
    private final Lanes lanes;
    private final double[] now;
    private final L64X128Mix[][] luck;
    private final double[] tons;

    LaneArrivals(Plant plant, Lanes lanes) {
        this.plant = plant;
        lines = plant.lines;
        stores = plant.stores;
        accounts = plant.accounts();
        this.lanes = lanes;
        now = lanes.now;
        luck = new L64X128Mix[lines.count][lanes.count];
        tons = new double[lanes.count];
    }

    void reset(int lane, State first) {
        for (int r = 0; r < lines.count; r++) {
            luck[r][lane] = first.transitLuck[r];
        }
    }

    /** Draws the month's losses on the way. */
    void drawLosses() {
        for (int r = 0; r < lines.count; r++) {
            if (plant.lossLaws[r] != null) {
                for (int l = 0; l < lanes.count; l++) {
                    lanes.lossNoise[r][l] = plant.lossLaws[r].at(luck[r][l].nextLong());
                }
            }
        }
    }

    /** Stocks shrink overnight; then everything that is due comes in. */
    void unload() {
        for (int s : stores.shrinking) {
            double share = now[stores.shrinkage + s];
            double[] account = lanes.account[accounts.shrunk(stores.place[s])];
            for (int c = stores.firstCell[s]; c < stores.firstCell[s + 1]; c++) {
                shrink(lanes.stock[c], lanes.gone[c], account, share);
            }
        }
        for (int r : lines.travelling) {
            int days = lines.travelDays[r];
            int place = lanes.ringPlace[r] + 1;
            place = place < lines.firstRing[r] + days ? place : lines.firstRing[r];
            lanes.ringPlace[r] = place;
            if (!lanes.awake[r]) {
                continue;
            }
            double[] onTheWay = lanes.onTheWayTo[lines.to[r]];
            for (int t = lines.firstCell[r]; t < lines.firstCell[r + 1]; t++, place += days) {
                take(onTheWay, lanes.ring[place], tons);
                bring(r, t, tons);
            }
        }
    }

    private static void shrink(double[] stock, double[] gone, double[] account, double share) {
        for (int l = 0; l < stock.length; l++) {
            double lost = stock[l] * share;
            stock[l] -= lost;
            gone[l] += lost;
            account[l] += lost;
        }
    }

    private static void take(double[] onTheWay, double[] ring, double[] tons) {
        for (int l = 0; l < tons.length; l++) {
            double due = ring[l];
            tons[l] = due;
            onTheWay[l] -= due;
            ring[l] = 0;
        }
    }

    /** Brings tons off transit cell t of route r into its store, less what is lost on the way. */
    void bring(int r, int t, double[] tons) {
        double share = now[lines.loss + r];
        if (lanes.lossNoise[r] == null) {
            lose(tons, share < 1 ? share : 1, lanes.arrived[t], lanes.lost[t]);
        } else {
            lose(tons, lanes.lossNoise[r], share, lanes.arrived[t], lanes.lost[t]);
        }
        bring(lanes.arrived[t], lanes.stock[lines.toCell[t]], lanes.in[lines.toCell[t]], lanes.periodArrived[t]);
        LaneMath.add(lanes.periodLost[t], lanes.lost[t]);
    }

    private static void lose(double[] tons, double share, double[] arrived, double[] lost) {
        for (int l = 0; l < tons.length; l++) {
            double gone = tons[l] * share;
            lost[l] = gone;
            arrived[l] = tons[l] - gone;
        }
    }

    private static void lose(double[] tons, double[] noise, double share, double[] arrived, double[] lost) {
        for (int l = 0; l < tons.length; l++) {
            double gone = tons[l] * Math.min(share * noise[l], 1);
            lost[l] = gone;
            arrived[l] = tons[l] - gone;
        }
    }

    private static void bring(double[] arrived, double[] stock, double[] in, double[] period) {
        for (int l = 0; l < arrived.length; l++) {
            double rest = arrived[l];
            stock[l] += rest;
            in[l] += rest;
            period[l] += rest;
        }
    }
}
