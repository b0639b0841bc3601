package kz.yntymaq.mydata.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.founding.Founding;
import kz.yntymaq.cooperative.founding.Foundings;
import kz.yntymaq.cooperative.founding.Invitations;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.mandate.MandateTerms;
import kz.yntymaq.mandate.Mandates;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Helpers;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.ui.form.LostRace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A person takes something on at the very moment at which the withdrawal of their consent is carried out: of the two one
 * comes first, and the other finds what it left. Nobody without a name holds anything.
 */
@PortalTest
class WithdrawalRacesTest {

    private static final BigDecimal SHARE = new BigDecimal("20000");

    @LocalServerPort
    int port;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Foundings foundings;

    @Autowired
    Invitations invitations;

    @Autowired
    Memberships memberships;

    @Autowired
    Mandates mandates;

    @Autowired
    Accounts accounts;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    Interleaving interleaving;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Actor administrator;
    private Someone person;
    private UUID withdrawal;

    @BeforeEach
    void somebody_who_took_the_consent_back() {
        administrator = people.actor(people.administrator());
        person = people.villager(Places.ZERENDI_VILLAGE);
        withdrawals.ask(person.id(), Wish.FORGET);
        withdrawal = withdrawals.own(people.actor(person)).orElseThrow().id();
    }

    private void found(Actor actor) {
        foundings.begin(
                actor,
                new Founding(
                        "Жарыс " + actor.accountId(),
                        "Жарыс " + actor.accountId(),
                        Set.of(ActivityKind.PRODUCTION),
                        Places.ZERENDI_VILLAGE,
                        SHARE),
                UUID.randomUUID());
    }

    @Test
    void who_is_founding_first_keeps_the_name_and_the_chair() throws Exception {
        refusesTheWithdrawal(this::found);
        assertThat(account().isDisabled()).isFalse();
    }

    @Test
    void who_is_gone_first_founds_nothing() throws Exception {
        comesTooLate(this::found);
        assertThat(count("cooperative where chair_id = ?")).isZero();
    }

    @Test
    void the_same_holds_for_an_invitation_to_a_founding() throws Exception {
        Someone other = person;
        Fixtures.Made founding = cooperatives.founding(Places.ZERENDI_VILLAGE, 1);
        invitations.invitePerson(people.actor(founding.chair()), founding.id(), new Iin(person.iin()));
        UUID invitation = invitations.to(people.actor(person)).get(0).id();
        refusesTheWithdrawal(actor -> invitations.accept(actor, invitation, null, SHARE));

        somebody_who_took_the_consent_back();
        assertThat(person).isNotEqualTo(other);
        String link = invitations.inviteByLink(people.actor(founding.chair()), founding.id());
        comesTooLate(actor -> invitations.accept(actor, null, link, SHARE));
        assertThat(count("membership where account_id = ?")).isZero();
    }

    @Test
    void the_same_holds_for_joining() throws Exception {
        UUID cooperative = cooperatives.active(Places.ZERENDI_VILLAGE).id();
        refusesTheWithdrawal(actor -> memberships.ask(actor, cooperative, SHARE, UUID.randomUUID()));

        somebody_who_took_the_consent_back();
        comesTooLate(actor -> memberships.ask(actor, cooperative, SHARE, UUID.randomUUID()));
        assertThat(count("membership where account_id = ?")).isZero();
    }

    @Test
    void a_proposal_for_an_office_keeps_the_person_and_comes_too_late_for_a_nameless_one() throws Exception {
        UUID office = jdbc.sql("select office_id from appointment where account_id = ?")
                .param(people.official(Places.ZERENDI).id())
                .query(UUID.class)
                .single();
        people.administrator(); // another one, who could confirm
        refusesTheWithdrawal(actor -> people.propose(person, office, administrator));

        somebody_who_took_the_consent_back();
        Future<Boolean> late = interleaving.meanwhile(() -> withdrawals.carryOut(administrator, withdrawal), () -> {
            people.propose(person, office, administrator);
            return true;
        });
        assertThat(Interleaving.failure(late)).as("nobody has this IIN").isInstanceOf(RuleViolationException.class);
        assertThat(count("appointment_proposal where account_id = ?")).isZero();
    }

