package magnitka.cli;

import magnitka.model.Node;
import magnitka.model.Works;

/** Kinds of nodes, in the order in which mass passes them. */
enum NodeKind {
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

    static NodeKind of(Node node) {
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
    String word() {
        return one;
    }

    String heading() {
        return heading;
    }

    String meaning() {
        return meaning;
    }
}
