package kz.yntymaq.programme.priority;

import static kz.yntymaq.programme.priority.PriorityDirection.BEEKEEPING;
import static kz.yntymaq.programme.priority.PriorityDirection.CROP;
import static kz.yntymaq.programme.priority.PriorityDirection.LIVESTOCK;
import static kz.yntymaq.programme.priority.PriorityDirection.OTHER;
import static kz.yntymaq.programme.priority.PriorityDirection.TOURISM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.programme.priority.Priorities.Fit;
import kz.yntymaq.programme.priority.PriorityLists.Act;
import kz.yntymaq.programme.priority.PublishedLists.Edition;
import kz.yntymaq.programme.priority.PublishedLists.Village;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the rural akimat to the published list, and what nobody can do on the way. Each test has a year of its own. */
@PortalTest
class PriorityListsTest {

    @Autowired
    PriorityLists lists;

    @Autowired
    Publishing publishing;

    @Autowired
    PublishedLists published;

    @Autowired
    Priorities priorities;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Interleaving waiting;

    @Autowired
    Background background;

    @Autowired
    JdbcClient jdbc;

    private static Someone okrugOfficial;
    private static Someone districtOfficial;
    private static Someone oblastOfficial;
    private static int lastYear = 2026;

    private Actor okrug;
    private Actor district;
    private Actor oblast;
    private Screening screening;
    private int year;

    @BeforeEach
    void a_year_that_nobody_has_touched() {
        if (okrugOfficial == null) {
            okrugOfficial = people.official(Screening.OKRUG);
            districtOfficial = people.official(Places.ZERENDI);
            oblastOfficial = people.official(Places.AKMOLA);
        }
        okrug = people.actor(okrugOfficial);
        district = people.actor(districtOfficial);
        oblast = people.actor(oblastOfficial);
        screening = new Screening(lists, publishing);
        year = ++lastYear;
        clock.set(LocalDate.of(year, 1, 12));
    }

    @Test
    void a_list_goes_from_the_okrug_to_the_district_to_the_oblast_and_to_everybody() {
        assertThat(lists.see(okrug, year, Screening.OKRUG)).satisfies(seen -> {
            assertThat(seen.state()).isEqualTo(ListState.DRAFT);
            assertThat(seen.acts()).containsExactly(Act.FILL, Act.SEND);
        });
        screening.fill(okrug, year);
        screening.send(okrug, year);
        assertThat(lists.see(okrug, year, Screening.OKRUG).acts()).isEmpty();
        assertThat(lists.see(district, year, Screening.OKRUG).acts()).containsExactly(Act.AGREE, Act.RETURN);
        assertThat(lists.see(oblast, year, Screening.OKRUG).acts()).isEmpty();
        screening.agree(district, year);
        assertThat(lists.see(oblast, year, Screening.OKRUG).acts()).containsExactly(Act.RETURN);
        assertThat(priorities.fit(Places.ZERENDI_VILLAGE, LIVESTOCK, year)).isEqualTo(Fit.NOT_PUBLISHED);
        screening.publish(oblast, year, null);

        Edition edition = published.last(Places.AKMOLA, year).orElseThrow();
        assertThat(edition.number()).isOne();
        assertThat(published.villages(edition, null))
                .extracting(Village::code)
                .containsExactly(Places.ZERENDI_VILLAGE, Places.ZERENDI_AIDARLY, Screening.KOKTEREK);
        assertThat(audit()).containsSubsequence("priorities-sent", "priorities-agreed", "priorities-published");
    }