    @Test
    void a_mandate_that_is_being_given_ends_with_the_consent_or_is_not_given() throws Exception {
        Future<Boolean> after = interleaving.meanwhile(() -> give(people.actor(person)), () -> {
            withdrawals.carryOut(administrator, withdrawal);
            return true;
        });
        assertThat(Interleaving.failure(after)).isNull();
        assertThat(states("giver_id")).containsExactly("WITHDRAWN");

        somebody_who_took_the_consent_back();
        comesTooLate(this::give);
        assertThat(states("giver_id")).isEmpty();
    }

    private void give(Actor actor) {
        mandates.give(
                actor,
                new MandateTerms(null, new Iin(Iins.next()), "Көршім", Power.VIEW, LocalDate.of(2026, 12, 31)),
                UUID.randomUUID());
    }

    @Test
    void a_mandate_that_is_being_accepted_ends_with_the_consent_or_is_not_accepted() throws Exception {
        Someone giver = people.villager();
        UUID offer = new Helpers(jdbc, port).offer(giver, person, Power.VIEW, null);
        Future<Boolean> after = interleaving.meanwhile(() -> mandates.accept(people.actor(person), offer), () -> {
            withdrawals.carryOut(administrator, withdrawal);
            return true;
        });
        assertThat(Interleaving.failure(after)).isNull();
        assertThat(states("helper_id")).containsExactly("GIVEN_UP");

        somebody_who_took_the_consent_back();
        UUID other = new Helpers(jdbc, port).offer(people.villager(), person, Power.VIEW, null);
        Actor helper = people.actor(person);
        Future<Boolean> late = interleaving.meanwhile(() -> withdrawals.carryOut(administrator, withdrawal), () -> {
            mandates.accept(helper, other);
            return true;
        });
        assertThat(Interleaving.failure(late)).isNotNull();
        assertThat(states("helper_id")).isEmpty();
        assertThat(jdbc.sql("select state from mandate where id = ?")
                        .param(other)
                        .query(String.class)
                        .single())
                .isEqualTo("DECLINED");
    }

    @Test
    void a_profile_that_is_being_saved_goes_with_the_consent_or_is_not_saved() throws Exception {
        Future<Boolean> after = interleaving.meanwhile(() -> describe(people.actor(person)), () -> {
            withdrawals.carryOut(administrator, withdrawal);
            return true;
        });
        assertThat(Interleaving.failure(after)).isNull();
        assertThat(count("farmer_profile where account_id = ?")).isZero();

        somebody_who_took_the_consent_back();
        comesTooLate(this::describe);
        assertThat(count("farmer_profile where account_id = ?")).isZero();
    }

    private void describe(Actor actor) {
        jdbc.sql("""
                insert into farmer_profile (account_id, kind, produces, changed_at)
                values (?, 'SUBSIDIARY_FARM', 'Сүт', now())""").param(actor.accountId()).update();
    }

    /** The person is first: what they took on stands, and the withdrawal is refused. */
    private void refusesTheWithdrawal(Consumer<Actor> action) throws InterruptedException {
        Actor actor = people.actor(person);
        Future<Boolean> late = interleaving.meanwhile(() -> action.accept(actor), () -> {
            withdrawals.carryOut(administrator, withdrawal);
            return true;
        });
        assertThat(Interleaving.failure(late))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("mydata.withdrawal.obstacle"));
        assertThat(account().name()).isEqualTo(person.name());
    }

    /** The withdrawal is first: the person has no name any more, and takes nothing on. */
    private void comesTooLate(Consumer<Actor> action) throws InterruptedException {
        Actor actor = people.actor(person);
        Future<Boolean> late = interleaving.meanwhile(() -> withdrawals.carryOut(administrator, withdrawal), () -> {
            action.accept(actor);
            return true;
        });
        assertThat(Interleaving.failure(late))
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        lost -> assertThat(LostRace.is(lost)).as("%s", lost).isTrue());
        assertThat(account().isDisabled()).isTrue();
    }

    private Account account() {
        return accounts.findAll(List.of(person.id())).get(person.id());
    }

    private List<String> states(String column) {
        return jdbc.sql("select state from mandate where " + column + " = ?")
                .param(person.id())
                .query(String.class)
                .list();
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from)
                .param(person.id())
                .query(Integer.class)
                .single();
    }
}
