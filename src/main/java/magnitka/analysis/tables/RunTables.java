package magnitka.analysis.tables;

import java.util.ArrayList;
import java.util.List;
import magnitka.analysis.FullPlaces;
import magnitka.analysis.LossTable;
import magnitka.analysis.comparison.Comparison;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.plan.PlanAccounts;
import magnitka.result.Table;
import magnitka.run.EnsembleResult;

/** Every table that a run writes. */
public final class RunTables {

    private RunTables() {}

    /** The yearly table shaped like the archival one. */
    public static Table annual(Model model, EnsembleResult result) {
        return new AnnualTables(model, result).annual();
    }

    /** The tables that a run with people adds. */
    public static List<Table> ofPeople(EnsembleResult result, PlanAccounts people) {
        return new PlanTables(result, people).all();
    }

    /** All tables but those of single runs and of people, in the order in which they are documented. */
    public static List<Table> of(Model model, EnsembleResult result) {
        AnnualTables annual = new AnnualTables(model, result);
        WorksTables works = new WorksTables(model, result);
        FlowTables flows = new FlowTables(model, result);
        List<Table> all = new ArrayList<>(List.of(
                annual.annual(),
                annual.bands(),
                annual.replications(),
                Comparison.from(model, result).table(),
                works.monthly(),
                flows.flows(),
                flows.stocks(),
                works.grades(),
                works.stoppages(),
                LossTable.table(result),
                FullPlaces.table(result),
                flows.orders(),
                flows.balance(),
                MoveTable.of(result),
                EventTable.of(model)));
        all.addAll(ofModel(model, result.plant()));
        return all;
    }

    /** What names stand for and what figures rest on: the tables that say something of the model itself. */
    public static List<Table> ofModel(Model model, Plant plant) {
        return List.of(NetworkTable.of(model, plant), SourceTables.evidence(model), SourceTables.contradictions(model));
    }
}
