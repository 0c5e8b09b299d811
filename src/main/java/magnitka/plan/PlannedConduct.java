package magnitka.plan;

import magnitka.engine.Behaviour;
import magnitka.engine.Decisions;
import magnitka.engine.View;

/** One run's decisions and reports. */
final class PlannedConduct implements Behaviour.Conduct {

    private final double[] account;

    PlannedConduct(Planned people) {
        account = new double[people.accounts().added()];
    }

    @Override
    public void decide(int day, View lastEvening, Decisions today) {}

    @Override
    public void report(int day, View evening, Decisions today) {}

    @Override
    public void close(int day, double[] row, int from) {
        System.arraycopy(account, 0, row, from, account.length);
    }
}
