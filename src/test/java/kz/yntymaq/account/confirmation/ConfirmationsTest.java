package kz.yntymaq.account.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.guard.SignInGuard;
import kz.yntymaq.account.guard.Tries;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ConfirmationsTest {

    @Autowired
    Confirmations confirmations;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    SignInGuard guard;

    @Autowired
    Background background;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void who_registers_only_claims_the_iin() {
        assertThat(people.actor(people.claimed()).isConfirmed()).isFalse();
        assertThat(people.actor(people.villager()).isConfirmed()).isTrue();
    }

    @Test
    void an_own_certificate_confirms_and_leaves_the_password() {
        Someone person = people.claimed();
        assertRefused(
                "account.confirmation.other-iin",
                () -> confirmations.byOwnCertificate(person.id(), new Iin(Iins.next()), person.name()));
        confirmations.byOwnCertificate(person.id(), new Iin(person.iin()), person.name());

        assertThat(people.actor(person).isConfirmed()).isTrue();
        assertThat(hasPassword(person)).isTrue();
        assertThat(confirmations.of(person.id()))
                .singleElement()
                .extracting(Confirmation::how, Confirmation::kind, Confirmation::by)
                .containsExactly(How.CERTIFICATE, null, null);
    }

    @Test
    void a_certificate_that_signs_in_takes_the_account_from_whoever_claimed_it() {
        Someone stranger = people.claimed();
        var owner = new PersonName("Сейтқали", "Айдана", "Ержанқызы");

        assertThat(confirmations.byCertificate(new Iin(Iins.next()), owner)).isEmpty();
        assertThat(confirmations.byCertificate(new Iin(stranger.iin()), owner)).contains(stranger.id());

        assertThat(hasPassword(stranger)).isFalse();
        assertThat(people.actor(stranger).name()).isEqualTo("Сейтқали Айдана");
        assertThat(people.actor(stranger).isConfirmed()).isTrue();
        assertThat(audited(stranger)).contains("account.confirmed", "account.taken-over");

        Someone confirmed = people.villager();
        assertThat(confirmations.byCertificate(new Iin(confirmed.iin()), confirmed.name()))
                .contains(confirmed.id());
        assertThat(hasPassword(confirmed)).isTrue();
    }

    @Test
    void an_official_who_saw_the_document_confirms_a_person_of_the_own_territory_and_nobody_else() {
        var official = people.actor(people.official(Places.ZERENDI));
        Someone person = people.claimed(Places.ZERENDI_VILLAGE);
        Someone foreign = people.claimed(Places.SAIRAM_KARAMURT);
        var another = new PersonName(person.name().family() + "а", person.name().given(), null);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> confirmations.byDocument(official, foreign.id(), DocumentKind.PASSPORT, foreign.name()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> confirmations.byDocument(
                        people.actor(people.operatorOfficer(Places.AKMOLA)),
                        person.id(),
                        DocumentKind.PASSPORT,
                        person.name()));
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> confirmations.byDocument(official, person.id(), DocumentKind.IDENTITY_CARD, another));
        assertThat(people.actor(person).isConfirmed()).isFalse();

        var capitals = new PersonName(
                person.name().family().toUpperCase(Locale.ROOT), person.name().given(), " ");
        confirmations.byDocument(official, person.id(), DocumentKind.IDENTITY_CARD, capitals);
        assertThat(people.actor(person).isConfirmed()).isTrue();
        assertThat(confirmations.of(person.id()).get(0).by()).isEqualTo(official.accountId());
        assertRefused(
                "account.confirmation.already",
                () -> confirmations.byDocument(official, person.id(), DocumentKind.PASSPORT, person.name()));
    }

    @Test
    void no_official_confirms_themselves_and_none_who_is_only_claimed_confirms_anybody() {
        Someone official = people.official(Places.ZERENDI);
        jdbc.sql("update account set identity_level = 'CLAIMED' where id = ?")
                .param(official.id())
                .update();
        Someone person = people.claimed();
        assertRefused(
                "account.confirmation.needed",
                () -> confirmations.byDocument(
                        people.actor(official), person.id(), DocumentKind.PASSPORT, person.name()));
        var before = people.actor(people.official(Places.ZERENDI));
        jdbc.sql("update account set identity_level = 'CLAIMED' where id = ?")
                .param(before.accountId())
                .update();
        assertRefused(
                "account.confirmation.own",
                () -> confirmations.byDocument(
                        before,
                        before.accountId(),
                        DocumentKind.PASSPORT,
                        people.villager().name()));
    }

    @Test
    void within_a_day_the_person_objects_and_is_only_claimed_again_and_those_who_vouched_are_told() {
        Someone administrator = people.administratorOf(Places.AKMOLA);
        Someone elsewhere = people.administratorOf(Places.TURKISTAN);
        Someone official = people.official(Places.ZERENDI);
        Someone person = people.claimed();
        confirmations.byDocument(people.actor(official), person.id(), DocumentKind.PASSPORT, person.name());
        background.await();
        assertThat(messages(person)).containsExactly("account.message.document-seen");

        clock.advance(Duration.ofHours(23));
        confirmations.object(person.id(), "");
        background.await();
        assertThat(people.actor(person).isConfirmed()).isFalse();
        assertThat(messages(official)).contains("account.message.objected");
        assertThat(messages(administrator)).contains("account.message.objected");
        assertThat(messages(elsewhere)).isEmpty();
        assertThat(audited(person)).contains("account.confirmation-objected");
        assertRefused("account.confirmation.too-late", () -> confirmations.object(person.id(), ""));

        assertRefused(
                "account.confirmation.objected-to",
                () -> confirmations.byDocument(
                        people.actor(official), person.id(), DocumentKind.PASSPORT, person.name()));
        Someone colleague = people.official(Places.ZERENDI);
        confirmations.byDocument(people.actor(colleague), person.id(), DocumentKind.PASSPORT, person.name());
        clock.advance(Duration.ofHours(24));
        assertRefused("account.confirmation.too-late", () -> confirmations.object(person.id(), ""));
        assertThat(people.actor(person).isConfirmed()).isTrue();
    }

    @Test
    void the_base_of_the_state_confirms_only_by_its_answer_and_is_not_asked_without_end() {
        Someone person = people.claimed();
        var base = new FixedBase();
        var states = new StateConfirmations(base, confirmations, accounts, guard);
        for (var answer : List.of(StatePersonBase.Answer.DIFFERS, StatePersonBase.Answer.NOT_AGREED)) {
            base.answer = answer;
            assertRefused("account.identity.base." + answer, () -> states.confirm(people.actor(person)));
        }
        assertThat(people.actor(person).isConfirmed()).isFalse();
        base.answer = StatePersonBase.Answer.CONFIRMED;
        states.confirm(people.actor(person));
        assertThat(people.actor(person).isConfirmed()).isTrue();
        assertThat(confirmations.of(person.id()).get(0).how()).isEqualTo(How.STATE_BASE);

        Someone hasty = people.claimed();
        base.answer = StatePersonBase.Answer.UNKNOWN;
        for (int n = 0; n <= Tries.FREE; n++) {
            assertRefused("account.identity.base.UNKNOWN", () -> states.confirm(people.actor(hasty)));
        }
        assertRefused("account.identity.base.wait", () -> states.confirm(people.actor(hasty)));
        base.connected = false;
        assertRefused("account.identity.base.off", () -> states.confirm(people.actor(hasty)));
    }

    private static final class FixedBase implements StatePersonBase {

        private Answer answer = Answer.UNREACHABLE;
        private boolean connected = true;

        @Override
        public boolean isConnected() {
            return connected;
        }

        @Override
        public Answer ask(Iin iin, PersonName name, Phone phone) {
            return answer;
        }
    }

    private boolean hasPassword(Someone person) {
        return jdbc.sql("select has_password from account_v where id = ?")
                .param(person.id())
                .query(Boolean.class)
                .single();
    }

    private List<String> audited(Someone person) {
        return jdbc.sql("select action from audit_entry where subject = ? order by position")
                .param(person.id().toString())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> messages(Someone person) {
        return jdbc.sql("select key from inbox_message where account_id = ? order by at")
                .param(person.id())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static void assertRefused(String key, Runnable action) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(action::run)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
