package magnitka.network;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Words;

/** Works that live on a stock which nothing renews. It may be meant, as for a seam that is worked out, so it is no problem. */
public final class FiniteInputs {

    private FiniteInputs() {}

    /** A sentence for each input that comes from an opening stock alone. */
    public static List<String> of(Model model) {
        return new LooseEnds(model, Set.of()).finite().stream().map(end -> end.works() + " takes " + good(end) + " from " + Words.quoted(end.place())
                + stock(model, end.place()) + ": it runs until that is used up.").toList();
    }

    private static String good(LooseEnds.End end) {
        return end.path().get(end.path().size() - 2);
    }

    private static String stock(Model model, String place) {
        double tons = model.chain().nodes().get(place) instanceof Node.Stockpile stockpile ? model.value(stockpile.openingTons()) : 0;
        return tons > 0 ? String.format(Locale.ROOT, ", which no source fills; %.0f t lie there on the first morning", tons) : ", which opening stocks alone fill";
    }
}
