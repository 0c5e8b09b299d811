package magnitka.export.chart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A picture as an XML parser reads it. */
record Drawn(Element root) {

    /** A text and about where it stands. */
    record Words(String text, double left, double right, double baseline, double size) {}

    static Drawn of(String svg) {
        try {
            return new Drawn(DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))).getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }

    List<Element> all(String name) {
        NodeList found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    double width() {
        return Double.parseDouble(root.getAttribute("width"));
    }

    double height() {
        return Double.parseDouble(root.getAttribute("height"));
    }

    List<Words> words() {
        List<Words> words = new ArrayList<>();
        for (Element text : all("text")) {
            double size = Double.parseDouble(text.getAttribute("font-size"));
            double x = Double.parseDouble(text.getAttribute("x"));
            double wide = Letters.width(text.getTextContent(), size);
            double left = switch (text.getAttribute("text-anchor")) {
                case "end" -> x - wide;
                case "middle" -> x - wide / 2;
                default -> x;
            };
            words.add(new Words(text.getTextContent(), left, left + wide, Double.parseDouble(text.getAttribute("y")), size));
        }
        return words;
    }

    List<String> texts() {
        return words().stream().map(Words::text).toList();
    }
}
