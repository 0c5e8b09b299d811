package magnitka.export.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import magnitka.export.CsvStyle;
import magnitka.export.DamagedRunException;
import magnitka.export.Manifest;
import magnitka.export.StoredRun;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern DATA = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    private static Manifest manifest(String title) {
        return new Manifest(title, "made_up", "0".repeat(64), List.of(), Map.of(), "1", "ensemble", 20, 1, "magnitka run made_up",
                List.of(new Manifest.ParameterLine("rate", 0.1, "share", 0, 1, "evidence", List.of("F1"), "A note."),
                        new Manifest.ParameterLine("guess", 2, "t", 1, 3, "estimate", List.of(), "")),
                Map.of("time", "1999-12-31T23:59:59Z", "host", "some machine"));
    }

    private static StoredRun run(Table... tables) {
        return new StoredRun(Path.of("nowhere"), manifest("Made up"), CsvStyle.STANDARD, List.of(tables));
    }

    /** A table of texts and numbers: a column is a number if its name ends with #. */
    private static Table table(String name, List<String> columns, Object... cells) {
        Table.Rows rows = Table.of(name, "A table.", columns.stream().map(column -> column.endsWith("#")
                ? Column.number(column.replace("#", ""), "t", 3, "A figure.") : Column.text(column, "A text.")).toList());
        for (int i = 0; i < cells.length; i += columns.size()) {
            List<Cell> row = new ArrayList<>();
            for (Object cell : List.of(cells).subList(i, i + columns.size())) {
                row.add(cell instanceof Number number ? Cell.ofKnown(number.doubleValue()) : cell.equals("") ? Cell.BLANK : Cell.of((String) cell));
            }
            rows.add(row);
        }
        return rows.table();
    }

    private static final Table LOSSES = table("losses", List.of("year#", "works", "line", "cause", "tons#", "share_of_rated#", "days#"),
            1937, "blast_furnaces", "rated", "", 1000, 1, "", 1937, "blast_furnaces", "loss", "breakdowns", 300, 0.3, 200,
            1937, "blast_furnaces", "loss", "input:coke", 100, 0.1, 31, 1937, "blast_furnaces", "good", "", 600, 0.6, "",
            1938, "blast_furnaces", "rated", "", 2_000_000, 1, "", 1938, "blast_furnaces", "loss", "breakdowns", 600_000, 0.3, 200,
            1938, "blast_furnaces", "loss", "input:coke", 184_321, 0.092, 321, 1938, "blast_furnaces", "good", "", 1_215_679, 0.608, "");

    private static String plain(Optional<Section> section) {
        return section.orElseThrow().lead().replace('\u00a0', ' ');
    }

    @Test
    void theShortageThatCostMostIsTold() {
        assertThat(plain(LossSection.of(run(LOSSES)))).isEqualTo("In 1938 the blast furnaces ran short of coke on 321 days, which cost 184,000 t of their product, "
                + "9.2 % of rated capacity. From 1937 to 1938, 60.8 % of the rated capacity of the blast furnaces became good output; "
                + "the largest loss was \u201cbreakdowns\u201d, 30.0 %.");
    }

    private static final List<String> NETWORK = List.of("kind", "name", "title", "part_of", "commodity");

    @Test
    void sentencesSayTitlesWhereTheyAreNotTheNamesInWords() {
        Table network = table("network", NETWORK, "works", "blast_furnaces", "Smelting hall", "", "", "commodity", "coke", "Coke", "", "");
        assertThat(plain(LossSection.of(run(LOSSES, network)))).startsWith("In 1938 \u201cSmelting hall\u201d ran short of coke on 321 days")
                .contains("of the rated capacity of \u201cSmelting hall\u201d became good output");
        Table other = table("network", NETWORK, "commodity", "coke", "Hard coke", "", "", "limit", "coke", "Coke cars", "", "");
        Said said = Said.of(run(other));
        assertThat(Causes.spoken("input:coke", said)).isEqualTo("not enough Hard coke");
        assertThat(Causes.spoken("limit:coke", said)).isEqualTo("not enough Coke cars");
        assertThat(Causes.spoken("blocked", said)).isEqualTo("no room for what is made");
    }

    @Test
    void ordersAreToldByGoodAndTheWorstByCustomer() {
        Table orders = table("orders", List.of("year#", "customer", "commodity", "ordered#", "received#", "accepted#"), 1937, "army", "cloth", 100, 90, 80,
                1938, "army", "cloth", 100, 70, 70, 1937, "trade", "cloth", 200, 100, 50, 1938, "trade", "cloth", 200, 100, 80, 1937, "mill", "waste", 50, 50, 50,
                1937, "nobody", "yarn", 0, 0, 0);
        Table network = table("network", NETWORK, "customer", "trade", "Co-operatives", "", "");
        Section section = OrderSection.of(run(orders, network)).orElseThrow();
        assertThat(section.lead().replace('\u00a0', ' ')).isEqualTo("Customers accepted 46.7 % of 600 t of cloth that they ordered and 100.0 % of 50 t of waste. "
                + "Least was accepted of one order: 32.5 % of the cloth that \u201cCo-operatives\u201d ordered.");
        assertThat(String.join("", section.parts())).contains("data-figures=\"orders\" data-start=\"trade\"");
        assertThat(OrderSection.of(run(LOSSES))).isEmpty();
    }

    @Test
    void outputIsSetAgainstTheArchiveCellByCell() {
        Table bands = table("annual_bands", List.of("year#", "quantity", "p10#", "p50#", "p90#"), 1933, "steel", 8, 9, 10, 1934, "steel", 18, 21, 24);
        Table archive = table("comparison", List.of("year#", "quantity", "simulated#", "archive#", "error#", "inside_band"),
                1932, "steel", 0, 0, "", "yes", 1933, "steel", 9, 10, -10, "yes", 1934, "steel", 21, 17.5, 20, "no");
        assertThat(plain(OutputSection.of(run(bands, archive)))).isEqualTo("Over the 2 yearly figures that the archive gives, the simulated median is off by "
                + "15.0 % on average; 1 of them lies within the band that holds eight of ten replications. The largest miss is steel in 1934: +20.0 %.");
        assertThat(plain(OutputSection.of(run(bands)))).isEqualTo("The largest yearly output of steel was 21 t in 1934 (median of 20 replications).");
    }

    @Test
    void lossesOnTheWayAreSharesOfWhatWasDue() {
        Table flows = table("flows", List.of("year#", "route", "commodity", "shipped#", "arrived#", "lost#"),
                1937, "carts", "brick", 50, 50, 0, 1937, "coal_trunk", "coal", 1000, 800, 150, 1938, "coal_trunk", "coal", 1000, 700, 300);
        assertThat(plain(TransitSection.of(run(flows)))).isEqualTo("Of 2,000 t of coal shipped over the coal trunk, 450 t was lost on the way: 23.1 % of what "
                + "was due. The worst year was 1938 with 30.0 %.");
    }

    @Test
    void guessesAreCounted() {
        Table contradictions = table("contradictions", List.of("name", "question", "scenario"), "a", "Which?", "other", "b", "When?", "");
        assertThat(plain(SourceSection.of(run(contradictions)))).isEqualTo("Of 2 parameters 1 is read from sources, 1 is estimated within a stated range and none "
                + "is fitted to the archive; 1 of the estimated and fitted ones rests on no fact at all. Sources contradict each other on 2 points; for 1 of "
                + "them the other reading can be run as a scenario.");
    }

    @Test
    void predictionsStandBesideTheBestSimplePredictor() {
        Table errors = table("errors", List.of("scheme", "predictor", "cells#", "mean_absolute_error#", "model_on_same_cells#"),
                "in_sample", "model", 44, 5, 5, "fit_to_1937", "model", 15, 4.3, 4.3, "fit_to_1937", "last_value", 15, 10.5, 4.3,
                "fit_to_1937", "trend", 10, 9.9, 4.1);
        assertThat(CalibrationSection.of(run(errors)).get(0).lead().replace('\u00a0', ' ')).isEqualTo("Fit to 1937: the model misses 15 cells that it did not see "
                + "by 4.3 % on average; the best simple predictor (trend) by 9.9 % over 10 cells, where the model misses by 4.1 %.");
    }

    @Test
    void theBestPressureIsToldWithItsInterval() {
        Table pressure = table("pressure", List.of("pressure#", "kind", "of", "measure", "mean#"), 0.8, "product", "steel", "real", 5,
                0.8, "product", "steel", "good", 4, 1.6, "product", "steel", "real", 4, 1.6, "product", "steel", "good", 4);
        Table optima = table("optima", List.of("variant", "output", "product", "pressure#", "low#", "high#", "place"),
                "base", "real", "steel", 1.05, 1.02, 1.09, "inside", "base", "good", "steel", 0.6, 0.6, 0.6, "lowest", "base", "reported", "steel", "", "", "", "flat");
        assertThat(PressureSection.of(run(pressure, optima)).get(0).lead()).isEqualTo("Of steel, real output is highest at a pressure of 1.05 (1.02 to 1.09), "
                + "good output is highest at a pressure of 0.60 (0.60 to 0.60), the lowest level tried and reported output does not depend on pressure. "
                + "At the highest pressure tried, 1.60, real output is 20.0\u00a0% and good output is 0.0\u00a0% below its best.");
    }

    @Test
    void whatAMechanismAndTheDrawsComeToIsTold() {
        Table pressure = table("pressure", List.of("pressure#", "kind", "of", "measure", "mean#"), 1, "product", "steel", "real", 5);
        Table mechanisms = table("mechanisms", List.of("mechanism", "pressure#", "kind", "of", "measure", "base#", "difference#"),
                "wear", 1, "product", "steel", "real", 1000, 50, "stepbonus", 1, "product", "steel", "real", 1000, -100);
        Table draws = table("draws", List.of("draw#", "output", "inverted_u"), 1, "real", "yes", 2, "real", "no", 1, "good", "no", 2, "good", "no");
        Table summary = table("draws_summary", List.of("output", "draws#"), "real", 2, "good", 2);
        List<Section> sections = PressureSection.of(run(pressure, mechanisms, draws, summary));
        assertThat(sections.get(1).lead().replace('\u00a0', ' ')).isEqualTo("At a pressure of 1.00 \u201cstep bonus\u201d matters most of the mechanisms: without it "
                + "the works would make 100 t less steel over the whole run (\u221210.0 %).");
        assertThat(sections.get(2).lead()).isEqualTo("The parameters of plan and people, and of what load and wear do to units and grades, were drawn 2 times from their ranges; output goes up and then down with "
                + "pressure in 1 draw for real output and 0 draws for good output.");
    }

    @Test
    void theSectionOfDrawsShowsWhatTheyLeaveOfMechanismsAndIncentives() {
        Table pressure = table("pressure", List.of("pressure#", "kind", "of", "measure", "mean#"), 1, "product", "steel", "real", 5);
        Table draws = table("draws", List.of("draw#", "output", "inverted_u"), 1, "real", "yes");
        Table changes = table("draw_differences_summary", List.of("change", "name", "measure", "p10#", "p90#", "more_share#", "less_share#", "parameter_1", "correlation_1#"),
                "policy", "grades", "real", -0.105, 0.031, 0.2, 0.75, "noise", -0.5, "policy", "grades", "good", 0.01, 0.02, 1, 0, "<taut>", 0.816,
                "policy", "grades", "reported", "", "", "", "", "", "");
        String plain = String.join("", PressureSection.of(run(pressure, draws)).get(1).parts());
        assertThat(plain).contains("data-figures=\"draws\"").doesNotContain("<table");
        String html = String.join("", PressureSection.of(run(pressure, draws, changes)).get(1).parts()).replace('\u00a0', ' ');
        assertThat(html).startsWith(plain).contains("<h3>Under other incentives, over the draws</h3>", "<tr><th>pay for grades</th><td class=\"number\">\u221210.5 to +3.1 %</td>"
                + "<td class=\"number\">20 / 75 %</td><td class=\"number\">+1.0 to +2.0 %</td><td class=\"number\">100 / 0 %</td><td class=\"number\">\u2013</td>"
                + "<td class=\"number\">\u2013</td><td><code>&lt;taut&gt;</code> (+0.82)</td></tr>").doesNotContain("Without a mechanism, over the draws");
    }

    @Test
    void theSectionOfDrawsTellsTheAnswersByNearness() {
        Table pressure = table("pressure", List.of("pressure#", "kind", "of", "measure", "mean#"), 1, "product", "steel", "real", 5);
        Table draws = table("draws", List.of("draw#", "output", "inverted_u"), 7, "real", "yes", 9, "real", "no");
        Table summary = table("draws_summary", List.of("output", "draws#"), "real", 2);
        Table near = table("draws_near", List.of("within#", "output", "draws#", "inverted_u_share#", "p10#", "p50#", "p90#"),
                1.5, "real", 1, 1, 0.8, 0.9, 1, 1.5, "good", 1, 0, "", "", "", "", "real", 2, 0.5, 0.6, 0.75, 1, "", "good", 2, 0, 1.6, 1.6, 1.6);
        Table changes = table("draw_differences_near", List.of("within#", "change", "name", "measure", "p50#", "more_share#", "less_share#"),
                1.5, "policy", "grades", "real", -0.01, 0, 1, 1.5, "policy", "grades", "good", "", "", "", "", "policy", "grades", "real", 0.02, 0.5, 0.25,
                "", "policy", "grades", "good", 0.123, 1, 0);
        Section section = PressureSection.of(run(pressure, draws, summary, near, changes)).get(1);
        assertThat(section.lead()).isEqualTo("The parameters of plan and people, and of what load and wear do to units and grades, were drawn from their ranges, and 2 draws kept "
                + "that come near to the archive; output goes up and then down with pressure in 1 draw for real output.");
        String html = String.join("", section.parts()).replace('\u00a0', ' ').replace(" class=\"number\"", "");
        assertThat(html).contains("<tr><th>1.5 %</th><td>1</td><td>100 %</td><td>0.90 (0.80 to 1.00)</td><td>0 %</td><td>\u2013</td>",
                "<tr><th>all draws</th><td>2</td><td>50 %</td><td>0.75 (0.60 to 1.00)</td><td>0 %</td><td>1.60 (1.60 to 1.60)</td>",
                "<tr><th>pay for grades</th><td>real</td><td>\u22121.0 % (0 / 100)</td><td>+2.0 % (50 / 25)</td></tr>",
                "<tr><th>pay for grades</th><td>good</td><td>\u2013</td><td>+12.3 % (100 / 0)</td></tr>")
                .doesNotContain("Without a mechanism, by nearness");
    }

    @Test
    void aRunWithPeopleShowsShapesAndSaysHowClaimsAreCounted() {
        Table plan = table("plan", List.of("works", "target#", "real#", "reported#"), "mill", 10, 8, 9);
        Table assortment = table("assortment", List.of("works", "shape", "asked#", "made#"), "mill", "small", 5, 2, "mill", "large", 5, 6,
                "mill", "none", 5, 0, "mill", "unasked", 0, 0);
        Table claims = table("claims", List.of("kind", "name", "need#", "claimed#", "allotted#", "shipped#"), "route", "coal_road", 5, 6, 5, 5.5);
        Section all = PlanSection.of(run(plan, assortment, claims)).orElseThrow();
        assertThat(String.join("", all.parts())).contains("data-figures=\"shapes\"", "data-figures=\"claims\"",
                "what the plan expects to be lost on the way comes on top of what is allotted");
        assertThat(String.join("", all.parts())).contains("Asked for and never made: none of the mill.");
        assertThat(all.tables()).contains("assortment:month,works,shape,asked,made");
        assertThat(String.join("", PlanSection.of(run(plan)).orElseThrow().parts())).doesNotContain("shapes\"", "on the way comes on top");
    }

    @Test
    void whatOtherIncentivesWouldBringIsToldOfOutputAndOfSuccess() {
        Table pressure = table("pressure", List.of("pressure#", "kind", "of", "measure", "mean#"), 1, "product", "steel", "real", 5);
        Table policies = table("policies", List.of("policy", "pressure#", "kind", "of", "measure", "base#", "difference#", "low#", "high#"),
                "grades", 1, "product", "steel", "real", 1000, -20, -30, -10, "orders+smooth-bonus", 1, "product", "steel", "real", 1000, 50, 40, 60,
                "grades", 1, "product", "steel", "fulfilment_grades", 0.9, 0.02, 0.018, 0.022,
                "orders+smooth-bonus", 1, "product", "steel", "fulfilment_grades", 0.9, 0.01, 0.008, 0.012,
                "no-ratchet", 1, "product", "steel", "target", 1000, 300, 290, 310, "no-ratchet", 1, "product", "steel", "fulfilment_grades", 0.9, -0.3, -0.31, -0.29,
                "grades", 1, "product", "steel", "fulfilment_orders", "", "", "", "", "orders+smooth-bonus", 1, "product", "steel", "fulfilment_orders", "", "", "", "",
                "grades", 1, "product", "steel", "first_grade", 0.7, 0.0001, 0.0001, 0.0001, "orders+smooth-bonus", 1, "product", "steel", "first_grade", 0.7, -0.0304, "", "");
        Section section = PressureSection.of(run(pressure, policies)).get(1);
        assertThat(section.lead().replace('\u00a0', ' ')).isEqualTo("At a pressure of 1.00 pay for orders with a smooth bonus would change the tons made most of the "
                + "other incentives: the works would make 50 t more steel over the whole run (+5.0 %, +4.0 % to +6.0 %). Success moves most (fulfilment: where the targets stay about the same): fulfilment by grades under pay for grades "
                + "(+2.0 points, +1.8 to +2.2) and the share of first grade under pay for orders with a smooth bonus (\u22123.0 points).");
    }

    /** Zero within the interval, and a change of targets, which moves fulfilment but not what the share of first grade is a share of. */
    @Test
    void whatMayBeChanceIsCalledSo() {
        Table pressure = table("pressure", List.of("pressure#", "kind", "of", "measure", "mean#"), 1, "product", "steel", "real", 5);
        Table mechanisms = table("mechanisms", List.of("mechanism", "pressure#", "kind", "of", "measure", "base#", "difference#", "low#", "high#"),
                "wear", 1, "product", "steel", "real", 1000, 10, -20, 40, "ratchet", 1, "product", "steel", "real", 1000, 5, -1, 11,
                "wear", 1, "product", "steel", "fulfilment_grades", 0.9, 0.02, -0.01, 0.05,
                "ratchet", 1, "product", "steel", "target", 1000, 300, 290, 310, "ratchet", 1, "product", "steel", "fulfilment_grades", 0.9, -0.3, -0.31, -0.29,
                "wear", 1, "product", "steel", "first_grade", 0.7, 0.01, 0.005, 0.015, "ratchet", 1, "product", "steel", "first_grade", 0.7, 0.04, 0.03, 0.05);
        assertThat(PressureSection.of(run(pressure, mechanisms)).get(1).lead().replace('\u00a0', ' ')).isEqualTo("At a pressure of 1.00 \u201cwear\u201d matters most of "
                + "the mechanisms: without it the works would make 10 t more steel over the whole run (+1.0 %, \u22122.0 % to +4.0 %), which may be chance. "
                + "Success moves most (fulfilment: where the targets stay about the same): fulfilment by grades without \u201cwear\u201d (+2.0 points, \u22121.0 to +5.0, "
                + "which may be chance) and the share of first grade without \u201cratchet\u201d (+4.0 points, +3.0 to +5.0).");
    }

    @Test
    void aRunSaysThatItKnowsNoPressureAndWhoDoes() {
        Section section = PressureSection.of(run(LOSSES)).get(0);
        assertThat(section.lead()).isEqualTo("No plan pressed on this run: the works ran by themselves.");
        assertThat(section.parts().get(0)).contains("<code>magnitka pressure made_up --out study</code>");
        assertThat(section.parts().get(0)).doesNotContain("take the place");
        assertThat(PressureSection.of(run())).isEmpty();
        Manifest pressed = new Manifest("Made up", "made_up", "0".repeat(64), List.of(), Map.of("plan_pressure", "1.2"), "1", "ensemble", 20, 1,
                "magnitka run made_up --set plan_pressure=1.2 --people --replications 20 --seed 1", List.of(), Map.of());
        assertThat(PressureSection.of(new StoredRun(Path.of("nowhere"), pressed, CsvStyle.STANDARD, List.of(LOSSES))).get(0).parts().get(0))
                .contains("<code>magnitka pressure made_up --set plan_pressure=1.2 --out study</code>", "Its levels take the place of a pressure that a scenario or a setting gives the plan.");
    }

    @Test
    void aStudyOfTheSameModelGoesOnThePageAndNoOther() {
        Table pressure = table("pressure", List.of("pressure#", "kind", "of", "measure", "mean#"), 0.8, "product", "steel", "real", 5, 0.8, "route", "a", "shipped", 7);
        String page = Report.html(run(LOSSES), List.of(run(pressure)));
        assertThat(page).contains("id=\"pressure\"", "the works run by themselves. The study was made by: magnitka run made_up").doesNotContain("No plan pressed");
        assertThat(data(page).at("/tables/pressure/rows").asInt()).isEqualTo(1);
        assertThatThrownBy(() -> Report.html(run(LOSSES), List.of(run(LOSSES)))).isInstanceOf(DamagedRunException.class)
                .hasMessage("nowhere: must be a folder that 'magnitka pressure' wrote, got one without products in a pressure.csv");
        Manifest other = new Manifest("Other", "other", "1".repeat(64), List.of(), Map.of(), "1", "ensemble", 20, 1, "magnitka pressure other", List.of(), Map.of());
        StoredRun study = new StoredRun(Path.of("study"), other, CsvStyle.STANDARD, List.of(pressure));
        assertThatThrownBy(() -> Report.html(run(LOSSES), List.of(run(pressure), study))).isInstanceOf(DamagedRunException.class).hasMessageContaining("study/manifest.json /model_hash: must be that of nowhere");
    }

    @Test
    void observationsAreCountedByVerdict() {
        Table measures = table("measures", List.of("quantity", "simulated#", "verdict", "independent"), "a", 1, "met", "input", "b", 1, "inside_band", "shaped",
                "c", 1, "not_met", "yes", "d", "", "", "yes");
        assertThat(CalibrationSection.of(run(measures)).get(0).lead()).isEqualTo("The model speaks to 3 of 4 observations that its fit did not use: it meets 1, "
                + "holds 1 more within its band of eight in ten replications, and misses 1. Of the 1 among them that are real checks, since the model owes nothing to "
                + "them, it meets none and misses 1.");
    }

    @Test
    void onThePageOfAFitAParameterHasTheValueThatWasFitted() {
        Table fitted = table("parameters", List.of("parameter", "fitted#", "pinned"), "guess", 2.5, "yes");
        assertThat(data(Report.html(run(fitted))).at("/tables/manifest_parameters/columns/1/words").toString()).isEqualTo("[\"0.1\",\"2.5\"]");
    }

    @Test
    void aFolderWithoutTablesGivesAPageOfItsParameters() {
        String page = Report.html(run());
        assertThat(page).contains("What is evidence, what is a guess").doesNotContain("Where the tons went");
        assertThat(data(page).get("tables").fieldNames()).toIterable().containsExactly("manifest_parameters");
    }

    private static String only(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static JsonNode data(String page) {
        try {
            return new ObjectMapper().readTree(only(DATA, page));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String hash(String text) throws Exception {
        return "'sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))) + "'";
    }

    @Test
    void thePolicyAllowsThePagesOwnScriptsAndStyleAndNothingElse() throws Exception {
        String page = Report.html(run(LOSSES));
        List<String> scripts = SCRIPT.matcher(page).results().map(result -> result.group(1)).toList();
        assertThat(scripts).hasSize(2);
        assertThat(page).contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src " + hash(scripts.get(0)) + ' '
                + hash(scripts.get(1)) + "; style-src " + hash(only(STYLE, page)) + "; img-src data:; base-uri 'none'; form-action 'none'\">");
        assertThat(page.replace(scripts.get(0), "")).doesNotContain(" style=\"", " onclick", "http://", "https://");
    }

    @Test
    void thePageSaysNothingOfMachineAndHour() {
        String page = Report.html(run(LOSSES));
        assertThat(page).doesNotContain("some machine", "1999-12-31").isEqualTo(Report.html(run(LOSSES)));
    }

    @Test
    void strangersTextsAreNeitherTagsNorScripts() {
        String evil = "</script><script>x()</script><img src=x onerror=x()>\u2028\u202e'\"&`";
        Table network = table("network", List.of("kind", "name", "title", "part_of", "from_node", "to_node", "commodity", "accepted"),
                "source", "pit", evil, "", "", "", "ore", "", "customer", "town", evil, "", "", "", "ore", "", "route", "road", evil, "", "pit", "town", "ore", "");
        Table flows = table("flows", List.of("year#", "route", "commodity", "shipped#", "arrived#", "lost#"), 1931, "road", "ore", 5, 5, 0);
        Table moves = table("moves", List.of("year#", "kind", "from_node", "to_node", "commodity", "tons#"), 1931, "shrinkage", "pit", "", "ore", 1);
        StoredRun hostile = new StoredRun(Path.of("nowhere"), manifest(evil), CsvStyle.STANDARD, List.of(network, flows, moves));
        String page = Report.html(hostile);
        assertThat(page).doesNotContain("<img", "x()</script>", "\u2028", "\u202e");
        assertThat(page.split("</script>", -1)).hasSize(4);
        assertThat(page).contains("&lt;/script&gt;&lt;script&gt;x()");
        assertThat(data(page).at("/tables/network/columns/2/words/0").asText()).isEqualTo(evil);
    }

    @Test
    void figuresComeBackFromTheirPackedDigits() {
        Table table = table("flows", List.of("year#", "route", "commodity", "shipped#", "arrived#", "lost#"),
                1931, "road", "ore", 0.05, -0.05, "", 1932, "road", "ore", 12345.678, 0, "", 1933, "road", "ore", 12345.678, -12, "");
        JsonNode columns = data(Report.html(run(table))).at("/tables/flows/columns");
        assertThat(columns.get(3).get("cells").asText()).isEqualTo("1e 7clzi*2");
        assertThat(columns.get(4).get("cells").asText()).isEqualTo("-1e 0 -99c");
        assertThat(columns.get(5).get("cells").asText()).isEqualTo(".*3");
        assertThat(columns.get(1).get("cells").asText()).isEqualTo("0*3");
    }
}
