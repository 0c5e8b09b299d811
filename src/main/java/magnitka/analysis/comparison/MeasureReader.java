package magnitka.analysis.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Words;
import magnitka.plan.PlanAccounts;

/**
 * Reads expressions such as {@code lost:coal_trunk / shipped:coal_trunk}.
 *
 * <p>An expression is a sum, or a sum divided by a sum. Terms are joined by {@code +} or {@code -}, factors by {@code *}, all
 * with spaces around. A factor is a number, {@code days}, {@code parameter:NAME}, or an account as {@link AccountReader} knows
 * them; {@code @1936-01} after it takes it over that period in place of the observation's.
 */
final class MeasureReader {

    private final Model model;
    private final AccountReader accounts;

    private MeasureReader(Model model, AccountReader accounts) {
        this.model = model;
        this.accounts = accounts;
    }

    /** For a run of the physics, which knows nothing of people. */
    static MeasureReader ofPhysics(Model model, Plant plant) {
        return new MeasureReader(model, new AccountReader(model, plant, Optional.empty(), false));
    }

    static MeasureReader ofPeople(Model model, Plant plant, PlanAccounts people) {
        return new MeasureReader(model, new AccountReader(model, plant, Optional.of(people), true));
    }

    /** For a model that has nobody to answer a plan, whom a scenario may bring: finds what is wrong, and answers nothing. */
    static MeasureReader ofNobody(Model model, Plant plant) {
        return new MeasureReader(model, new AccountReader(model, plant, Optional.empty(), true));
    }

    /** Says what is wrong with an expression. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;
        private final String found;
        private final String cure;
        private final transient List<Wrong> others = new ArrayList<>();

        Wrong(String expected, String found, String cure) {
            super(expected);
            this.found = found;
            this.cure = cure;
        }

        /** What else is wrong with the same expression. */
        List<Wrong> others() {
            return List.copyOf(others);
        }

        String found() {
            return found;
        }

        String cure() {
            return cure;
        }
    }

    Expression read(String text) throws Wrong {
        List<Wrong> wrong = new ArrayList<>();
        String[] sides = text.strip().split(" / ", -1);
        if (sides.length > 2) {
            wrong.add(new Wrong("must be divided once at most", text, ""));
        }
        List<Expression> read = new ArrayList<>();
        for (String side : sides) {
            read.add(sum(side, wrong));
        }
        if (!wrong.isEmpty()) {
            Wrong first = wrong.get(0);
            first.others.addAll(wrong.subList(1, wrong.size()));
            throw first;
        }
        return sides.length == 1 ? read.get(0) : new Expression.Ratio(read.get(0), read.get(1));
    }

    private Expression sum(String text, List<Wrong> wrong) {
        List<Expression> terms = new ArrayList<>();
        List<Double> signs = new ArrayList<>(List.of(1.0));
        StringBuilder term = new StringBuilder();
        for (String word : text.strip().split(" +", -1)) {
            if (word.equals("+") || word.equals("-")) {
                terms.add(product(term.toString(), wrong));
                term.setLength(0);
                signs.add(word.equals("+") ? 1.0 : -1.0);
            } else {
                term.append(word).append(' ');
            }
        }
        terms.add(product(term.toString(), wrong));
        return new Expression.Sum(terms, signs.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Expression product(String text, List<Wrong> wrong) {
        List<Expression> factors = new ArrayList<>();
        for (String factor : text.strip().split(" \\* ", -1)) {
            try {
                factors.add(factor(factor.strip()));
            } catch (Wrong e) {
                wrong.add(e);
            }
        }
        return new Expression.Product(factors);
    }

    private Expression factor(String text) throws Wrong {
        if (text.equals("days")) {
            return new Expression.Days();
        }
        int at = text.indexOf('@');
        if (at > 0) {
            Months months = Months.of(model, text.substring(at + 1)).orElseThrow(() -> new Wrong(
                    "must have a year 1937, a month 1937-03 or months 1937-01/1937-06 of the run after @", quoted(text), ""));
            return new Expression.Elsewhen(factor(text.substring(0, at)), months);
        }
        if (text.matches("\\d+(\\.\\d+)?([eE]-?\\d{1,2})?")) {
            return new Expression.Number(Double.parseDouble(text));
        }
        if (text.split(":", 2).length < 2) {
            throw new Wrong("must be made of numbers, days and accounts such as made:WORKS, with spaces around + - * /", quoted(text), "");
        }
        return accounts.read(text);
    }

    /** The known name that a wrong one may have meant, as a cure. */
    static String maybe(String name, Collection<String> known) {
        String nearest = Words.nearest(name, new TreeSet<>(known));
        return nearest.isEmpty() ? "" : "Maybe " + quoted(nearest) + ".";
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }
}
