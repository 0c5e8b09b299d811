package magnitka.analysis;

import static magnitka.result.Cell.of;
import static magnitka.result.Cell.ofKnown;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import magnitka.engine.Behaviour;
import magnitka.engine.Periods;
import magnitka.engine.Plant;
import magnitka.engine.Simulation;
import magnitka.model.Companions;
import magnitka.model.MeasureDefinition;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.model.Observation;
import magnitka.model.Problem;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;
import magnitka.run.Jobs;
import magnitka.run.Progress;
import magnitka.run.RunSettings;

/** Observations for validation beside what the model says of them, by the expressions of {@code measures.csv}. */
public final class Measures {

    private static final int AT_A_TIME = 8;
    private static final int DECIMALS = 6;
    private static final int YEAR_LETTERS = 4;

    private final Plant plant;
    private final List<Question> questions;

    private Measures(Plant plant, List<Question> questions) {
        this.plant = plant;
        this.questions = questions;
    }

    /** An observation for validation, and how to work out its figure, if the model speaks to it. */
    private record Question(Observation observation, Optional<MeasureDefinition> definition, Optional<Expression> expression,
            int firstMonth, int lastMonth, int days) {

        double answer(double[][] rows) {
            return expression.orElseThrow().over(new Expression.Window(rows, firstMonth, lastMonth, days));
        }
    }

    /**
     * The observations of a model, with the expressions that belong to them.
     *
     * @throws ModelException if an expression names what is not there, or has another unit than its observation
     */
    public static Measures from(Model model, List<MeasureDefinition> definitions) {
        Plant plant = Plant.of(model);
        MeasureReader reader = new MeasureReader(model, plant);
        List<Problem> problems = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (MeasureDefinition definition : definitions) {
            read(reader, definition, problems);
        }
        for (Observation observation : model.observed()) {
            if (observation.use() == Observation.Use.VALIDATION) {
                Optional<MeasureDefinition> definition =
                        definitions.stream().filter(known -> known.quantity().equals(observation.quantity())).findFirst();
                definition.filter(known -> !known.unit().equals(observation.unit())).ifPresent(known -> problems.add(
                        problem(known, "unit", "must be that of the observation, " + observation.unit(), known.unit(), "")));
                questions.add(question(model, plant, observation, definition, reader));
            }
        }
        if (!problems.isEmpty()) {
            throw new ModelException(problems.stream().distinct().toList());
        }
        return new Measures(plant, questions);
    }

    private static Optional<Expression> read(MeasureReader reader, MeasureDefinition definition, List<Problem> problems) {
        try {
            return Optional.of(reader.read(definition.measure()));
        } catch (MeasureReader.Wrong e) {
            problems.add(problem(definition, "measure", e.getMessage(), e.found(), e.cure()));
            return Optional.empty();
        }
    }

    private static Problem problem(MeasureDefinition definition, String column, String expected, String found, String cure) {
        return new Problem(Companions.MEASURES, definition.line(), column, found, expected, cure);
    }

    private static Question question(Model model, Plant plant, Observation observation, Optional<MeasureDefinition> definition, MeasureReader reader) {
        String period = observation.period();
        YearMonth start = YearMonth.from(model.chain().start());
        YearMonth first = month(period.split("/")[0], 1);
        YearMonth last = month(period.contains("/") ? period.split("/")[1] : period, 12);
        boolean outside = first.isBefore(start) || last.isAfter(YearMonth.from(model.chain().end()));
        Optional<Expression> expression = outside ? Optional.empty() : definition.flatMap(known -> read(reader, known, new ArrayList<>()));
        return new Question(observation, definition, expression, (int) ChronoUnit.MONTHS.between(start, first),
                (int) ChronoUnit.MONTHS.between(start, last), days(model, first, last));
    }

    private static YearMonth month(String text, int ofYear) {
        return text.length() > YEAR_LETTERS ? YearMonth.parse(text) : YearMonth.of(Integer.parseInt(text), ofYear);
    }

