package kz.yntymaq.cooperative.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.founding.Foundings;
import kz.yntymaq.cooperative.founding.Registrations;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.signature.GivenSignatures;
import kz.yntymaq.signature.Signable;
import kz.yntymaq.signature.SignedDocument;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of founders: what it tells whom, who signs it, and until when. */
@PortalTest
class SignedFoundersTest {

    private static final BigDecimal SHARE = new BigDecimal("20000.50");

    @Autowired
    SignedFounders founders;

    @Autowired
    SignedContracts contracts;

    @Autowired
    SignedFoundingMinutes minutes;

    @Autowired
    FoundingPapers papers;

    @Autowired
    SignedDocuments signed;

    @Autowired
    Foundings foundings;

    @Autowired
    Registrations registrations;

    @Autowired
    Memberships memberships;

    @Autowired
    CooperativeViews pages;

    @Autowired
    People people;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestTrust trust;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Made made;
    private Actor chair;

    @BeforeEach
    void three_have_held_their_founding_meeting() {
        made = fixtures.founding(Places.ZERENDI_VILLAGE, 3);
        chair = people.actor(made.chair());
        fixtures.closeFounding(chair, made.id(), clock.today().minusDays(3), "Клуб");
    }

    /** Signs as the page does once the signature has been checked. */
    private void sign(Someone person, @Nullable String bin) {
        Signable signable = founders.find(people.actor(person), made.id());
        signed.keep(people.actor(person), signable, trust.taken(person, signable, bin));
    }

    private GivenSignatures.Given given() {
        return founders.given(chair, made.id());
    }

    @Test
    void every_founder_signs_the_same_list_with_the_own_key() {
        assertThat(given().open()).isTrue();
        made.members().forEach(each -> sign(each, null));
        assertThat(given().open()).as("once signed").isFalse();
        sign(made.chair(), null);

        assertThat(given().signers()).isEqualTo(3);
        assertThat(given().signatures())
                .extracting(SignedDocument::account)
                .containsAll(made.members().stream().map(Someone::id).toList());
    }

    @Test
    void the_text_is_what_is_printed_in_both_languages_and_the_same_for_every_reader() {
        jdbc.sql("update membership set share = 20000.50 where cooperative_id = ?")
                .param(made.id())
                .update();
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        String english = founders.find(chair, made.id()).document().text();
        LocaleContextHolder.setLocale(Locale.forLanguageTag("kk"));
        Signable kazakh = founders.find(people.actor(made.member()), made.id());
        LocaleContextHolder.resetLocaleContext();

        assertThat(kazakh.document().text())
                .isEqualTo(english)
                .contains("құрылтайшыларының тізімі", "Список учредителей")
                .contains("20\u00a0000,50\u00a0₸", "60\u00a0001,50\u00a0₸");
        made.members().forEach(each -> assertThat(english).contains(each.name().full(), each.iin()));
        assertThat(kazakh.title().ru()).startsWith("Список учредителей");
    }

    @Test
    void the_key_of_an_organisation_signs_for_no_founder() {
        assertThatThrownBy(() -> sign(made.chair(), Iins.nextBin())).isInstanceOf(RuleViolationException.class);
        assertThat(given().signers()).isZero();
    }

    @Test
    void a_list_that_changed_is_signed_anew() {
        sign(made.chair(), null);
        int version = pages.findChairedBy(chair, made.id()).version();
        foundings.correctMeeting(chair, made.id(), clock.today().minusDays(2), "Клуб", version);
        assertThat(given().signers()).isZero();

        sign(made.chair(), null);
        assertThat(given().signers()).isEqualTo(1);
    }

    @Test
    void nobody_signs_once_the_registration_is_entered_and_nobody_needed_to() {
        sign(made.member(), null);
        registrations.claim(
                chair,
                made.id(),
                Bin.parse(Iins.nextBin()).orElseThrow(),
                clock.today().minusDays(1),
                UUID.randomUUID());

        assertThatThrownBy(() -> founders.find(chair, made.id())).isInstanceOf(MovedOnException.class);
        assertThat(given().open()).isFalse();
        assertThat(given().signers()).isEqualTo(1);
    }

    @Test
    void the_founding_contract_is_signed_in_its_kept_words_by_each_founder_and_nobody_else() {
        Someone first = made.members().get(1);
        Signable signable = contracts.find(people.actor(first), made.id());
        assertThat(signable.document().text())
                .contains("құрылтай шарты", "Учредительный договор")
                .contains(first.name().full(), first.iin());
        signed.keep(people.actor(first), signable, trust.taken(first, signable));
        jdbc.sql("update account set family_name = 'Өзгерген' where id = ?")
                .param(first.id())
                .update();
        jdbc.sql("update membership set share = 777777 where cooperative_id = ?")
                .param(made.id())
                .update();

        GivenSignatures.Given given = contracts.given(chair, made.id());
        assertThat(given.signers()).as("the words stay, whatever changes").isEqualTo(1);
        assertThat(given.open()).as("the chair has not signed yet").isTrue();
        assertThat(contracts.given(people.actor(first), made.id()).open()).isFalse();
        Actor stranger = people.actor(people.villager());
        assertThatThrownBy(() -> contracts.find(stranger, made.id())).isInstanceOf(NotFoundException.class);
        assertThat(contracts.given(stranger, made.id()).open()).isFalse();
        Made gathering = fixtures.founding(Places.ZERENDI_VILLAGE, 3);
        assertThatThrownBy(() -> contracts.find(people.actor(gathering.chair()), gathering.id()))
                .as("before the meeting nothing is concluded")
                .isInstanceOf(NotFoundException.class);
        registrations.claim(
                chair,
                made.id(),
                Bin.parse(Iins.nextBin()).orElseThrow(),
                clock.today().minusDays(1),
                UUID.randomUUID());
        assertThatThrownBy(() -> contracts.find(chair, made.id())).isInstanceOf(MovedOnException.class);
    }

