package magnitka.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import magnitka.model.Chain;
import magnitka.model.Model;
import magnitka.model.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class GraphTextTest {

    private static final Path VALLEY = Path.of("src/test/resources/models/valid/valley");

    /** The valley, its mine called so; the reader would not let control characters pass, but the graph minds them too. */
    private static GraphText titled(String title) {
        Model model = SoundModel.of(VALLEY);
        Chain chain = model.chain();
        Map<String, Node> nodes = new LinkedHashMap<>(chain.nodes());
        Node.Source mine = (Node.Source) nodes.get("mine");
        nodes.put("mine", new Node.Source(
                title, mine.commodity(), mine.supplyTonsPerDay(), mine.gradeShares(), mine.evidence(), mine.note()));
        Chain titled = new Chain(chain.title(), chain.purpose(), chain.start(), chain.end(), chain.commodities(), nodes,
                chain.routes(), chain.limits(), chain.table(), chain.plan(), chain.people());
        return new GraphText(new Model(model.name(), model.hash(), titled, model.parameters(), model.evidence(),
                model.observed(), model.contradictions(), model.scenarios()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"]; evil [label=\"x", "end\\", "\\\" ]; evil [x=\"", "</data><evil/>", "]]><evil/>", "\"] --> evil[\"x", "a\nevil --> b", "`evil`",
        "<script>alert(1)</script>", "#quot;] evil", "nul\u0000nul", "\u202eturned", "%%{init: {}}%%", "\uD83D\uDE80 rocket"
    })
    void titlesStayTitles(String title) throws Exception {
        GraphText text = titled(title);
        GraphText plain = new GraphText(SoundModel.of(VALLEY));
        assertThat(text.dot().lines().count()).isEqualTo(plain.dot().lines().count());
        assertThat(withoutStrings(text.dot())).isEqualTo(withoutStrings(plain.dot()));
        assertThat(text.mermaid().lines().count()).isEqualTo(plain.mermaid().lines().count());
        assertThat(text.mermaid().replaceFirst("n1\\(\\[\"[^\"\\]<>\n`%]*\"\\]\\)", "n1([\"Ore mine\"])")).isEqualTo(plain.mermaid());
        Document xml = xml(text.graphml());
        assertThat(xml.getElementsByTagName("*").getLength()).isEqualTo(xml(plain.graphml()).getElementsByTagName("*").getLength());
        assertThat(xml.getElementsByTagName("evil").getLength()).isZero();
    }

    /** DOT with its quoted strings taken out as Graphviz reads them: a backslash takes the next character along. */
    private static String withoutStrings(String dot) {
        return dot.replaceAll("\"(\\\\.|[^\"\\\\])*\"", "S");
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void titlesKeepTheirText() throws Exception {
        Document xml = xml(titled("Ore & \"more\" <b>").graphml());
        assertThat(xml.getElementsByTagName("data").item(1).getTextContent()).isEqualTo("Ore & \"more\" <b>");
    }

    @Test
    void everyNodeAndWayIsDrawn() {
        GraphText text = new GraphText(SoundModel.of(VALLEY));
        assertThat(text.dot().lines().filter(line -> line.contains(" -> "))).hasSize(8);
        assertThat(text.mermaid().lines().filter(line -> line.contains("-->"))).hasSize(3);
        assertThat(text.mermaid().lines().filter(line -> line.contains("-.->"))).hasSize(5);
        assertThat(text.mermaid()).startsWith("flowchart LR\n    n1([\"Ore mine\"])\n");
    }
}
