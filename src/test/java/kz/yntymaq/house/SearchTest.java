package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.application.submission.WaitingList;
import kz.yntymaq.cooperative.CooperativeRegister;
import kz.yntymaq.kernel.CappedCount;
import kz.yntymaq.review.Cases;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.territory.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every list finds what a person means, however it is written. */
@PortalTest
class SearchTest {

    @Autowired
    Territories territories;

    @Autowired
    CooperativeRegister register;

    @Autowired
    WaitingList waiting;

    @Autowired
    People people;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private static UUID cooperative;

    @BeforeEach
    void one_cooperative() {
        people.places().load();
        if (cooperative == null) {
            cooperative = fixtures.active(Places.ZERENDI_AIDARLY).id();
            jdbc.sql(
                            "update cooperative set name_kk = 'Жайық-Нұр', name_ru = 'Жайык-Нур', bin = '240540001232' where id = ?")
                    .param(cooperative)
                    .update();
            new Cases(jdbc, people, clock).sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Зерендi, 115630100",
        "3еренда, 115630100",
        "с. Зеренда, 115630100",
        "село зеренда, 115630100",
        "ЗЕРЕНДІ АУЫЛЫ, 115630100",
        "Зереnда, 115630100",
        "Зернда, 115630100",
        "Айдарлы Зеренді, 115630280",
        "Айдарлы а., 115630280",
        "'Зеренді а., Зеренді а.о., Зеренді ауданы, Ақмола облысы', 115630100",
        "115630280, 115630280",
        "115630-280, 115630280"
    })
    void places(String typed, String code) {
        var codes = territories.searchAll(typed, 0).places().stream()
                .map(Territories.Place::code)
                .toList();
        assertThat(codes).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "Айд%", "Айд_рлы", "\\", "...", "☀"})
    void signs_of_a_pattern_find_nothing(String typed) {
        assertThat(territories.searchAll(typed, 0).count()).isZero();
        assertThat(found(typed)).isEmpty();
        assertThat(waiting.count(new WaitingList.Filter(null, typed)).isZero()).isTrue();
    }

    @Test
    void the_count_of_places_is_true_and_a_next_page_has_the_rest() {
        var first = territories.searchAll("аудан", 0);
        assertThat(first.count()).isGreaterThan(Territories.MOST_FOUND);
        assertThat(first.places()).hasSize(Territories.MOST_FOUND);
        int last = first.count() / Territories.MOST_FOUND;
        assertThat(territories.searchAll("аудан", last).places()).hasSize(first.count() % Territories.MOST_FOUND);
        assertThat(territories.searchAll("аудан", 1).places()).doesNotContainAnyElementsOf(first.places());
    }

    private List<UUID> found(String words) {
        var filter = new CooperativeRegister.Filter(null, null, null, words);
        var found = register.list(filter, CooperativeRegister.Order.BY_NAME, null);
        List<UUID> rows =
                found.page().rows().stream().map(CooperativeRegister.Row::id).toList();
        assertThat(found.count()).isEqualTo(CappedCount.exactly(rows.size()));
        return rows;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Жайық Нұр",
                "жаиык",
                "Нур-Жайык",
                "Жaйык",
                "Жайик",
                "Айдарлы",
                "с. Айдарлы",
                "жайык айдарлы",
                "Жайик Айдралы",
                "Зерендинский район",
                "Зеренді",
                "240540001232",
                "2405 4000"
            })
    void the_register_by_name_village_district_and_number(String words) {
        assertThat(found(words)).contains(cooperative);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Жай%к", "Жай_к", "Жайлау", "Сайрам", "Жайик Жайлау", "240540001233"})
    void the_register_finds_nothing_that_was_not_meant(String words) {
        assertThat(found(words)).doesNotContain(cooperative);
    }

    @Test
    void the_waiting_list_by_number_in_either_alphabet() {
        String number = jdbc.sql("select number from loan_application where number is not null limit 1")
                .query(String.class)
                .single();
        for (String typed : List.of(
                number,
                number.replace("AA", "АА"),
                number.toLowerCase(java.util.Locale.ROOT),
                number.replace('-', ' '),
                number.replace("-", "\u2011"),
                "\u200e" + number,
                number.substring(number.length() - 6))) {
            var filter = new WaitingList.Filter(null, typed);
            assertThat(waiting.list(filter, null).rows())
                    .extracting(WaitingList.Line::number)
                    .contains(number);
            assertThat(waiting.count(filter).isZero()).isFalse();
        }
        assertThat(waiting.count(new WaitingList.Filter(null, "AA-20_6")).isZero())
                .isTrue();
    }
}
