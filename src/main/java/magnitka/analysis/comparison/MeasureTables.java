package magnitka.analysis.comparison;

import static magnitka.result.Cell.of;
import static magnitka.result.Cell.ofKnown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import magnitka.analysis.Distribution;
import magnitka.model.MeasureDefinition;
import magnitka.model.Observation;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;

/** Tables of observations for validation. */
final class MeasureTables {

    private static final int DECIMALS = 6;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private MeasureTables() {}

    /**
     * An observation and what the model says of it.
     *
     * @param simulated its spread over replications; nothing if the model does not speak to it
     * @param silence why it does not
     */
    record Compared(Observation observation, Optional<MeasureDefinition> definition, Optional<Distribution> simulated, String silence) {

        Optional<Verdict> verdict() {
            return simulated.map(spread -> Verdict.of(observation, spread));
        }
    }

    static Table measures(List<Compared> compared) {
        Table.Rows rows = Table.of("measures", "Observations that the fit did not use, beside what the model says of them.",
                Column.text("quantity", "What was observed."),
                Column.text("period", "Year, month or months."),
                Columns.UNIT,
                Column.text("relation", "How the source means its figure: exact, at_least, at_most, or about (within 10 %)."),
                number("observed", "What the source says."),
                number("simulated", "Median over replications; blank where the model does not speak to it."),
                number("mean", "Mean over replications."),
                number("p10", "10 % of replications are at or below it."),
                number("p90", "90 % of replications are at or below it."),
                Column.text("verdict", "met: the source allows the median; inside_band: it allows some figure from p10 to p90; not_met;"
                        + " blank where the model does not speak to it."),
                Column.text("independent", "yes: nothing in the model rests on it; shaped: it shaped an estimate, a range, the structure or the fit,"
                        + " or follows from figures that did; input: the model was told."),
                Column.text("title", "Title."),
                Column.text("measure", "How it is worked out from the accounts of a run."),
                Column.text("reason", "Why the model does not speak to it."),
                Column.text("note", "What to know of the observation."));
        compared.forEach(one -> rows.add(row(one)));
        return rows.table();
    }

    private static Column number(String name, String meaning) {
        return Column.number(name, "", DECIMALS, meaning);
    }

    private static List<Cell> row(Compared one) {
        Observation observation = one.observation();
        Optional<Distribution> spread = one.simulated();
        return List.of(of(observation.quantity()), of(observation.period()), of(observation.unit()), of(word(observation.relation())),
                of(observation.value()),
                cell(spread.map(Distribution::median)), cell(spread.map(Distribution::mean)),
                cell(spread.map(known -> known.quantile(LOW))), cell(spread.map(known -> known.quantile(HIGH))),
                text(one.verdict().map(Verdict::word).orElse("")), of(word(observation.independence())),
                text(one.definition().map(MeasureDefinition::title).orElse("")),
                text(one.definition().map(MeasureDefinition::measure).orElse("")),
                text(spread.isPresent() ? "" : one.silence()), text(observation.note()));
    }

    private static Cell cell(Optional<Double> figure) {
        return figure.isPresent() ? ofKnown(figure.get()) : Cell.BLANK;
    }

    private static Cell text(String text) {
        return text.isEmpty() ? Cell.BLANK : of(text);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Table checks(List<Compared> compared) {
        Table.Rows rows = Table.of("checks", "How many observations that the fit did not use are met, real checks apart from consistency checks.",
                Column.text("independent", "yes, shaped or input, as in measures.csv; only the first are real checks."),
                Columns.count("observations", "Observations of that kind."),
                Columns.count("spoken_to", "Of these, observations that the model speaks to."),
                Columns.count("met", "Of these, observations that allow the median."),
                Columns.count("inside_band", "Others that allow some figure from p10 to p90."),
                Columns.count("not_met", "Others."));
        for (Observation.Independence kind : Observation.Independence.values()) {
            List<Compared> some = compared.stream().filter(one -> one.observation().independence() == kind).toList();
            List<Cell> cells = new ArrayList<>(List.of(of(word(kind)), of((double) some.size()),
                    of((double) some.stream().filter(one -> one.verdict().isPresent()).count())));
            for (Verdict verdict : Verdict.values()) {
                cells.add(of((double) some.stream().filter(one -> one.verdict().equals(Optional.of(verdict))).count()));
            }
            rows.add(cells);
        }
        return rows.table();
    }
}
