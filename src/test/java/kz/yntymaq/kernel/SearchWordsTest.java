package kz.yntymaq.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SearchWordsTest {

    @Autowired
    JdbcClient jdbc;

    private String inDatabase(String words) {
        return jdbc.sql("select searchable(?)").param(words).query(String.class).single();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "АА-2026-11|AA-2026-11",
                "Зерендi|Зеренді",
                "Форт Шевченко|Форт-Шевченко",
                "Зеренди|ЗЕРЕНДІ",
                "Ақкөл  \u00a0ауылы|Аккол ауылы",
                "Бeреке|Береке",
                "Жайық|Жаиык",
                "\u200bБереке\u200e|береке",
                "И\u0306|Й"
            })
    void what_looks_the_same_is_the_same(String one, String other) {
        assertThat(SearchWords.folded(one)).isEqualTo(SearchWords.folded(other));
    }

    @Test
    void the_database_folds_as_the_portal_does() {
        String letters = IntStream.rangeClosed(0x20, 0x52f)
                .filter(Character::isDefined)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String further = "ʼ’«»“”–—\u00ad\u200b\u200e\u202f\u2066\ufeff１ＡⅣ№ḤĲ";
        assertThat(inDatabase(letters)).isEqualTo(SearchWords.folded(letters));
        assertThat(inDatabase(further)).isEqualTo(SearchWords.folded(further));
        assertThat(inDatabase("и\u0306 К\u0301")).isEqualTo(SearchWords.folded("и\u0306 К\u0301"));
    }

    private boolean finds(String typed, String stored, boolean typo) {
        SearchWords words = SearchWords.ofPlace(typed);
        return jdbc.sql("select " + words.condition("searchable(:stored) like %s", typo))
                .param("stored", stored)
                .params(words.parameters(typo))
                .query(Boolean.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({
        "с. Айдарлы,       Айдарлы а.",
        "село Айдарлы,     Айдарлы а.",
        "аул Айдарлы,      с. Айдарлы",
        "айдар,            Айдарлы а.",
        "Шевченко Форт,    г. Форт-Шевченко",
        "Форт Шевченко,    Форт-Шевченко қ."
    })
    void finds_a_place_however_it_is_written(String typed, String stored) {
        assertThat(finds(typed, stored, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Bereke,           «Береке» кооперативі",
        "KOKSHETAU,        Көкшетау қ.",
        "Aydarly,          Айдарлы а.",
        "Aidarly,          Айдарлы ауылы",
        "Jambyl,           Жамбыл облысы",
        "Zhambyl oblysy,   Жамбыл облысы",
        "Yerlan,           «Ерлан» шаруашылығы",
        "Tokayev,          Тоқаев көшесі",
        "qazaq,            Қазақ ауылы",
        "Şymkent,          Шымкент қ.",
        "Ynty maq,         «Ынтымақ»",
        "Agro Land,        «Agro Land» ШҚ",
        "Береке Land,      «Береке Land» ШҚ"
    })
    void finds_what_is_typed_in_latin_letters_as_it_sounds_and_as_it_stands(String typed, String stored) {
        assertThat(finds(typed, stored, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Bereket, «Береке»", "Agro, «Агрэ»", "AA, «БББ»"})
    void finds_nothing_else_by_latin_letters(String typed, String stored) {
        assertThat(finds(typed, stored, false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Айд%лы", "Айд_рлы", "%", "Айдарлы1"})
    void takes_signs_of_patterns_as_they_stand(String typed) {
        assertThat(SearchWords.of(typed).isEmpty() || !finds(typed, "Айдарлы а.", false))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Зерендо, true",
        "Зернди,  true",
        "Зеренндди, false",
        "Зереднi, true",
        "Зеереndi, false",
        "Зеерендi, true",
        "Аба, false"
    })
    void one_letter_of_a_longer_word_may_be_wrong(String typed, boolean found) {
        assertThat(finds(typed, "Зеренді а.", true)).isEqualTo(found);
        assertThat(finds(typed, "Зеренді а.", false)).isFalse();
    }
}