    private static int days(Model model, YearMonth first, YearMonth last) {
        LocalDate from = first.atDay(1).isBefore(model.chain().start()) ? model.chain().start() : first.atDay(1);
        LocalDate to = last.atEndOfMonth().isAfter(model.chain().end()) ? model.chain().end() : last.atEndOfMonth();
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Observed against simulated; the listener hears of replications. */
    public Table table(RunSettings settings, Progress progress) {
        double[][] answers = answers(settings, progress);
        Table.Rows rows = Table.of("measures", "Observations that the fit did not use, beside what the model says of them.",
                Column.text("quantity", "What was observed."),
                Column.text("period", "Year, month or months."),
                Columns.UNIT,
                number("observed", "What the source says."),
                number("simulated", "Median over replications; blank where the model does not speak to it."),
                number("mean", "Mean over replications."),
                number("p10", "10 % of replications are at or below it."),
                number("p90", "90 % of replications are at or below it."),
                Column.text("inside_band", "Whether the observed figure lies from p10 to p90: yes or no; blank where the model does not speak to it."),
                Column.text("title", "Title."),
                Column.text("measure", "How it is worked out from the accounts of a run."),
                Column.text("note", "What to know of the observation."));
        for (int q = 0; q < questions.size(); q++) {
            rows.add(row(questions.get(q), answers[q]));
        }
        return rows.table();
    }

    private static Column number(String name, String meaning) {
        return Column.number(name, "", DECIMALS, meaning);
    }

    private static List<Cell> row(Question question, double[] answers) {
        Observation observation = question.observation();
        double[] known = Arrays.stream(answers).filter(Double::isFinite).toArray();
        List<Cell> cells = new ArrayList<>(List.of(of(observation.quantity()), of(observation.period()), of(observation.unit()), of(observation.value())));
        if (known.length == 0) {
            cells.addAll(List.of(Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK));
        } else {
            Distribution spread = Distribution.of(known);
            boolean inside = spread.quantile(0.1) <= observation.value() && observation.value() <= spread.quantile(0.9);
            cells.addAll(List.of(of(spread.median()), ofKnown(spread.mean()), of(spread.quantile(0.1)), of(spread.quantile(0.9)), of(inside ? "yes" : "no")));
        }
        cells.addAll(List.of(text(question.definition().map(MeasureDefinition::title).orElse("")),
                text(question.definition().map(MeasureDefinition::measure).orElse("")), text(observation.note())));
        return cells;
    }

    private static Cell text(String text) {
        return text.isEmpty() ? Cell.BLANK : of(text);
    }

    /** Answers by question and replication; none where the model has nothing to say. */
    private double[][] answers(RunSettings settings, Progress progress) {
        List<Callable<double[][]>> jobs = new ArrayList<>();
        for (int first = 0; first < settings.replications(); first += AT_A_TIME) {
            int from = first;
            jobs.add(() -> answers(settings, from, Math.min(AT_A_TIME, settings.replications() - from)));
        }
        double[][] all = new double[questions.size()][settings.replications()];
        for (double[] answers : all) {
            Arrays.fill(answers, Double.NaN);
        }
        int replication = 0;
        for (double[][] some : Jobs.inOrder(jobs, settings.threads(),
                (done, total) -> progress.reached(Math.min(AT_A_TIME * done, settings.replications()), settings.replications()))) {
            for (double[] answers : some) {
                for (int q = 0; q < answers.length; q++) {
                    all[q][replication] = answers[q];
                }
                replication++;
            }
        }
        return all;
    }

    private double[][] answers(RunSettings settings, int first, int count) {
        Simulation simulation = new Simulation(plant, Periods.months(plant));
        double[][] rows = simulation.newRows();
        double[][] answers = new double[count][questions.size()];
        for (int k = 0; k < count; k++) {
            if (settings.expected()) {
                simulation.runExpected(Behaviour.NONE, rows);
            } else {
                simulation.run(Behaviour.NONE, settings.seed(), first + k, rows);
            }
            for (int q = 0; q < answers[k].length; q++) {
                answers[k][q] = questions.get(q).expression().isPresent() ? questions.get(q).answer(rows) : Double.NaN;
            }
        }
        return answers;
    }

    /** True if the model has observations for validation. */
    public boolean any() {
        return !questions.isEmpty();
    }
}
