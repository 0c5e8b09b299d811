package magnitka.analysis.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import magnitka.analysis.Distribution;
import magnitka.analysis.planning.Leadership;
import magnitka.engine.Behaviour;
import magnitka.engine.Plant;
import magnitka.model.MeasureDefinition;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.model.Observation;
import magnitka.model.Problem;
import magnitka.model.reading.Companions;
import magnitka.plan.PlanAccounts;
import magnitka.plan.Planned;
import magnitka.result.Table;
import magnitka.run.Case;
import magnitka.run.Cases;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import magnitka.run.Sample;

/** Observations for validation beside what the model says of them, by the expressions of {@code measures.csv}. */
public final class Measures {

    private final Plant plant;
    private final Behaviour behaviour;
    private final List<Question> questions;

    private Measures(Plant plant, Behaviour behaviour, List<Question> questions) {
        this.plant = plant;
        this.behaviour = behaviour;
        this.questions = questions;
    }

    /** An observation for validation, and how to work out its figure, if the model speaks to it. */
    private record Question(Observation observation, Optional<MeasureDefinition> definition, Optional<Expression> expression, Optional<Months> months) {

        double answer(double[][] rows) {
            return expression.isPresent() ? expression.get().over(new Expression.Window(rows, months.orElseThrow())) : Double.NaN;
        }

        /** Why there is no answer, if there is none. */
        String silence() {
            if (definition.isEmpty()) {
                return Companions.MEASURES + " has no line for it";
            }
            if (!definition.get().reason().isEmpty()) {
                return definition.get().reason();
            }
            if (expression.isEmpty()) {
                return Companions.MEASURES + " has no expression for such a run";
            }
            return months.isEmpty() ? "the run does not cover the period" : "there is nothing to divide by";
        }
    }

    /**
     * The observations of a model to which its physics are to speak, with the expressions that belong to them.
     *
     * @throws ModelException if an expression names what is not there, or has another unit than its observation
     */
    public static Measures from(Model model, List<MeasureDefinition> definitions) {
        return from(model, definitions, false);
    }

    /**
     * The observations to which a run with people is to speak.
     *
     * @param model one with a plan and people
     * @throws ModelException as above
     */
    public static Measures withPeople(Model model, List<MeasureDefinition> definitions) {
        return from(model, definitions, true);
    }

    private static Measures from(Model model, List<MeasureDefinition> definitions, boolean withPeople) {
        Plant plant = Plant.of(model);
        boolean asked = withPeople || definitions.stream().anyMatch(definition -> !definition.withPeople().isEmpty());
        Optional<Planned> people = asked && Leadership.isDescribed(model) ? Optional.of(Leadership.of(model, plant)) : Optional.empty();
        Optional<PlanAccounts> accounts = people.map(Planned::accounts);
        MeasureReader ofPhysics = MeasureReader.ofPhysics(model, plant);
        MeasureReader ofPeople = accounts.map(known -> MeasureReader.ofPeople(model, plant, known)).orElseGet(() -> MeasureReader.ofNobody(model, plant));
        List<Problem> problems = new ArrayList<>();
        checkNames(model, definitions, problems);
        Map<MeasureDefinition, Expression> read = new IdentityHashMap<>();
        for (MeasureDefinition definition : definitions) {
            Optional<Expression> measure = read(ofPhysics, definition, "measure", definition.measure(), problems);
            Optional<Expression> spoken = read(ofPeople, definition, "with_people", definition.withPeople(), problems);
            (withPeople && !definition.withPeople().isEmpty() ? spoken : measure).ifPresent(expression -> read.put(definition, expression));
        }
        List<Question> questions = new ArrayList<>();
        Observation.Comparison others = withPeople ? Observation.Comparison.PHYSICS : Observation.Comparison.PEOPLE;
        for (Observation observation : model.observed()) {
            if (observation.use() == Observation.Use.VALIDATION && observation.comparison() != others) {
                Optional<MeasureDefinition> definition =
                        definitions.stream().filter(known -> known.quantity().equals(observation.quantity())).findFirst();
                definition.filter(known -> !known.unit().equals(observation.unit())).ifPresent(known -> problems.add(
                        problem(known, "unit", "must be that of the observation, " + observation.unit(), known.unit(), "")));
                Optional<Months> months = Months.of(model, observation.period());
                Optional<Expression> expression = definition.filter(known -> months.isPresent()).map(read::get);
                questions.add(new Question(observation, definition.map(known -> withPeople && !known.withPeople().isEmpty() ? spoken(known) : known),
                        expression, months));
            }
        }
        if (!problems.isEmpty()) {
            throw new ModelException(problems.stream().distinct().toList());
        }
        return new Measures(plant, withPeople ? people.orElseThrow() : Behaviour.NONE, questions);
    }

    private static void checkNames(Model model, List<MeasureDefinition> definitions, List<Problem> problems) {
        Set<String> observed = model.observed().stream().filter(observation -> observation.use() == Observation.Use.VALIDATION)
                .map(Observation::quantity).collect(Collectors.toCollection(TreeSet::new));
        for (MeasureDefinition definition : definitions) {
            if (!observed.contains(definition.quantity())) {
                problems.add(problem(definition, "name", "must be a quantity that observed.csv has for validation",
                        MeasureReader.quoted(definition.quantity()), MeasureReader.maybe(definition.quantity(), observed)));
            }
        }
    }

    /** The expression of a line; none where it is blank or wrong. */
    private static Optional<Expression> read(
            MeasureReader reader, MeasureDefinition definition, String column, String expression, List<Problem> problems) {
        try {
            return expression.isEmpty() ? Optional.empty() : Optional.of(reader.read(expression));
        } catch (MeasureReader.Wrong e) {
            Stream.concat(Stream.of(e), e.others().stream()).forEach(wrong ->
                    problems.add(problem(definition, column, wrong.getMessage(), wrong.found(), wrong.cure())));
            return Optional.empty();
        }
    }

    private static Problem problem(MeasureDefinition definition, String column, String expected, String found, String cure) {
        return new Problem(definition.file(), definition.line(), column, found, expected, cure);
    }

    /** A line as a run with people answers it. */
    private static MeasureDefinition spoken(MeasureDefinition known) {
        return new MeasureDefinition(known.quantity(), known.withPeople(), "", known.unit(), known.title(), "", known.file(), known.line());
    }

    /** Observed against simulated, and how many observations are met; the listener hears of replications. */
    public List<Table> tables(RunSettings settings, Progress progress) {
        Sample answers = answers(settings, progress);
        List<MeasureTables.Compared> compared = new ArrayList<>();
        for (int q = 0; q < questions.size(); q++) {
            Question question = questions.get(q);
            double[] known = Arrays.stream(answers.byReplication(q)).filter(Double::isFinite).toArray();
            compared.add(new MeasureTables.Compared(question.observation(), question.definition(),
                    known.length == 0 ? Optional.empty() : Optional.of(Distribution.of(known)), question.silence()));
        }
        return List.of(MeasureTables.measures(compared), MeasureTables.checks(compared));
    }

    /** Answers to all questions by replication; NaN where the model has nothing to say. */
    private Sample answers(RunSettings settings, Progress progress) {
        Case asked = new Case(plant, behaviour, questions.size(), questions.size(), (rows, answers) -> {
            for (int q = 0; q < answers.length; q++) {
                answers[q] = questions.get(q).answer(rows);
            }
        });
        return Cases.run(List.of(asked), settings, progress).get(0);
    }

    /** True if the model has observations for validation. */
    public boolean any() {
        return !questions.isEmpty();
    }
}
