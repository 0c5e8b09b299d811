package magnitka.analysis.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import magnitka.engine.DatedMeans;
import magnitka.engine.Plant;
import magnitka.model.Chain;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Quantity;
import magnitka.model.Quantity.Point;
import magnitka.model.Quantity.Profile;
import magnitka.model.Quantity.Shape;
import magnitka.network.SoundModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The valley's mine, with its supply written in every way that a quantity can be written. */
class YearRaiseTest {

    private static final Model VALLEY = SoundModel.of(Path.of("src/test/resources/models/valid/valley"));

    private static Point point(String date, double value) {
        return new Point(LocalDate.parse(date), Quantity.of(value));
    }

    static List<Quantity> supplies() {
        return List.of(
                Quantity.of(500),
                new Quantity.Reference("mine_supply", 2),
                new Profile(Shape.STEP, List.of(point("1932-05-01", 500), point("1932-07-01", 700))),
                new Profile(Shape.STEP, List.of(point("1931-05-01", 500), point("1932-01-01", 700), point("1933-01-01", 900))),
                new Profile(Shape.STEP, List.of(point("1931-05-01", 500), new Point(LocalDate.parse("1932-06-01"),
                        new Quantity.Reference("mine_supply", 1)), point("1933-02-01", 10))),
                new Profile(Shape.LINEAR, List.of(point("1931-01-01", 500), point("1933-12-31", 1500))),
                new Profile(Shape.LINEAR, List.of(point("1931-12-31", 500), point("1932-01-01", 600), point("1932-12-31", 800),
                        point("1933-01-01", 50))),
                new Profile(Shape.LINEAR, List.of(point("1932-03-01", 500), point("1932-10-01", 0))),
                new Profile(Shape.LINEAR, List.of(point("1933-06-01", 500))));
    }

    private static Model withSupply(Quantity supply) {
        Chain c = VALLEY.chain();
        Node.Source mine = (Node.Source) c.nodes().get("mine");
        Map<String, Node> nodes = new LinkedHashMap<>(c.nodes());
        nodes.put("mine", new Node.Source(mine.title(), mine.commodity(), Optional.of(supply), mine.gradeShares(), mine.evidence(),
                mine.note()));
        Chain chain = new Chain(c.title(), c.purpose(), c.start(), c.end(), c.commodities(), nodes, c.routes(), c.limits(), c.table(), c.plan(), c.people());
        return new Model("valley", "", chain, VALLEY.parameters(), List.of(), List.of(), List.of(), List.of());
    }

    @ParameterizedTest
    @MethodSource("supplies")
    void everyDayOfTheYearIsRaisedAndNoOther(Quantity supply) {
        Model model = withSupply(supply);
        Plant before = Plant.of(model);
        Plant after = Plant.of(new YearRaise(model, 1932, 1.01).source("mine"));
        for (int day = 0; day < before.days(); day++) {
            double factor = before.date(day).getYear() == 1932 ? 1.01 : 1;
            double base = new DatedMeans(before, day, day + 1).supply(0);
            assertThat(new DatedMeans(after, day, day + 1).supply(0)).as("%s", before.date(day)).isCloseTo(base * factor, within(1e-9));
        }
    }
}
