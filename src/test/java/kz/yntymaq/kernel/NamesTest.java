package kz.yntymaq.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "тестов, Тестов",
        "ЕРЛАН, Ерлан",
        "ӘбдіҒали, ӘбдіҒали",
        "ИВАНОВА-ПЕТРОВА, Иванова-Петрова",
        "СЕРІК ҚЫЗЫ, Серік қызы",
        "Нұрлан ұлы, Нұрлан ұлы",
        "  Сейтқали\u200b\u00a0 , Сейтқали",
        "Иванова – Петрова, Иванова-Петрова",
        "д'артаньян, Д’артаньян",
        "Мак-Дональд, Мак-Дональд"
    })
    void a_name_is_written_as_papers_write_it(String typed, String written) {
        assertThat(Names.ofPerson(typed)).isEqualTo(written);
        assertThat(Names.canBeOfPerson(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b\u2060",
                "\u3164",
                "\u2800",
                "1",
                "Ерлан2",
                "Ерлан😀",
                "-",
                "Сейiтова",
                "Ерлан!",
                "李明",
                "<b>",
                "\u0301\u0301"
            })
    void what_is_no_name_is_refused(String typed) {
        assertThat(Names.canBeOfPerson(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Береке", "Береке-2026", "«Ақ бидай» СПК", "Agro Құлан", "Тулпар & Ко", "AGRO-Құлан"})
    void a_cooperative_may_have_digits_marks_and_words_of_either_alphabet(String typed) {
        assertThat(Names.canBeOfCooperative(typed)).isTrue();
        assertThat(Names.mixesAlphabets(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "12", "Я", "Береке ☀", "\u3164\u3164", "Береке\u2066\u0007☂"})
    void a_cooperative_needs_letters_and_takes_no_pictures(String typed) {
        assertThat(Names.canBeOfCooperative(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Беpеке", "Зерендi", "Aқ бидай"})
    void a_word_of_two_alphabets_is_seen(String typed) {
        assertThat(Names.mixesAlphabets(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ақ дән",
                "«Ақ дән»",
                "СПК «Ақ дән»",
                "\"Ақ дән\"",
                "Кооператив Ақ дән",
                "Сельскохозяйственный производственный кооператив «Ақ дән»",
                "«Ақ дән» ауыл шаруашылығы өндірістік кооперативі",
                "«Ақ дән» АШӨК",
                "кооператив«Ақ дән»"
            })
    void a_co_operative_is_called_by_its_name_alone(String typed) {
        assertThat(Names.ofCooperative(typed)).isEqualTo("Ақ дән");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ақ «Дән»", "Пкбай", "Өндірістік береке", "Кооперативтер одағы"})
    void what_only_looks_like_its_form_stays(String typed) {
        assertThat(Names.ofCooperative(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"СПК", "«»", "Кооператив"})
    void a_form_without_a_name_is_none(String typed) {
        assertThat(Names.canBeOfCooperative(typed)).isFalse();
    }
}
