package kz.yntymaq.cooperative.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Minutes;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.signature.GivenSignatures;
import kz.yntymaq.signature.Signable;
import kz.yntymaq.signature.SignedDocuments;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.TestTrust;
import kz.yntymaq.voting.Choice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The minutes of a general meeting: signed by who presided and by the secretary, in words that stay. */
@PortalTest
class SignedMinutesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    SignedMinutes signing;

    @Autowired
    Minutes minutes;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    SignedDocuments signed;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestTrust trust;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester web;

    private Made made;
    private UUID id;
    private UUID meeting;
    private List<Someone> members;

    @BeforeEach
    void a_meeting_that_is_over() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        members = made.members();
        fixtures.holdNoCharter(id);
        Actor chair = actor(0);
        meeting = meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null), UUID.randomUUID());
        UUID question =
                meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма", "Склад"), UUID.randomUUID());
        meetings.call(chair, id, meeting);
        clock.advance(HOUR);
        conduct.open(chair, id, meeting, members.get(0).id(), members.get(1).id());
        members.forEach(each -> conduct.attend(people.actor(each), id, meeting));
        conduct.openQuestion(chair, id, meeting, question);
        members.forEach(each -> conduct.cast(people.actor(each), id, meeting, question, Choice.YES));
        conduct.closeQuestion(chair, id, meeting, question);
        conduct.close(chair, id, meeting);
    }

    private Actor actor(int member) {
        return people.actor(members.get(member));
    }

    private void sign(int member) {
        Signable signable = signing.find(actor(member), meeting);
        signed.keep(actor(member), signable, trust.taken(members.get(member), signable));
    }

    private GivenSignatures.Given given(int reader) {
        return signing.given(actor(reader), meeting, minutes.of(actor(reader), id, meeting));
    }

    @Test
    void both_sign_what_both_confirmed_and_every_member_sees_it() {
        String page = "/cabinet/cooperatives/" + id + "/meetings/" + meeting + "/minutes";
        assertThatThrownBy(() -> signing.find(actor(0), meeting))
                .as("not before they are confirmed")
                .isInstanceOf(MovedOnException.class);
        conduct.confirm(actor(0), id, meeting);
        assertThatThrownBy(() -> signing.find(actor(0), meeting))
                .as("the other one has not confirmed")
                .isInstanceOf(NotFoundException.class);
        conduct.confirm(actor(1), id, meeting);
        assertThat(given(0).open()).isTrue();
        assertThat(given(2).open()).isFalse();
        assertThat(web.get().uri(page + "?lang=ru").with(People.signedIn(members.get(0))))
                .bodyText()
                .contains("/cabinet/signing/minutes/" + meeting, "Подписали: 0 из 2.");

        sign(0);
        clock.advance(Duration.ofDays(40));
        sign(1);
        assertThat(given(0).open()).isFalse();
        assertThat(given(3).signers()).isEqualTo(2);
        assertThat(web.get().uri(page + "?lang=ru").with(People.signedIn(members.get(3))))
                .bodyText()
                .contains(
                        "Подписали: 2 из 2.",
                        "/verify/" + given(3).signatures().get(0).code())
                .doesNotContain("/cabinet/signing/");
    }

    @Test
    void nobody_else_signs_them_and_no_key_of_an_organisation() {
        conduct.confirm(actor(0), id, meeting);
        conduct.confirm(actor(1), id, meeting);
        assertThatThrownBy(() -> signing.find(actor(2), meeting)).isInstanceOf(NotFoundException.class);
        Actor stranger = people.actor(people.villager());
        assertThatThrownBy(() -> signing.find(stranger, meeting)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signing.find(stranger, UUID.randomUUID())).isInstanceOf(NotFoundException.class);
        Signable signable = signing.find(actor(0), meeting);
        assertThatThrownBy(() -> signed.keep(actor(0), signable, trust.taken(members.get(0), signable, Iins.nextBin())))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> signed.keep(actor(0), signable, trust.taken(members.get(1), signable)))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void the_words_are_the_same_for_every_reader() {
        conduct.confirm(actor(0), id, meeting);
        conduct.confirm(actor(1), id, meeting);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        String english = signing.find(actor(0), meeting).document().text();
        LocaleContextHolder.setLocale(Locale.forLanguageTag("kk"));
        Signable kazakh = signing.find(actor(1), meeting);
        LocaleContextHolder.resetLocaleContext();
        assertThat(kazakh.title().ru()).startsWith("Протокол");
        assertThat(english)
                .contains(
                        "Қойма",
                        "Склад",
                        members.get(0).name().full(),
                        members.get(1).name().full());
        assertThat(kazakh.document().text()).isEqualTo(english);
    }
}
