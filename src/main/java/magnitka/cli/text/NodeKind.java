package magnitka.cli.text;

import magnitka.model.Node;
import magnitka.model.Works;

/** Kinds of nodes, in the order in which mass passes them. */
public enum NodeKind {
    SOURCE("Sources", "source", "sources", "Where mass enters"),
    STOCKPILE("Stockpiles", "stockpile", "stockpiles", "Where mass waits"),
    WORKS("Works", "works", "works", "Where mass changes"),
    CUSTOMER("Customers", "customer", "customers", "Where mass leaves for use"),
    DUMP("Dumps", "dump", "dumps", "Where mass leaves as waste");

    private final String heading;
    private final String one;
    private final String many;
    private final String meaning;

    NodeKind(String heading, String one, String many, String meaning) {
        this.heading = heading;
        this.one = one;
        this.many = many;
        this.meaning = meaning;
    }

    public static NodeKind of(Node node) {
        if (node instanceof Node.Source) {
            return SOURCE;
        }
        if (node instanceof Node.Stockpile) {
            return STOCKPILE;
        }
        if (node instanceof Works) {
            return WORKS;
        }
        return node instanceof Node.Customer ? CUSTOMER : DUMP;
    }

    String counted(long count) {
        return count + " " + (count == 1 ? one : many);
    }

    /** Name as model files write it. */
    public String word() {
        return one;
    }

    public String heading() {
        return heading;
    }

    public String meaning() {
        return meaning;
    }
}
