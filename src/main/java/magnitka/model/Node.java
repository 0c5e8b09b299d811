package magnitka.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place of the network: where mass enters, waits, changes, leaves for use, or leaves as waste. */
public sealed interface Node permits Node.Source, Node.Stockpile, Works, Node.Customer, Node.Dump {

    String title();

    /** Ids of the facts that the node rests on. */
    List<String> evidence();

    /** Where mass enters. What is not taken on the day is not produced. */
    record Source(
            @Field("Title for readers.") String title,
            @Field(value = "What the source supplies.", names = "commodity") String commodity,
            @Field(value = "Most that can be taken in a day; without it, no limit.", unit = "t/day", min = 0, dated = true)
                    Optional<Quantity> supplyTonsPerDay,
            @Field(value = "Share of each grade, of which one may be left out and takes the rest; without any, all is of the best grade.", unit = "share", min = 0, max = 1)
                    Map<String, Quantity> gradeShares,
            @Field(value = "Facts that the node rests on.", names = "evidence") List<String> evidence,
            @Field("Remark for readers.") Optional<String> note)
            implements Node {
        public Source {
            gradeShares = Ordered.copyOf(gradeShares);
            evidence = List.copyOf(evidence);
        }

        /** The same that supplies more or less. */
        public Source withSupply(Optional<Quantity> newSupplyTonsPerDay) {
            return new Source(title, commodity, newSupplyTonsPerDay, gradeShares, evidence, note);
        }
    }

    /** Where mass waits. Grades are well mixed: what is taken has the mix of what lies there. */
    record Stockpile(
            @Field("Title for readers.") String title,
            @Field(value = "What the stockpile holds.", names = "commodity") String commodity,
            @Field(value = "Room; without it, no limit.", unit = "t", min = 0, dated = true) Optional<Quantity> capacityTons,
            @Field(value = "Stock on the first morning.", unit = "t", min = 0, fallback = "0") Quantity openingTons,
            @Field(value = "Grade of the opening stock; without it, the best.", names = "grade") Optional<String> openingGrade,
            @Field(value = "Share of the stock that is lost each day.", unit = "share/day", min = 0, max = 1, fallback = "0", dated = true)
                    Quantity shrinkageSharePerDay,
            @Field(value = "Facts that the node rests on.", names = "evidence") List<String> evidence,
            @Field("Remark for readers.") Optional<String> note)
            implements Node {
        public Stockpile {
            evidence = List.copyOf(evidence);
        }
    }

    /** Where mass leaves for use, against orders. */
    record Customer(
            @Field("Title for readers.") String title,
            @Field(value = "Orders by commodity.", names = "commodity") Map<String, Order> orders,
            @Field(value = "Facts that the node rests on.", names = "evidence") List<String> evidence,
            @Field("Remark for readers.") Optional<String> note)
            implements Node {
        public Customer {
            orders = Ordered.copyOf(orders);
            evidence = List.copyOf(evidence);
        }
    }

    /** What a customer wants of one commodity. */
    record Order(
            @Field(value = "Tons wanted in a day.", unit = "t/day", min = 0, dated = true) Quantity tonsPerDay,
            @Field(value = "Lowest grade that fulfils the order; without it, the commodity's own.", names = "grade")
                    Optional<String> lowestGrade) {}

    /** Where mass leaves as waste; it stays there. */
    record Dump(
            @Field("Title for readers.") String title,
            @Field(value = "What is dumped.", names = "commodity") String commodity,
            @Field(value = "Facts that the node rests on.", names = "evidence") List<String> evidence,
            @Field("Remark for readers.") Optional<String> note)
            implements Node {
        public Dump {
            evidence = List.copyOf(evidence);
        }
    }
}
