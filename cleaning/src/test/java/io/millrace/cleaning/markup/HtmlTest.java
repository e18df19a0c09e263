package io.millrace.cleaning.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.millrace.cleaning.Changed;
import java.time.Duration;
import java.util.stream.IntStream;
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

    @ParameterizedTest
    @ValueSource(strings = {"<p>\uFFFFone</p>two", "<p>one<b>\uFFFF</b> two", "<p>one</p>\uFFFF\uFDD0 two"})
    void nothingBehindACharacterThatIsNoneIsLost(String page) {
        String expected = page.replace("</p>", "\n").replaceAll("<[^>]*>", "");
        assertThat(Changed.text(ExtractText.TYPE, page)).isEqualTo(expected);
        assertThat(Changed.text(RemoveMarkup.TYPE, page)).isEqualTo(expected);
    }

    @Test
    void whereNoCharacterIsFreeTheCharacterThatIsNoneIsReplaced() {
        String all = IntStream.concat(IntStream.range(0xE001, 0xF900), IntStream.range(0xFDD0, 0xFDF0))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(Changed.text(RemoveMarkup.TYPE, "<p>a\uFFFF" + all)).isEqualTo("a\uFFFD" + all);
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
