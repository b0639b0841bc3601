package kz.yntymaq.office.confirming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.account.confirmation.NamesAt;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.mandate.assisted.AssistedPeople;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A name is corrected by a document that an official of the place sees; what was written before keeps the old one. */
@PortalTest
class NameCorrectionsTest {

    private static final PersonName NEW = new PersonName("Сейітқалиева", "Айгүл", "Маратқызы");

    @Autowired
    NameCorrections corrections;

    @Autowired
    AssistedPeople assisted;

    @Autowired
    NamesAt namesAt;

    @Autowired
    Accounts accounts;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    Interleaving interleaving;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Actor official;

    @BeforeEach
    void an_official() {
        official = people.actor(people.official(Places.ZERENDI));
    }

    @Test
    void the_person_asks_the_official_confirms_and_both_are_noted_without_the_name() {
        Someone person = people.villager(Places.ZERENDI_VILLAGE);
        UUID id = asked(person);
        assertThat(corrections.waiting(official)).extracting(NameCorrection::id).contains(id);
        corrections.confirm(official, id, DocumentKind.IDENTITY_CARD, NEW);
        assertThat(accounts.own(people.actor(person)).name()).isEqualTo(NEW);
        assertThat(jdbc.sql("""
                        select action || ' ' || coalesce(detail, '') from audit_entry
                         where subject = ? and action like 'account.name-%' order by position""")
                        .param(person.id().toString())
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("account.name-asked ", "account.name-changed IDENTITY_CARD");
        assertThat(corrections.waiting(official)).extracting(NameCorrection::id).doesNotContain(id);
        assertThat(page("/cabinet/data/names", person)).contains(person.name().family());
    }

    @Test
    void the_name_of_then_stays_known_and_the_papers_of_a_registered_cooperative_keep_it() {
        Made made = cooperatives.active(Places.ZERENDI_VILLAGE);
        Someone founder = made.member();
        clock.advance(Duration.ofDays(3));
        UUID id = asked(founder);
        corrections.confirm(official, id, DocumentKind.PASSPORT, NEW);
        assertThat(namesAt.of(List.of(founder.id()), TestClock.START)).containsValue(founder.name());
        assertThat(namesAt.of(List.of(founder.id()), clock.instant())).containsValue(NEW);
        String papers = page("/cabinet/cooperatives/" + made.id() + "/founders", made.chair());
        assertThat(papers).contains(founder.name().full()).doesNotContain(NEW.full());
        Made later = cooperatives.claimed(Places.ZERENDI_VILLAGE, 3);
        UUID another = asked(later.member());
        corrections.confirm(official, another, DocumentKind.PASSPORT, NEW);
        assertThat(page("/cabinet/cooperatives/" + later.id() + "/founders", later.chair()))
                .as("not registered yet: the papers name the founders as they are called")
                .contains(NEW.full());
    }

    @Test
    void a_document_with_another_name_than_was_asked_for_changes_nothing() {
        Someone person = people.villager(Places.ZERENDI_VILLAGE);
        UUID id = asked(person);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> corrections.confirm(
                        official, id, DocumentKind.IDENTITY_CARD, new PersonName("Басқа", "Адам", null)));
        assertThat(accounts.own(people.actor(person)).name()).isEqualTo(person.name());
    }

