package magnitka.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import magnitka.model.Model;
import magnitka.model.Start;
import magnitka.model.Works;

/** Says which units start in some replications only, since the window of their start ends after the period. */
public final class LateStarts {

    private LateStarts() {}

    /** A sentence for each such unit; none where every window ends within the period. */
    public static List<String> of(Model model) {
        LocalDate end = model.chain().end();
        List<String> remarks = new ArrayList<>();
        model.chain().nodes().forEach((name, node) -> {
            if (node instanceof Works works) {
                works.units().forEach((unit, what) -> {
                    if (what.start() instanceof Start.Within window && window.latest().isAfter(end)) {
                        remarks.add("The start of " + unit + " in " + name + " lies between " + window.earliest() + " and " + window.latest()
                                + ", and the period ends on " + end + ": in some replications the unit never starts.");
                    }
                });
            }
        });
        return List.copyOf(remarks);
    }
}
