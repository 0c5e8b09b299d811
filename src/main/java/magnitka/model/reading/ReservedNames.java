package magnitka.model.reading;

import java.util.List;
import magnitka.model.Commodity;
import magnitka.model.Words;

/** Names that the files of a run use themselves: with another meaning they would make a table that cannot be read. */
final class ReservedNames {

    /** Columns beside those of the yearly table, and the word for all of these together. */
    private static final List<String> COLUMNS = List.of("replication", "year", "month", "day", "period", "quantity", "unit", "all");

    private final Survey survey;

    ReservedNames(Survey survey) {
        this.survey = survey;
    }

    void check() {
        survey.chain().table().keySet().stream().filter(COLUMNS::contains).forEach(name -> survey.wrong(List.of("table", name),
                "must not be a word that the files of a run use themselves: " + Words.list(COLUMNS), Words.quoted(name),
                "Name what is counted, such as \"" + name + "_made\"."));
        survey.chain().commodities().forEach((name, commodity) -> commodity.grades().ifPresent(grades -> {
            int at = grades.indexOf(Commodity.ONLY_GRADE);
            if (at >= 0) {
                survey.wrong(List.of("commodities", name, "grades", "" + at), "must not be the word for a commodity without grades",
                        Words.quoted(Commodity.ONLY_GRADE), "Leave \"grades\" out, or name this one otherwise.");
            }
        }));
    }
}