    @Test
    void the_minutes_are_signed_by_who_presided_and_the_secretary_as_they_are_printed() {
        jdbc.sql("update membership set share = 20000.50 where cooperative_id = ?")
                .param(made.id())
                .update();
        Someone secretary = made.members().stream()
                .filter(each -> each.id().equals(secretary()))
                .findFirst()
                .orElseThrow();
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        String english = minutes.find(chair, made.id()).document().text();
        LocaleContextHolder.setLocale(Locale.forLanguageTag("kk"));
        Signable signable = minutes.find(people.actor(secretary), made.id());
        LocaleContextHolder.resetLocaleContext();
        assertThat(signable.document().text())
                .isEqualTo(english)
                .contains("хаттамасы", "60\u00a0001,50\u00a0₸", secretary.name().full())
                .doesNotContain(secretary.iin());
        assertThat(signable.title().ru()).startsWith("Протокол");
        signed.keep(people.actor(secretary), signable, trust.taken(secretary, signable));

        GivenSignatures.Given given = minutes.given(chair, made.id());
        assertThat(given.signers()).isEqualTo(1);
        assertThat(given.open()).as("who presided has not signed yet").isTrue();
        Someone third = made.members().stream()
                .filter(each -> !each.id().equals(secretary()) && !each.id().equals(chair.accountId()))
                .findFirst()
                .orElseThrow();
        assertThat(minutes.given(people.actor(third), made.id()).open()).isFalse();
        for (Someone other : List.of(third, people.villager())) {
            assertThatThrownBy(() -> minutes.find(people.actor(other), made.id()))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> signed.keep(
                        chair,
                        minutes.find(chair, made.id()),
                        trust.taken(made.chair(), minutes.find(chair, made.id()), Iins.nextBin())))
                .isInstanceOf(RuleViolationException.class);

        int version = pages.findChairedBy(chair, made.id()).version();
        foundings.correctMeeting(chair, made.id(), clock.today().minusDays(2), "Клуб", version);
        assertThat(minutes.given(chair, made.id()).signers()).as("they changed").isZero();
        registrations.claim(
                chair,
                made.id(),
                Bin.parse(Iins.nextBin()).orElseThrow(),
                clock.today().minusDays(1),
                UUID.randomUUID());
        assertThatThrownBy(() -> minutes.find(chair, made.id())).isInstanceOf(MovedOnException.class);
    }

    private UUID secretary() {
        return jdbc.sql("select secretary from founding_decision where cooperative_id = ?")
                .param(made.id())
                .query(UUID.class)
                .single();
    }

    @Test
    void nobody_but_a_founder_sees_what_is_signed() {
        Actor stranger = people.actor(people.villager());
        assertThatThrownBy(() -> founders.find(stranger, made.id())).isInstanceOf(NotFoundException.class);
        UUID gathering = fixtures.founding(Places.ZERENDI_VILLAGE, 1).id();
        assertThatThrownBy(() -> founders.find(chair, gathering)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void before_the_meeting_there_is_nothing_to_sign() {
        Made gathering = fixtures.founding(Places.ZERENDI_VILLAGE, 3);
        Actor first = people.actor(gathering.chair());
        assertThatThrownBy(() -> founders.find(first, gathering.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void who_entered_later_learns_no_number_of_a_founder_and_signs_nothing() {
        Made active = fixtures.active(Places.ZERENDI_VILLAGE);
        Actor head = people.actor(active.chair());
        Actor later = people.actor(people.villager());
        memberships.ask(later, active.id(), SHARE, UUID.randomUUID());
        UUID membership =
                pages.findChairedBy(head, active.id()).waiting().get(0).membershipId();
        memberships.decide(
                head, active.id(), membership, new MeetingDecision(clock.today(), 4, 4, 0, 0), UUID.randomUUID());
        memberships.pay(head, active.id(), membership, SHARE, BigDecimal.ZERO, clock.today(), UUID.randomUUID());

        List<FoundingPapers.Founder> shown =
                papers.findVisibleTo(later, active.id()).founders();
        assertThat(shown)
                .allSatisfy(founder -> assertThat(founder.iin()).matches("…[0-9]{4}"))
                .allSatisfy(founder -> assertThat(founder.village()).isNull());
        assertThat(papers.findVisibleTo(people.actor(active.member()), active.id())
                        .founders())
                .extracting(FoundingPapers.Founder::iin)
                .contains(active.chair().iin());
        assertThatThrownBy(() -> founders.find(later, active.id())).isInstanceOf(NotFoundException.class);
    }
}