    @Test
    void what_was_published_tells_whether_a_project_fits() {
        screening.publishAll(okrug, district, oblast, year);
        assertThat(priorities.fit(Places.ZERENDI_VILLAGE, LIVESTOCK, year)).isEqualTo(Fit.FITS);
        assertThat(priorities.fit(Places.ZERENDI_VILLAGE, CROP, year)).isEqualTo(Fit.OUTSIDE);
        assertThat(priorities.fit(Places.ZERENDI_VILLAGE, OTHER, year)).isEqualTo(Fit.OUTSIDE);
        assertThat(priorities.fit(Places.ZERENDI_VILLAGE, TOURISM, year)).isEqualTo(Fit.EXEMPT);
        assertThat(priorities.fit(Places.BURABAY_KATARKOL, TOURISM, year)).isEqualTo(Fit.EXEMPT);
        assertThat(priorities.fit(Places.BURABAY_KATARKOL, LIVESTOCK, year)).isEqualTo(Fit.NOT_PUBLISHED);
        assertThat(priorities.fit(Places.ZERENDI_VILLAGE, LIVESTOCK, year - 1)).isNotEqualTo(Fit.OUTSIDE);
        assertThat(priorities.fit("000000000", LIVESTOCK, year)).isEqualTo(Fit.NOT_PUBLISHED);
    }

    @Test
    void a_village_for_which_nothing_was_found_is_published_so_and_every_direction_is_outside() {
        screening.fill(okrug, year);
        screening.write(okrug, year, Screening.KOKTEREK, Set.of(), "ешкім тұрмайды");
        screening.send(okrug, year);
        screening.agree(district, year);
        screening.publish(oblast, year, null);
        assertThat(priorities.fit(Screening.KOKTEREK, LIVESTOCK, year)).isEqualTo(Fit.OUTSIDE);
    }

    @Test
    void a_correction_is_another_edition_and_the_first_stays_as_it_was() {
        screening.publishAll(okrug, district, oblast, year);
        Edition first = published.last(Places.AKMOLA, year).orElseThrow();
        screening.giveBack(oblast, year, "Айдарлыда ара шаруашылығы да бар");
        screening.write(okrug, year, Places.ZERENDI_AIDARLY, Set.of(LIVESTOCK, BEEKEEPING), "40 омарта бар");
        screening.send(okrug, year);
        screening.agree(district, year);
        assertThat(priorities.fit(Places.ZERENDI_AIDARLY, BEEKEEPING, year)).isEqualTo(Fit.OUTSIDE);

        assertThatThrownBy(() -> screening.publish(oblast, year, null))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        missing -> assertThat(missing.field()).isEqualTo("reason"));
        screening.publish(oblast, year, "Айдарлыға ара шаруашылығы қосылды");

