package magnitka.export.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.export.StoredRun;
import magnitka.export.chart.Panel.Shape;
import magnitka.export.chart.Panel.Sign;

/** Shares of grades in the output of each works, year by year. */
final class GradesChart {

    private static final double HALF_BAR = 0.42;

    private final Reading grades;
    private final Names names;

    private GradesChart(Reading grades, Names names) {
        this.grades = grades;
        this.names = names;
    }

    static Figure of(StoredRun run, Choice choice) {
        return new GradesChart(Reading.of(run.table("grades").orElseThrow(), "year", "works", "grade", "share"), Names.of(run)).figure(choice);
    }

    private Figure figure(Choice choice) {
        List<Panel> panels = new ArrayList<>();
        List<Panel> plain = new ArrayList<>();
        for (String works : grades.texts("works")) {
            if (choice.takes(works)) {
                Panel panel = panel(works);
                (panel.legend().size() > 1 ? panels : plain).add(panel);
            }
        }
        return new Figure("Grades of output", "Shares of a year's output by mass, the best grade below. "
                + "Works that tell no grades apart are left out; a year without a bar had no output.",
                List.of(), panels.isEmpty() ? plain : panels, Figure.Form.GRID);
    }

    private Panel panel(String works) {
        Map<String, Integer> order = new LinkedHashMap<>();
        Map<Integer, Double> below = new LinkedHashMap<>();
        List<Mark> marks = new ArrayList<>();
        for (int row = 0; row < grades.rows(); row++) {
            if (!grades.text(row, "works").equals(works)) {
                continue;
            }
            int grade = order.computeIfAbsent(grades.text(row, "grade"), name -> order.size());
            double share = grades.figure(row, "share");
            if (share > 0) {
                int year = grades.year(row);
                double from = below.getOrDefault(year, 0.0);
                Ink ink = Inks.area(grade);
                marks.add(new Mark.Box(year - HALF_BAR, 100 * from, year + HALF_BAR, 100 * (from + share),
                        new Ink(ink.colour(), 0.4, "", ink.hatch(), 1)));
                below.put(year, from + share);
            }
        }
        List<Sign> legend = new ArrayList<>();
        order.forEach((name, n) -> legend.add(new Sign(Names.words(name), Inks.area(n), Shape.AREA)));
        return new Panel(names.place(works), "per cent", grades.years(), Axis.round(0, 100), marks, legend);
    }
}
