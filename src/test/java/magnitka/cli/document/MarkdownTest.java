package magnitka.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void freeTextStaysText() {
        Map.of(
                        "plain text, 1931 (and on)", "plain text, 1931 (and on)",
                        "a | b\nc", "a \\| b c",
                        "<script>x</script>", "\\<script\\>x\\</script\\>",
                        "[click](javascript:x)", "\\[click\\](javascript:x)",
                        "a_b *c* `d` ~e~ $f$ &amp;", "a\\_b \\*c\\* \\`d\\` \\~e\\~ \\$f\\$ \\&amp;",
                        "# no heading", "\\# no heading",
                        "- no list", "\\- no list",
                        "1937. no list", "1937\\. no list",
                        "2) no list", "2\\) no list",
                        "back\\slash", "back\\\\slash")
                .forEach((free, escaped) -> assertThat(Markdown.text(free)).isEqualTo(escaped));
    }

    @Test
    void codeCannotBeLeft() {
        assertThat(Markdown.code("plain_name")).isEqualTo("`plain_name`");
        assertThat(Markdown.code("a`b|c")).isEqualTo("`` a`b\\|c ``");
    }

    @Test
    void codeMayHoldSeveralTicks() {
        assertThat(Markdown.code("``")).isEqualTo("``` `` ```");
    }
}