        Edition second = published.last(Places.AKMOLA, year).orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.reason()).isEqualTo("Айдарлыға ара шаруашылығы қосылды");
        assertThat(published.villages(second, null))
                .filteredOn(Village::changed)
                .extracting(Village::code)
                .containsExactly(Places.ZERENDI_AIDARLY);
        assertThat(published.villages(first, null))
                .noneMatch(Village::changed)
                .allMatch(village -> village.directions().equals(Set.of(LIVESTOCK)));
        assertThat(priorities.fit(Places.ZERENDI_AIDARLY, BEEKEEPING, year)).isEqualTo(Fit.FITS);
    }

    @Test
    void what_was_published_stays_while_its_list_is_being_mended_also_when_another_okrug_is_published() {
        screening.publishAll(okrug, district, oblast, year);
        screening.giveBack(district, year, "Көктерек ауылын қайта қараңыз");
        screening.write(okrug, year, Screening.KOKTEREK, Set.of(CROP), "егіс көп");
        for (String village : List.of("115652100", "115652400", "115652700")) {
            lists.write(district, year, Screening.ORTAK, village, Set.of(CROP), "егіс көп");
        }
        lists.send(district, year, Screening.ORTAK, UUID.randomUUID(), lists.version(district, year, Screening.ORTAK));
        lists.agree(district, year, Screening.ORTAK, UUID.randomUUID(), lists.version(district, year, Screening.ORTAK));
        screening.publish(oblast, year, "Ортақ ауылдық округі қосылды");

        assertThat(priorities.fit("115652100", CROP, year)).isEqualTo(Fit.FITS);
        assertThat(priorities.fit(Screening.KOKTEREK, LIVESTOCK, year)).isEqualTo(Fit.FITS);
        assertThat(priorities.fit(Screening.KOKTEREK, CROP, year)).isEqualTo(Fit.OUTSIDE);
    }

    @Test
    void nothing_is_published_twice_for_nothing() {
        screening.publishAll(okrug, district, oblast, year);
        refused(() -> screening.publish(oblast, year, "тағы бір рет"), "priority.error.nothing-new");
    }

    @Test
    void a_list_is_sent_only_when_every_village_is_filled_in() {
        refused(() -> screening.send(okrug, year), "priority.error.unfilled");
        screening.write(okrug, year, Places.ZERENDI_VILLAGE, Set.of(CROP), "егіс көп");
        refused(() -> screening.send(okrug, year), "priority.error.unfilled");
        screening.fill(okrug, year);
        screening.send(okrug, year);
    }

    @Test
    void a_list_that_was_sent_is_not_changed_until_it_comes_back() {
        screening.fill(okrug, year);
        screening.send(okrug, year);
        refused(
                () -> screening.write(okrug, year, Screening.KOKTEREK, Set.of(CROP), "егіс көп"),
                "priority.error.closed");
        assertThatThrownBy(() -> lists.seeFor(okrug, year, Screening.OKRUG, Act.FILL))
                .isInstanceOf(MovedOnException.class);
        screening.giveBack(district, year, "Көктеректе егіс көп");
        screening.write(okrug, year, Screening.KOKTEREK, Set.of(CROP), "егіс көп");
        assertThat(lists.see(okrug, year, Screening.OKRUG).state()).isEqualTo(ListState.RETURNED);
    }

    @Test
    void nobody_sees_or_touches_a_list_of_another_territory() {
        Actor foreign = people.actor(people.official(Places.SAIRAM));
        Actor villager = people.actor(people.villager());
        screening.fill(okrug, year);
        for (Actor other : List.of(foreign, villager)) {
            absent(() -> lists.see(other, year, Screening.OKRUG));
            absent(() -> lists.write(other, year, Screening.OKRUG, Screening.KOKTEREK, Set.of(CROP), "егіс"));
            absent(() -> lists.send(other, year, Screening.OKRUG, UUID.randomUUID(), 3));
            absent(() -> lists.agree(other, year, Screening.OKRUG, UUID.randomUUID(), 3));
            absent(() -> lists.giveBack(other, year, Screening.OKRUG, UUID.randomUUID(), 3, "себебі"));
        }
        absent(() -> publishing.prospect(district, year));
        absent(() -> publishing.prospect(okrug, year));
        absent(() -> publishing.publish(district, year, UUID.randomUUID(), 0, null));
    }

    @Test
    void each_office_does_its_own_step_alone() {
        screening.fill(okrug, year);
        absent(() -> screening.send(district, year)); // somebody sits in the akimat of the okrug
        absent(() -> screening.write(district, year, Screening.KOKTEREK, Set.of(CROP), "егіс"));
        absent(() -> screening.send(oblast, year));
        screening.send(okrug, year);
        absent(() -> screening.agree(okrug, year));
        absent(() -> screening.agree(oblast, year));
        absent(() -> screening.giveBack(okrug, year, "себебі"));
        refused(() -> screening.giveBack(oblast, year, "себебі"), "priority.error.state");
    }

    @Test
    void an_auditor_and_the_operator_look_and_do_nothing() {
        screening.fill(okrug, year);
        screening.send(okrug, year);
        for (Actor looker :
                List.of(people.actor(people.auditor()), people.actor(people.operatorOfficer(Places.AKMOLA)))) {
            assertThat(lists.see(looker, year, Screening.OKRUG).acts()).isEmpty();
            absent(() -> screening.agree(looker, year));
            absent(() -> publishing.prospect(looker, year));
        }
    }

    @Test
    void the_district_fills_in_for_an_okrug_in_whose_akimat_nobody_sits() {
        assertThat(lists.see(district, year, Screening.ORTAK).acts()).containsExactly(Act.FILL, Act.SEND);
        assertThat(lists.see(district, year, Screening.OKRUG).acts()).isEmpty();
    }

    @Test
    void a_village_of_another_okrug_is_none_of_this_list() {
        absent(() -> lists.write(okrug, year, Screening.OKRUG, "115652100", Set.of(CROP), "егіс"));
        absent(() -> lists.see(okrug, year, Places.ZERENDI_VILLAGE)); // a village is no okrug
        absent(() -> lists.see(district, year, Places.ZERENDI));
        absent(() -> lists.see(district, year, "000000000"));
    }

    @Test
    void only_this_year_and_the_next_one_may_be_changed() {
        absent(() -> lists.see(okrug, year + 2, Screening.OKRUG));
        absent(() -> lists.see(okrug, 2024, Screening.OKRUG));
        assertThat(lists.see(okrug, year - 1, Screening.OKRUG).acts()).isEmpty();
        absent(() -> lists.write(okrug, year - 1, Screening.OKRUG, Screening.KOKTEREK, Set.of(CROP), "егіс"));
    }

    @Test
    void a_second_editor_of_a_village_overwrites_nothing_but_two_villages_are_saved_side_by_side() {
        screening.write(okrug, year, Screening.KOKTEREK, Set.of(CROP), "егіс көп");
        lists.write(okrug, year, Screening.OKRUG, Places.ZERENDI_VILLAGE, Set.of(CROP), "егіс көп");
        assertThatThrownBy(() -> lists.write(
                        okrug,
                        year,
                        Screening.OKRUG,
                        Screening.KOKTEREK,
                        new VillagePriorities.Typed(Set.of(LIVESTOCK), "мал көп", null),
                        0))
                .isInstanceOfSatisfying(
                        StaleEditException.class,
                        stale -> assertThat(stale.name())
                                .isEqualTo(okrugOfficial.name().full()));
        assertThat(lists.see(okrug, year, Screening.OKRUG)
                        .village(Screening.KOKTEREK)
                        .orElseThrow()
                        .chosen())
                .containsExactly(CROP);
    }

    @Test
    void nobody_agrees_on_what_was_changed_since_the_page_was_opened() {
        screening.fill(okrug, year);
        screening.send(okrug, year);
        int shown = lists.version(district, year, Screening.OKRUG);
        screening.giveBack(district, year, "себебі");
        screening.write(okrug, year, Screening.KOKTEREK, Set.of(CROP), "егіс көп");
        screening.send(okrug, year);
        assertThatThrownBy(() -> lists.agree(district, year, Screening.OKRUG, UUID.randomUUID(), shown))
                .isInstanceOf(StaleEditException.class);
    }

    @Test
    void a_press_that_comes_twice_acts_once() {
        screening.fill(okrug, year);
        UUID key = UUID.randomUUID();
        int version = lists.version(okrug, year, Screening.OKRUG);
        lists.send(okrug, year, Screening.OKRUG, key, version);
        lists.send(okrug, year, Screening.OKRUG, key, version);
        screening.agree(district, year);
        UUID publish = UUID.randomUUID();
        int prospect = publishing.version(oblast, year);
        publishing.publish(oblast, year, publish, prospect, null);
        publishing.publish(oblast, year, publish, prospect, null);
        assertThat(published.last(Places.AKMOLA, year).orElseThrow().number()).isOne();
        assertThat(lists.see(okrug, year, Screening.OKRUG).history()).hasSize(2);
    }

    @Test
    void what_is_being_given_back_is_not_published() throws Exception {
        screening.fill(okrug, year);
        screening.send(okrug, year);
        screening.agree(district, year);
        int shown = publishing.version(oblast, year);
        var second = waiting.meanwhile(() -> screening.giveBack(district, year, "қате бар"), () -> {
            publishing.publish(oblast, year, UUID.randomUUID(), shown, null);
            return year;
        });
        assertThat(Interleaving.failure(second)).isInstanceOf(StaleEditException.class);
        assertThat(published.last(Places.AKMOLA, year)).isEmpty();
    }

    @Test
    void who_gives_back_what_is_being_published_takes_nothing_from_the_edition() throws Exception {
        screening.fill(okrug, year);
        screening.send(okrug, year);
        screening.agree(district, year);
        int version = lists.version(district, year, Screening.OKRUG);
        var second = waiting.meanwhile(() -> screening.publish(oblast, year, null), () -> {
            lists.giveBack(district, year, Screening.OKRUG, UUID.randomUUID(), version, "қате бар");
            return year;
        });
        assertThat(Interleaving.failure(second)).isNull();
        assertThat(priorities.fit(Screening.KOKTEREK, LIVESTOCK, year)).isEqualTo(Fit.FITS);
        assertThat(lists.see(okrug, year, Screening.OKRUG).state()).isEqualTo(ListState.RETURNED);
    }

    @Test
    void of_two_who_publish_at_once_the_second_looks_again() throws Exception {
        screening.fill(okrug, year);
        screening.send(okrug, year);
        screening.agree(district, year);
        int shown = publishing.version(oblast, year);
        var second = waiting.meanwhile(() -> screening.publish(oblast, year, null), () -> {
            publishing.publish(oblast, year, UUID.randomUUID(), shown, null);
            return year;
        });
        assertThat(Interleaving.failure(second)).isInstanceOf(StaleEditException.class);
        assertThat(published.last(Places.AKMOLA, year).orElseThrow().number()).isOne();
    }

    @Test
    void of_two_who_begin_a_list_at_once_both_villages_are_kept() throws Exception {
        var second =
                waiting.meanwhile(() -> screening.write(okrug, year, Screening.KOKTEREK, Set.of(CROP), "егіс"), () -> {
                    lists.write(okrug, year, Screening.OKRUG, Places.ZERENDI_VILLAGE, Set.of(CROP), "егіс");
                    return year;
                });
        assertThat(Interleaving.failure(second)).isNull();
        assertThat(lists.see(okrug, year, Screening.OKRUG).filled()).isEqualTo(2);
    }

    @Test
    void the_database_itself_refuses_to_change_what_was_published() {
        screening.publishAll(okrug, district, oblast, year);
        for (String statement : List.of(
                "update priority_published set note = 'x'",
                "delete from priority_published",
                "update priority_edition set number = 7",
                "delete from priority_edition",
                "truncate priority_published")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void the_next_office_is_told_at_each_step() {
        screening.fill(okrug, year);
        screening.send(okrug, year);
        assertThat(told(districtOfficial)).containsExactly("priority.message.SENT");
        screening.giveBack(district, year, "қате бар");
        assertThat(told(okrugOfficial)).containsExactly("priority.message.RETURNED");
        screening.send(okrug, year);
        screening.agree(district, year);
        assertThat(told(oblastOfficial)).containsExactly("priority.message.AGREED");
        screening.publish(oblast, year, null);
        assertThat(told(okrugOfficial))
                .containsExactlyInAnyOrder( // all at one time of the test's clock
                        "priority.message.RETURNED", "priority.message.AGREED", "priority.message.PUBLISHED");
        assertThat(told(districtOfficial)).contains("priority.message.PUBLISHED");
    }

    private List<String> told(Someone person) {
        background.await();
        return jdbc.sql("select key from inbox_message where account_id = ? and arguments::text like ? order by at, id")
                .params(person.id(), "%\"" + year + "\"%")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> audit() {
        return jdbc.sql(
                        "select replace(action, 'programme.', '') from audit_entry where subject like ? order by position")
                .param("% " + year)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static void absent(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(NotFoundException.class);
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
