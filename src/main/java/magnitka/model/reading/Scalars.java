package magnitka.model.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import magnitka.model.Shape;
import magnitka.model.Start;
import magnitka.model.Words;

/** Reads texts, dates, words of a choice and first days of work. */
final class Scalars {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String START = "must be a date, {\"window\": [date, date]} or \"never\"";

    private final Problems problems;

    Scalars(Problems problems) {
        this.problems = problems;
    }

    Optional<String> text(Json json) {
        if (json instanceof Json.Text text) {
            return Optional.of(text.value());
        }
        problems.add(json.at(), "must be a text", json.shown(), json instanceof Json.Num ? "Put it in double quotes." : "");
        return Optional.empty();
    }

    Optional<LocalDate> date(Json json) {
        if (!(json instanceof Json.Text text)) {
            problems.add(json.at(), "must be a date like \"1931-06-01\"", json.shown());
            return Optional.empty();
        }
        if (!DATE.matcher(text.value()).matches()) {
            problems.add(json.at(), "must be a date like \"1931-06-01\"", json.shown(), dateCure(text.value()));
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.value()));
        } catch (DateTimeException e) {
            problems.add(json.at(), "must be a day that exists", json.shown(), monthCure(text.value()));
            return Optional.empty();
        }
    }

    private static String dateCure(String text) {
        if (text.matches("\\d{4}(-\\d{2})?")) {
            return "Say which day, such as " + Words.quoted(text + (text.length() == 4 ? "-01-01" : "-01")) + ".";
        }
        return text.matches("\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}") ? "Write the year first, then month and day, with hyphens." : "";
    }

    private static String monthCure(String text) {
        int month = Integer.parseInt(text.substring(5, 7));
        if (month < 1 || month > 12) {
            return "Months go from 01 to 12.";
        }
        int days = YearMonth.of(Integer.parseInt(text.substring(0, 4)), month).lengthOfMonth();
        return "The month has " + days + " days.";
    }

    Optional<Start> start(Json json) {
        if (json instanceof Json.Text text) {
            if (text.value().equals("never")) {
                return Optional.of(new Start.Never());
            }
            if (Character.isDigit(text.value().isEmpty() ? ' ' : text.value().charAt(0))) {
                return date(json).map(Start.On::new);
            }
            problems.add(json.at(), START, json.shown(), Words.maybe(text.value().toLowerCase(Locale.ROOT), List.of("never")));
            return Optional.empty();
        }
        if (json instanceof Json.Obj object
                && object.members().size() == 1
                && object.has("window")
                && object.members().get("window").value() instanceof Json.Arr window
                && window.items().size() == 2) {
            return window(window);
        }
        problems.add(json.at(), START, json.shown());
        return Optional.empty();
    }

    private Optional<Start> window(Json.Arr window) {
        Optional<LocalDate> earliest = date(window.items().get(0));
        Optional<LocalDate> latest = date(window.items().get(1));
        if (earliest.isEmpty() || latest.isEmpty()) {
            return Optional.empty();
        }
        if (latest.get().isBefore(earliest.get())) {
            problems.add(window.at(), "must have the earlier date first", earliest.get() + ", " + latest.get());
            return Optional.empty();
        }
        return Optional.of(new Start.Within(earliest.get(), latest.get()));
    }

    Optional<Object> choice(Class<?> type, Json json) {
        List<String> words = Shape.words(type);
        if (json instanceof Json.Text text && words.contains(text.value())) {
            return Optional.of(type.getEnumConstants()[words.indexOf(text.value())]);
        }
        String given = json instanceof Json.Text text ? text.value() : "";
        problems.add(json.at(), "must be " + Words.list(words.stream().map(Words::quoted).toList()), json.shown(), Words.maybe(given, words));
        return Optional.empty();
    }
}