    @Test
    void an_official_of_another_place_finds_nothing_and_nobody_confirms_the_own_name() {
        Someone person = people.villager(Places.ZERENDI_VILLAGE);
        UUID id = asked(person);
        Actor elsewhere = people.actor(people.official(Places.SAIRAM));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> corrections.see(elsewhere, id));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> corrections.confirm(elsewhere, id, DocumentKind.PASSPORT, NEW));
        corrections.ask(official, NEW);
        UUID own = corrections.own(official).orElseThrow().id();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> corrections.confirm(official, own, DocumentKind.PASSPORT, NEW));
    }

    @Test
    void the_name_of_a_person_without_a_phone_is_corrected_at_the_desk_and_papers_of_before_keep_the_old_one() {
        Someone desk = people.official(Places.ZERENDI);
        var typed = new PersonName("Сейтқалиева", "Айгул", null);
        UUID person = assisted.enter(
                people.actor(desk),
                new AssistedPeople.Entry(
                        new Iin(Iins.next()), typed, Places.ZERENDI_VILLAGE, DocumentKind.IDENTITY_CARD),
                UUID.randomUUID());
        String page = "/office/identity/" + person;
        assertThat(page(page, desk)).contains(page + "/name").doesNotContain("«Аты-жөнді түзету» бетінде");
        assertThat(page(page + "/name", desk)).contains("value=\"Сейтқалиева\"", typed.full());
        clock.advance(Duration.ofDays(3));
        assertThat(press(desk, page + "/name", NEW, null)).hasRedirectedUrl(page + "/name");
        assertThat(press(desk, page + "/name", typed, "true"))
                .as("nothing changed")
                .hasRedirectedUrl(page + "/name");
        assertThat(press(desk, page + "/name", NEW, "true")).hasRedirectedUrl(page);
        assertThat(press(desk, page + "/name", NEW, "true")).as("pressed twice").hasRedirectedUrl(page);
        assertThat(press(desk, page + "/name", typed.full(), new PersonName("Ескі", "Бет", null), "true"))
                .as("a page of before the correction")
                .hasRedirectedUrl(page + "/name");
        assertThat(accounts.names(List.of(person))).containsValue(NEW);
        assertThat(namesAt.of(List.of(person), TestClock.START)).containsValue(typed);
        assertThat(jdbc.sql("""
                        select account_id || ' ' || action || ' ' || detail from audit_entry
                         where subject = ? and action like 'account.name-%'""").param(person.toString()).query(String.class).list())
                .containsExactly(desk.id() + " account.name-changed PASSPORT");
        assertThat(jdbc.sql("select count(*) from name_correction where account_id = ? and state = 'CONFIRMED'")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void nobody_corrects_so_the_name_of_who_can_sign_in_or_lives_elsewhere() {
        Someone desk = people.official(Places.ZERENDI);
        Someone reachable = people.villager(Places.ZERENDI_VILLAGE);
        UUID person = assisted.enter(
                people.actor(desk),
                new AssistedPeople.Entry(new Iin(Iins.next()), NEW, Places.ZERENDI_VILLAGE, DocumentKind.IDENTITY_CARD),
                UUID.randomUUID());
        var other = new PersonName("Басқа", "Айгүл", null);
        assertThat(press(desk, "/office/identity/" + reachable.id() + "/name", other, "true"))
                .hasStatus(404);
        assertThat(press(people.official(Places.SAIRAM), "/office/identity/" + person + "/name", other, "true"))
                .hasStatus(404);
        assertThat(accounts.names(List.of(person))).containsValue(NEW);
        Someone point = people.servicePoint(Places.ZERENDI);
        assertThat(press(point, "/office/identity/" + person + "/name", other, "true"))
                .as("a service point, as of others")
                .hasRedirectedUrl("/office/identity/" + person);
    }

    private MvcTestResult press(Someone who, String address, PersonName name, @Nullable String compared) {
        UUID person = UUID.fromString(address.split("/")[3]);
        return press(who, address, accounts.names(List.of(person)).get(person).full(), name, compared);
    }

    /** @param was the name that the page showed */
    private MvcTestResult press(Someone who, String address, String was, PersonName name, @Nullable String compared) {
        var post = pages.post()
                .uri(address)
                .with(People.signedIn(who))
                .with(csrf())
                .param("_owner", who.id().toString())
                .param("was", was)
                .param("document.kind", "PASSPORT")
                .param("document.familyName", name.family())
                .param("document.givenName", name.given());
        if (name.patronymic() != null) {
            post.param("document.patronymic", name.patronymic());
        }
        if (compared != null) {
            post.param("compared", compared);
        }
        return post.exchange();
    }

    @Test
    void a_second_press_is_the_same_wish_and_another_name_waits_until_the_first_is_taken_back() {
        Someone person = people.villager(Places.ZERENDI_VILLAGE);
        asked(person);
        corrections.ask(people.actor(person), NEW);
        assertThat(jdbc.sql("select count(*) from name_correction where account_id = ?")
                        .param(person.id())
                        .query(Integer.class)
                        .single())
                .isOne();
        var other = new PersonName("Басқа", "Айгүл", null);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> corrections.ask(people.actor(person), other));
        corrections.takeBack(people.actor(person));
        corrections.ask(people.actor(person), other);
    }

    @Test
    void taken_back_at_the_moment_of_the_confirmation_it_is_not_confirmed() throws Exception {
        Someone person = people.villager(Places.ZERENDI_VILLAGE);
        UUID id = asked(person);
        Actor actor = people.actor(person);
        Future<Boolean> late = interleaving.meanwhile(() -> corrections.takeBack(actor), () -> {
            corrections.confirm(official, id, DocumentKind.PASSPORT, NEW);
            return true;
        });
        assertThat(Interleaving.failure(late)).isInstanceOf(RuleViolationException.class);
        assertThat(accounts.own(actor).name()).isEqualTo(person.name());
    }

    @Test
    void a_refusal_is_told_with_its_reason() {
        Someone person = people.villager(Places.ZERENDI_VILLAGE);
        UUID id = asked(person);
        corrections.refuse(official, id, "Құжат көрсетілмеді");
        assertThat(page("/cabinet/data/name", person)).contains("Құжат көрсетілмеді");
        assertThat(page("/cabinet/inbox", person)).contains("Құжат көрсетілмеді");
    }

    @Test
    void the_official_finds_the_wish_on_the_page_of_documents_and_presses_there() {
        Someone person = people.villager(Places.ZERENDI_VILLAGE);
        UUID id = asked(person);
        Someone there = people.official(Places.ZERENDI);
        assertThat(page("/office/identity", there)).contains("/office/names/" + id);
        assertThat(pages.post()
                        .uri("/office/names/" + id)
                        .param("document.kind", "IDENTITY_CARD")
                        .param("document.familyName", NEW.family())
                        .param("document.givenName", NEW.given())
                        .param("document.patronymic", "Маратқызы")
                        .param("compared", "true")
                        .param("_owner", there.id().toString())
                        .with(csrf())
                        .with(People.signedIn(there))
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/office/identity/" + person.id());
        assertThat(accounts.own(people.actor(person)).name()).isEqualTo(NEW);
        Someone late = people.official(Places.ZERENDI);
        for (String refused : List.of("", "/refusal")) {
            assertThat(page("/office/names/" + id + refused, late))
                    .as("what became of it")
                    .contains(there.name().full(), NEW.full())
                    .doesNotContain("<button class=\"govuk-button\" type=\"submit\">");
        }
    }

    private UUID asked(Someone person) {
        corrections.ask(people.actor(person), NEW);
        return corrections.own(people.actor(person)).orElseThrow().id();
    }

    private String page(String address, Someone person) {
        var answer = pages.get().uri(address).with(People.signedIn(person)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
