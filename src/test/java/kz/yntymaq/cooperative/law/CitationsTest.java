package kz.yntymaq.cooperative.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Texts of the rooms of a co-operative point to the law the same way in every language, and exactly. */
class CitationsTest {

    private static final List<String> ROOMS = List.of(
            "absentee",
            "associate",
            "authorisation",
            "ballot",
            "body",
            "charter",
            "closing",
            "control",
            "cooperative",
            "duty",
            "ending",
            "extract",
            "heir",
            "kinship",
            "meeting",
            "payment",
            "income",
            "sale",
            "share",
            "trade",
            "additional",
            "agenda",
            "assembly",
            "dissolution",
            "interest",
            "payout",
            "voice",
            "handout",
            "voting");

    /** Articles that are not divided into points. */
    private static final Set<String> WHOLE = Set.of("C 18");

    private static final Pattern RULE = Pattern.compile(".*\\.(rule|refused|error)\\..*");

    @Test
    void a_text_points_to_the_same_places_in_every_language() {
        var different = new ArrayList<String>();
        texts().forEach((key, said) -> {
            var each = new HashSet<Set<String>>();
            said.forEach((language, text) -> each.add(Citation.in(text, language)));
            if (each.size() > 1) {
                different.add(key + ": " + each);
            }
        });
        assertThat(different).isEmpty();
    }

    @Test
    void a_text_names_article_and_point() {
        var loose = new TreeSet<String>();
        texts().forEach((key, said) -> said.forEach((language, text) -> Citation.in(text, language).stream()
                .filter(place -> !place.contains("(") && !WHOLE.contains(place))
                .forEach(place -> loose.add(key + " (" + language + "): " + place))));
        assertThat(loose).isEmpty();
    }

    @Test
    void what_the_portal_refuses_by_an_order_of_its_own_it_says_so_in_every_language() {
        var different = new TreeSet<String>();
        texts().forEach((key, said) -> {
            long own = said.entrySet().stream()
                    .filter(each -> Citation.isOwn(each.getValue(), each.getKey()))
                    .count();
            if (RULE.matcher(key).matches() && own % Citation.LANGUAGES.size() != 0) {
                different.add(key);
            }
        });
        assertThat(different).isEmpty();
    }

    @Test
    void what_is_read_is_what_stands_there() {
        assertThat(Citation.in("Заңның 34-бабының 5-тармағы, 2-бабының 8) тармақшасы", "kk"))
                .containsExactly("C 2(8)", "C 34(5)");
        assertThat(Citation.in("Заңның 34-бабы 3-тармағының 8) тармақшасы", "kk"))
                .containsExactly("C 34(3)(8)");
        assertThat(Citation.in("подпункт 8) пункта 3 статьи 34, пункт 1 статьи 28, статья 18", "ru"))
                .containsExactly("C 18", "C 28(1)", "C 34(3)(8)");
        assertThat(Citation.in("article 34, point 3, sub-point 8), article 2, sub-point 8)", "en"))
                .containsExactly("C 2(8)", "C 34(3)(8)");
        assertThat(Citation.isOwn("Бұл – порталдың өз тәртібі.", "kk")).isTrue();
        assertThat(Citation.isOwn("Это порядок самого портала.", "ru")).isTrue();
        assertThat(Citation.isOwn("The portal’s own order.", "en")).isTrue();
        assertThat(Citation.isOwn("Көрсетілген тәртіп", "kk")).isFalse();
    }

    private static Map<String, Map<String, String>> texts() {
        var all = new HashMap<String, Map<String, String>>();
        for (String room : ROOMS) {
            for (String language : Citation.LANGUAGES) {
                var texts = new Properties();
                try (Reader file = Files.newBufferedReader(
                        Path.of("src/main/resources/messages", room + "_" + language + ".properties"))) {
                    texts.load(file);
                } catch (IOException broken) {
                    throw new AssertionError(broken);
                }
                texts.stringPropertyNames()
                        .forEach(key -> all.computeIfAbsent(key, none -> new HashMap<>())
                                .put(language, texts.getProperty(key)));
            }
        }
        return all;
    }
}
