package magnitka.plan;

import magnitka.engine.Behaviour;
import magnitka.engine.Plant;
import magnitka.model.Model;

/**
 * A works under a plan: what the centre asks for, and how managers answer. Immutable and shared by runs; all tables are made
 * here, once.
 */
public final class Planned implements Behaviour {

    final Plant plant;
    final PlanAccounts accounts;

    private Planned(Model model, Plant plant, Requirements requirements) {
        this.plant = plant;
        accounts = new PlanAccounts(plant);
    }

    /**
     * The people of a model.
     *
     * @param plant the model, compiled
     * @param requirements what targets by balance are worked back with
     * @throws IllegalArgumentException if the model has no plan or no people
     */
    public static Planned of(Model model, Plant plant, Requirements requirements) {
        if (model.chain().plan().isEmpty() || model.chain().people().isEmpty()) {
            throw new IllegalArgumentException("model: has no plan or no people");
        }
        return new Planned(model, plant, requirements);
    }

    public PlanAccounts accounts() {
        return accounts;
    }

    @Override
    public int width(Plant same) {
        return accounts.added();
    }

    @Override
    public Conduct start(Plant same, long seed) {
        return new PlannedConduct(this);
    }
}
