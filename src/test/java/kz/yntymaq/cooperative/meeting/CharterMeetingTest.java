package kz.yntymaq.cooperative.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.meeting.Matter.Effect;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting changes the charter, and what that does to the charter in force. */
@PortalTest
class CharterMeetingTest {

    private static final Bilingual NEW =
            new Bilingual("Кіру жарнасы – 7 000 теңге.", "Вступительный взнос – 7 000 тенге.");

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    MeetingViews views;

    @Autowired
    Minutes minutes;

    @Autowired
    Adoption adoption;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID id;
    private Actor chair;
    private List<Actor> members;

    @BeforeEach
    void a_co_operative_of_four_whose_charter_the_portal_holds() {
        Fixtures.Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
    }

    private static Meetings.Put put(CharterItem item, Bilingual text, @Nullable Integer notice) {
        return Meetings.Put.of(new CharterWording.Change(item, text, notice, 0));
    }

    private UUID planned(int days) {
        return meetings.plan(
                chair,
                id,
                new Meetings.Plan(clock.instant().plus(Duration.ofDays(days)), "Клуб", null),
                UUID.randomUUID());
    }

    private UUID called(int days, Meetings.Put... puts) {
        UUID meeting = planned(days);
        for (Meetings.Put each : puts) {
            meetings.put(chair, id, meeting, each, UUID.randomUUID());
        }
        meetings.call(chair, id, meeting);
        return meeting;
    }

    private void open(UUID meeting) {
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        members.forEach(each -> conduct.attend(each, id, meeting));
    }

    private void vote(UUID meeting, int place, Choice... choices) {
        UUID question = item(meeting, place).id();
        conduct.openQuestion(chair, id, meeting, question);
        for (int i = 0; i < choices.length; i++) {
            conduct.cast(members.get(i), id, meeting, question, choices[i]);
        }
        conduct.closeQuestion(chair, id, meeting, question);
    }

    private MeetingViews.Item item(UUID meeting, int place) {
        return views.page(chair, id, meeting).items().get(place - 1);
    }

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void what_two_thirds_of_all_adopt_is_the_next_edition_and_the_former_one_stays() {
        Bilingual before = adoption.edition(id, 1).of(CharterItem.CONTRIBUTIONS);
        UUID meeting = called(10, put(CharterItem.CONTRIBUTIONS, NEW, null));
        clock.advance(Duration.ofDays(10));
        open(meeting);
        assertThat(item(meeting, 1).title()).contains("13");
        assertThat(views.wordings(id, meeting).get(item(meeting, 1).id()).kk().toString())
                .contains("kind=GONE", "kind=NEW");
        vote(meeting, 1, Choice.YES, Choice.YES, Choice.YES);
        assertThat(item(meeting, 1).effect()).isEqualTo(Effect.DONE);
        CharterWording now = adoption.inForce(id).orElseThrow();
        assertThat(now.number()).isEqualTo(2);
        assertThat(now.of(CharterItem.CONTRIBUTIONS)).isEqualTo(NEW);
        assertThat(now.texts()).hasSize(CharterItem.values().length);
        assertThat(adoption.edition(id, 1).of(CharterItem.CONTRIBUTIONS)).isEqualTo(before);
        assertThat(views.noticeDays(id)).as("item 6 is as it was").isEqualTo(10);
        assertThat(views.page(chair, id, meeting).ofCharter()).isTrue();
        conduct.close(chair, id, meeting);
        assertThat(minutes.of(chair, id, meeting).sheet().rows().stream()
                        .map(row -> row.text().ru())
                        .collect(Collectors.joining("\n")))
                .contains(before.ru(), NEW.ru(), "Новая редакция устава вступила в силу");
    }

