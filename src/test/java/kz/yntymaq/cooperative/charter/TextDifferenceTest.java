package kz.yntymaq.cooperative.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    private static String told(String before, String after) {
        return TextDifference.of(before, after).stream()
                .map(part -> part.isGone()
                        ? "[-" + part.words() + "]"
                        : part.isNew() ? "[+" + part.words() + "]" : part.words())
                .collect(Collectors.joining());
    }

    @Test
    void words_that_went_and_words_that_came_stand_where_they_are() {
        assertThat(told("Пай 30 күнде төленеді.", "Пай 90 күнде төленеді."))
                .isEqualTo("Пай [-30 ][+90 ]күнде төленеді.");
        assertThat(told("бір екі", "бір екі")).isEqualTo("бір екі");
        assertThat(told("бір", "бір екі")).isEqualTo("[-бір][+бір екі]");
        assertThat(told("", "бір")).contains("[+бір]");
    }

    @Test
    void the_new_wording_is_whole_without_what_is_gone() {
        String after = "а б\nв г д";
        assertThat(TextDifference.of("а в г", after).stream()
                        .filter(part -> !part.isGone())
                        .map(TextDifference.Part::words)
                        .collect(Collectors.joining()))
                .isEqualTo(after);
    }
}
