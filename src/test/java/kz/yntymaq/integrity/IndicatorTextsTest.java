package kz.yntymaq.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.finding.Group;
import kz.yntymaq.integrity.finding.Outcome;
import kz.yntymaq.integrity.finding.Source;
import kz.yntymaq.integrity.finding.Trace;
import kz.yntymaq.integrity.population.made.Generator;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.threshold.ShippedThresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an indicator says has its words, and none of them calls anybody false. */
class IndicatorTextsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path SIGNS = Path.of("src/main/java/kz/yntymaq/integrity/sign");

    private static Properties texts(String language) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve("integrity_" + language + ".properties"))) {
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void each_indicator_says_what_it_is_looks_at_may_mean_and_what_would_mend_it(String language) {
        Properties texts = texts(language);
        for (Sign sign : new Indicators().signs()) {
            for (String part : List.of("name", "what", "why", "mend")) {
                assertThat(texts.getProperty("integrity.sign." + sign.code() + "." + part))
                        .as(sign.code() + "." + part)
                        .isNotBlank();
            }
        }
    }

    @Test
    void each_figure_row_and_need_that_is_ever_said_has_its_words() {
        var keys = new TreeSet<String>();
        for (long seed : new long[] {21, 22}) {
            new Indicators()
                    .of(new Generator(seed).population(200), ShippedThresholds.values())
                    .findings()
                    .values()
                    .forEach(findings -> findings.forEach(one -> collect(one, keys)));
        }
        for (Group one : Group.values()) {
            keys.add("integrity.group." + one);
        }
        for (Outcome one : Outcome.values()) {
            keys.add("integrity.outcome." + one);
        }
        for (Source one : Source.values()) {
            keys.add("integrity.source." + one);
        }
        assertThat(keys).hasSizeGreaterThan(100);
        assertThat(texts("kk").stringPropertyNames()).containsAll(keys);
    }

    private static void collect(Finding one, Set<String> keys) {
        one.figures().stream().map(Figure::key).forEach(key -> keys.add("integrity.figure." + key));
        one.traces().stream().map(Trace::key).forEach(key -> keys.add("integrity.trace." + key));
        if (one.need() != null) {
            keys.add("integrity.need." + one.need());
        }
    }

    /** What no made population brings about stands in the code as a word all the same. */
    @Test
    void each_word_that_the_code_names_has_its_text() throws IOException {
        var named = new TreeSet<String>();
        Pattern figure = Pattern.compile(
                "(?:\\.|Reading\\s*\\.\\s*)(?:count|part|index|months|tenge|inMonths)\\(\\s*\"([a-z-]+)\"");
        Pattern trace = Pattern.compile(
                "(?:Tracing\\s*\\.\\s*(?:row|counted|people|largest|largestNames|days)|new Trace)\\(\\s*\"([a-z-]+)\"");
        Pattern need = Pattern.compile("Reading\\s*\\.\\s*missing\\(\\s*\"([a-z-]+)\"");
        try (var files = Files.walk(SIGNS)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                add(named, "integrity.figure.", figure, text);
                add(named, "integrity.trace.", trace, text);
                add(named, "integrity.need.", need, text);
            }
        }
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(texts("kk").stringPropertyNames()).containsAll(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void each_threshold_has_its_words(String language) {
        assertThat(texts(language).stringPropertyNames())
                .containsAll(ShippedThresholds.all().stream()
                        .map(one -> one.code().substring(one.code().indexOf('.') + 1))
                        .map(figure -> "integrity.threshold." + figure)
                        .toList());
    }

    private static void add(Set<String> named, String prefix, Pattern pattern, String text) {
        pattern.matcher(text).results().map((MatchResult one) -> one.group(1)).forEach(key -> named.add(prefix + key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void nobody_is_called_false(String language) {
        Pattern verdict = Pattern.compile(
                "(?iu)жалған|лжекооп|псевдо|фиктив|мошенн|обман|подставн|fake|false|sham|fraud|pseudo|алаяқ|алдау");
        assertThat(texts(language).entrySet().stream()
                        .filter(one ->
                                verdict.matcher(one.getValue().toString()).find()))
                .isEmpty();
    }

    @Test
    void each_threshold_says_where_it_comes_from_and_none_is_idle() throws IOException {
        var code = new StringBuilder();
        try (var files = Files.walk(SIGNS)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        Set<String> ends = Set.of("note", "signal", "extreme", "law");
        for (ShippedThresholds.Shipped one : ShippedThresholds.all()) {
            assertThat(one.place()).as(one.code()).isNotBlank();
            String end = one.code().substring(one.code().indexOf('.') + 1);
            assertThat(ends.contains(end) || code.indexOf("\"" + one.code() + "\"") >= 0)
                    .as(one.code() + " is read somewhere")
                    .isTrue();
        }
        assertThat(ShippedThresholds.values().values())
                .hasSize(ShippedThresholds.all().size());
    }
}