    @Test
    void what_too_few_of_all_are_for_changes_nothing() {
        UUID meeting = called(10, put(CharterItem.CONTRIBUTIONS, NEW, null));
        clock.advance(Duration.ofDays(10));
        open(meeting);
        vote(meeting, 1, Choice.YES, Choice.YES, Choice.NO, Choice.ABSTAIN);
        assertThat(item(meeting, 1).effect()).isNull();
        assertThat(adoption.inForce(id).orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void an_edition_that_says_the_notice_otherwise_is_what_meetings_are_held_to() {
        UUID meeting = called(
                10,
                put(CharterItem.MEETINGS, new Bilingual("Мүшелерге 20 күн бұрын.", "Членам за 20 дней."), 20),
                put(CharterItem.CONTRIBUTIONS, NEW, null));
        clock.advance(Duration.ofDays(10));
        open(meeting);
        vote(meeting, 1, Choice.YES, Choice.YES, Choice.YES);
        vote(meeting, 2, Choice.YES, Choice.YES, Choice.YES);
        assertThat(adoption.inForce(id).orElseThrow().number()).isEqualTo(3);
        assertThat(views.noticeDays(id)).isEqualTo(20);
        refused(() -> planned(19), "meeting.refused.notice");
        planned(20);
    }

    @Test
    void the_days_beside_the_item_on_meetings_stand_in_its_text() {
        UUID meeting = planned(10);
        var text = new Bilingual("Кемінде 5 күнтізбелік күн бұрын.", "Не менее чем за 5 календарных дней.");
        refused(
                () -> meetings.put(chair, id, meeting, put(CharterItem.MEETINGS, text, 1), UUID.randomUUID()),
                "charter.error.notice-text");
        meetings.put(chair, id, meeting, put(CharterItem.MEETINGS, text, 5), UUID.randomUUID());
    }

    @Test
    void where_the_portal_holds_the_charter_and_not_its_days_they_are_asked_and_stand_in_it() {
        jdbc.sql("""
                insert into charter_item (id, cooperative_id, item, text_kk, text_ru, changed_by, changed_at, version)
                values (gen_random_uuid(), ?, 'MEETINGS', 'x', 'y', ?, now(), 0)""").params(id, chair.accountId()).update();
        assertThat(views.noticeDays(id)).isNull();
        refused(() -> planned(0), "error.required");
        refused(() -> plannedWith(3), "charter.error.notice-text");
        plannedWith(10);
    }

    private void plannedWith(int notice) {
        meetings.plan(
                chair,
                id,
                new Meetings.Plan(clock.instant().plus(Duration.ofDays(10)), "Клуб", notice),
                UUID.randomUUID());
    }

    @Test
    void an_item_is_put_once_and_says_something_else_than_before() {
        UUID meeting = planned(10);
        Meetings.Put change = put(CharterItem.FUNDS, NEW, null);
        meetings.put(chair, id, meeting, change, UUID.randomUUID());
        refused(() -> meetings.put(chair, id, meeting, change, UUID.randomUUID()), "meeting.refused.same");
        Bilingual now = adoption.edition(id, 1).of(CharterItem.STATUS);
        refused(
                () -> meetings.put(chair, id, meeting, put(CharterItem.STATUS, now, null), UUID.randomUUID()),
                "meeting.refused.unchanged");
    }

    @Test
    void nobody_votes_on_an_item_that_another_meeting_has_changed_since() {
        UUID first = called(10, put(CharterItem.FUNDS, NEW, null));
        UUID second = called(10, put(CharterItem.FUNDS, new Bilingual("Басқа", "Иное"), null));
        clock.advance(Duration.ofDays(10));
        open(first);
        vote(first, 1, Choice.YES, Choice.YES, Choice.YES);
        open(second);
        refused(() -> vote(second, 1, Choice.YES), "meeting.refused.charter-moved");
    }

    @Test
    void another_wording_of_one_language_alone_is_asked_about() {
        Bilingual before = new Bilingual("Бұрын", "Раньше");
        CharterWording.requireBothLanguages(before, before);
        CharterWording.requireBothLanguages(before, NEW);
        refused(
                () -> CharterWording.requireBothLanguages(before, new Bilingual(NEW.kk(), before.ru())),
                "charter.error.one-language");
        refused(
                () -> CharterWording.requireBothLanguages(before, new Bilingual(before.kk(), NEW.ru())),
                "charter.error.one-language");
    }
}
