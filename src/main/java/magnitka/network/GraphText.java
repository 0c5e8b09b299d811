package magnitka.network;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import magnitka.model.FreeText;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Works;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.GraphExporter;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;

/** The network of a model as text for drawing programs. Titles are quoted, so that they stay titles whatever is in them. */
public final class GraphText {

    private final Model model;
    private final Graph<String, Link> graph = new DirectedPseudograph<>(Link.class);
    private final Map<String, String> ids = new LinkedHashMap<>();

    public GraphText(Model model) {
        this.model = model;
        model.chain().nodes().keySet().forEach(name -> {
            graph.addVertex(name);
            ids.put(name, "n" + (ids.size() + 1));
        });
        Link.all(model).forEach(link -> graph.addEdge(link.from(), link.to(), link));
    }

    /** For Graphviz. */
    public String dot() {
        DOTExporter<String, Link> exporter = new DOTExporter<>(name -> '"' + backslashed(FreeText.oneLine(name)).replace("\"", "\\\"") + '"');
        exporter.setGraphIdProvider(() -> "magnitka");
        exporter.setGraphAttributeProvider(() -> Map.of("rankdir", DefaultAttribute.createAttribute("LR")));
        exporter.setVertexAttributeProvider(name -> attributes(
                "label", backslashed(title(name)), "shape", shape(model.chain().nodes().get(name))));
        exporter.setEdgeAttributeProvider(link -> attributes(
                "label", backslashed(FreeText.oneLine(link.label())), "style", link.isRoute() ? "solid" : "dashed"));
        return written(exporter);
    }

    /** For programs that read GraphML, such as Gephi and yEd. */
    public String graphml() {
        GraphMLExporter<String, Link> exporter = new GraphMLExporter<>(ids::get);
        for (String attribute : new String[] {"name", "title", "kind"}) {
            exporter.registerAttribute(attribute, GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
        }
        for (String attribute : new String[] {"way", "label"}) {
            exporter.registerAttribute(attribute, GraphMLExporter.AttributeCategory.EDGE, AttributeType.STRING);
        }
        exporter.setVertexAttributeProvider(name -> attributes(
                "name", FreeText.oneLine(name), "title", title(name), "kind", kind(model.chain().nodes().get(name))));
        exporter.setEdgeAttributeProvider(link -> attributes("way", link.isRoute() ? "route" : "recipe", "label", FreeText.oneLine(link.label())));
        return written(exporter);
    }

    /** For Mermaid, as in Markdown on the web. */
    public String mermaid() {
        StringBuilder text = new StringBuilder("flowchart LR\n");
        model.chain().nodes().forEach((name, node) -> {
            String[] brackets = brackets(node);
            text.append("    ").append(ids.get(name)).append(brackets[0]).append(entities(title(name))).append(brackets[1]).append('\n');
        });
        graph.edgeSet().forEach(link -> text.append("    ")
                .append(ids.get(link.from()))
                .append(link.isRoute() ? " -->|\"" : " -.->|\"")
                .append(entities(FreeText.oneLine(link.label())))
                .append("\"| ")
                .append(ids.get(link.to()))
                .append('\n'));
        return text.toString();
    }

    private String title(String name) {
        return FreeText.oneLine(model.chain().nodes().get(name).title());
    }

    /** In DOT a backslash would begin an escape, or take away the closing quote; the exporter itself minds quotes only. */
    private static String backslashed(String text) {
        return text.replace("\\", "\\\\");
    }

    /** Everything but letters, digits and plain marks as a Mermaid entity code. */
    private static String entities(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == ' ' || ",.-()/:".indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }

    private static Map<String, Attribute> attributes(String... pairs) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], DefaultAttribute.createAttribute(pairs[i + 1]));
        }
        return attributes;
    }

    private static String kind(Node node) {
        return node.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String shape(Node node) {
        if (node instanceof Works) {
            return "box";
        }
        if (node instanceof Node.Stockpile) {
            return "cylinder";
        }
        return node instanceof Node.Source ? "house" : node instanceof Node.Customer ? "ellipse" : "invtriangle";
    }

    private static String[] brackets(Node node) {
        if (node instanceof Works) {
            return new String[] {"[\"", "\"]"};
        }
        if (node instanceof Node.Stockpile) {
            return new String[] {"[(\"", "\")]"};
        }
        return node instanceof Node.Dump ? new String[] {"[\\\"", "\"/]"} : new String[] {"([\"", "\"])"};
    }

    private String written(GraphExporter<String, Link> exporter) {
        StringWriter writer = new StringWriter();
        exporter.exportGraph(graph, writer);
        return writer.toString().replace(System.lineSeparator(), "\n");
    }
}
