package io.millrace.cleaning.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.millrace.cleaning.Changed;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    @ParameterizedTest
    @CsvSource({
        "'<p>One<p>two', 'One\ntwo'",
        "'<div>One <b>bold</b>\n word</div>', 'One bold word'",
        "'<p>a&nbsp;&lt;b&gt; &eacute;', 'a <b> é'",
        "'<script>x()</script><style>y</style><p>a', 'a'",
        "'<nav>Home</nav><p>a<footer>f</footer>', 'a'",
        "'<div role=navigation>Home</div><p>a', 'a'",
        "'<p hidden>no</p><p>a', 'a'",
        "'<ul><li>a<li>b</ul>', '- a\n- b'",
        "'<table><tr><th>a<th>b<tr><td>c<td>d</table>', 'a\tb\nc\td'",
        "'<pre>a\n  b</pre>c', 'a\n  b\nc'",
        "'<p>a<br>b', 'a\nb'",
        "'<!-- no --><p>a', 'a'"
    })
    void aPageBecomesReadableLines(String page, String expected) {
        assertThat(Changed.text(ExtractText.TYPE, page)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "1 < 2\n\n3 > 2", "use <b> for bold", "\n\ta  b", "<3", "<unknown>"})
    void aTextThatIsNoPageStays(String text) {
        assertThat(Changed.text(ExtractText.TYPE, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'a <b>b</b>  c', 'a b  c'",
        "'a<br>b', 'a\nb'",
        "'<p>a</p>\n<p>b</p>', 'a\nb'",
        "'if a<b and c', 'if a<b and c'",
        "'x<script>y</script>', 'x'",
        "'a &amp; b', 'a &amp; b'",
        "'<i>a &amp; b</i>', 'a & b'"
    })
    void tagsGoFromATextAndItsWhiteSpaceStays(String text, String expected) {
        assertThat(Changed.text(RemoveMarkup.TYPE, text)).isEqualTo(expected);
    }

    @Test
    void aHundredThousandDivisionsWithinEachOtherAreRead() {
        String page = "<div>".repeat(100_000) + "deep";
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(Changed.text(ExtractText.TYPE, page)).isEqualTo("deep");
            assertThat(Changed.text(RemoveMarkup.TYPE, page)).isEqualTo("deep");
        });
    }
}
