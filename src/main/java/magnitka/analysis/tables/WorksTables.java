package magnitka.analysis.tables;

import static magnitka.result.Cell.of;
import static magnitka.result.Columns.days;
import static magnitka.result.Columns.share;
import static magnitka.result.Columns.tons;

import java.util.List;
import magnitka.analysis.Distribution;
import magnitka.engine.Accounts;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;
import magnitka.run.Calendar;
import magnitka.run.EnsembleResult;

/** What each works made, in which grades, and how its units stood. */
final class WorksTables {

    private final Model model;
    private final EnsembleResult result;
    private final Plant plant;
    private final Accounts accounts;
    private final Calendar calendar;

    WorksTables(Model model, EnsembleResult result) {
        this.model = model;
        this.result = result;
        plant = result.plant();
        accounts = plant.accounts();
        calendar = result.calendar();
    }

    Table monthly() {
        Table.Rows rows = Table.of("monthly", "Monthly output of each works. Quantiles are over replications, the first "
                        + EnsembleResult.MOST_MONTHLY_SAMPLES + " if there are more.",
                Columns.MONTH, Columns.WORKS,
                tons("rated", "Rated output of all units started so far, mean over replications."),
                tons("made", "Output, all grades, mean over replications."),
                tons("made_p5", "Output, all grades: 5 % of replications are at or below it."),
                tons("made_p50", "Output, all grades: median over replications."),
                tons("made_p95", "Output, all grades: 95 % of replications are at or below it."),
                tons("reported", "Output as reported, mean over replications."));
        for (int month = 0; month < calendar.months(); month++) {
            for (int w = 0; w < plant.works().size(); w++) {
                Distribution made = Distribution.of(result.monthlyTons(w, month));
                rows.add(of(calendar.month(month)), of(plant.works().get(w)), of(result.mean(month, accounts.rated(w))),
                        of(result.mean(month, accounts.made(w))), of(made.quantile(0.05)), of(made.median()),
                        of(made.quantile(0.95)), of(result.mean(month, accounts.reported(w))));
            }
        }
        return rows.table();
    }

    Table grades() {
        Table.Rows rows = Table.of("grades", "Yearly output of each works by grade, mean over replications.",
                Columns.YEAR, Columns.WORKS, Columns.GRADE,
                tons("made", "Output of the grade."),
                share("share", "Share of the grade in the output of the works in the year; blank without output."));
        for (int year = 0; year < calendar.years(); year++) {
            for (int w = 0; w < plant.works().size(); w++) {
                double made = result.meanOfYear(year, accounts.made(w));
                List<String> names = gradeNames(plant.productStore(w));
                for (int g = 0; g < names.size(); g++) {
                    double tons = result.meanOfYear(year, accounts.grade(w, g));
                    rows.add(of(calendar.year(year)), of(plant.works().get(w)), of(names.get(g)), of(tons),
                            Cell.ofKnown(tons / made));
                }
            }
        }
        return rows.table();
    }

    private List<String> gradeNames(int store) {
        return model.chain().commodities().get(plant.storeCommodity(store)).gradeNames();
    }

    Table stoppages() {
        Table.Rows rows = Table.of("stoppages",
                "How long each unit stood, by month from its start on, mean over replications; parts of days count.",
                Columns.MONTH, Columns.WORKS,
                Column.text("unit_name", "Name of the unit in the model."),
                days("unit_days", "Days since the unit's start within the month."),
                days("breakdown_days", "Days lost to breakdowns."),
                days("outage_days", "Days lost to dated outages."),
                days("overhaul_days", "Days lost to overhauls."),
                Column.number("breakdown_spells", "spells", 3, "Number of breakdowns that began."));
        for (int month = 0; month < calendar.months(); month++) {
            for (int u = 0; u < plant.unitCount(); u++) {
                double unitDays = result.mean(month, accounts.unitDays(u));
                if (unitDays > 0) {
                    rows.add(of(calendar.month(month)), of(plant.works().get(plant.worksOf(u))), of(plant.unit(u)),
                            of(unitDays), of(result.mean(month, accounts.breakdownDays(u))),
                            of(result.mean(month, accounts.outageDays(u))), of(result.mean(month, accounts.overhaulDays(u))),
                            of(result.mean(month, accounts.breakdownSpells(u))));
                }
            }
        }
        return rows.table();
    }
}
