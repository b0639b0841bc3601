package kz.yntymaq.office.appointment;

import static kz.yntymaq.support.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.confirmation.Confirmations;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.UsedKeyException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.office.Office;
import kz.yntymaq.office.Offices;
import kz.yntymaq.office.OpenAppointments;
import kz.yntymaq.office.PasswordLinks;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An appointment needs three people: who proposes, who confirms, and the person. */
@PortalTest
class ProposalsTest {

    @Autowired
    Proposing proposing;

    @Autowired
    Proposals proposals;

    @Autowired
    ProposalEnd ends;

    @Autowired
    OpenAppointments open;

    @Autowired
    Appointments appointments;

    @Autowired
    Offices offices;

    @Autowired
    PasswordLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    @Autowired
    Interleaving waiting;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    private Someone firstPerson;
    private Actor first;
    private Actor second;
    private Someone villager;
    private UUID office;

    @BeforeEach
    void two_administrators_an_office_and_a_villager() {
        jdbc.sql("update appointment set ended_at = coalesce(ended_at, now()), ended_by = null")
                .update();
        jdbc.sql("update office set closed_at = now() where closed_at is null").update();
        firstPerson = people.administrator();
        first = people.actor(firstPerson);
        second = people.actor(people.administrator());
        villager = people.villager();
        office = akimat(Places.ZERENDI);
    }

    @Test
    void until_the_third_act_the_person_holds_no_office() {
        UUID proposal = propose();
        assertThat(people.actor(villager).role()).isEqualTo(Role.FARMER);
        confirm(second, proposal);
        assertThat(people.actor(villager).role()).isEqualTo(Role.FARMER);
        assertThat(appointments.people(first, office)).isEmpty();
        accept(villager, proposal);
        assertThat(people.actor(villager).role()).isEqualTo(Role.OFFICIAL);
        assertThat(people.actor(villager).scopePrefix()).isEqualTo("1156");
        assertThat(audited("account.appointment-proposed", villager)).isEqualTo(first.accountId());
        assertThat(audited("account.appointment-confirmed", villager)).isEqualTo(second.accountId());
        assertThat(audited("account.appointed", villager)).isEqualTo(villager.id());
    }

    @Test
    void a_proposal_takes_neither_password_nor_link() {
        links.make(first, villager.id());
        String token = links.make(second, villager.id()).orElseThrow();
        String before = password(villager);
        Actor turkistan = people.actor(people.administratorOf(Places.TURKISTAN));
        people.propose(villager, akimat(Places.SAIRAM), turkistan);
        UUID proposal = propose();
        confirm(second, proposal);
        assertThat(password(villager)).isEqualTo(before).isNotNull();
        accept(villager, proposal);
        assertThat(password(villager)).isEqualTo(before);
        assertThat(links.holder(token)).isPresent();
    }

    @Test
    void whoever_must_act_next_is_told() {
        UUID proposal = propose();
        String page = ProposalView.page(office, proposal);
        String offer = ProposalView.offer(proposal);
        assertThat(inbox.open(second, null).rows())
                .extracting(Inbox.Message::link)
                .contains(page);
        assertThat(inbox.open(first, null).rows())
                .extracting(Inbox.Message::link)
                .doesNotContain(page);
        assertThat(open.toConfirm(second))
                .extracting(OpenAppointments.ToConfirm::link)
                .containsExactly(page);
        assertThat(open.toConfirm(first)).isEmpty();
        assertThat(open.toConfirm(people.actor(villager))).isEmpty();
        confirm(second, proposal);
        assertThat(open.toConfirm(second)).isEmpty();
        assertThat(inbox.open(people.actor(villager), null).rows())
                .extracting(Inbox.Message::link)
                .containsExactly(offer, offer);
        assertThat(open.offeredTo(villager.id()))
                .extracting(OpenAppointments.Offer::link)
                .containsExactly(offer);
        accept(villager, proposal);
        assertThat(open.offeredTo(villager.id())).isEmpty();
        assertThat(inbox.open(first, null).rows())
                .extracting(Inbox.Message::link)
                .contains(page);
    }

    @Test
    void neither_who_proposed_nor_who_administers_elsewhere_confirms() {
        UUID proposal = propose();
        refused("account.proposal.by-another", () -> confirm(first, proposal));
        Actor turkistan = people.actor(people.administratorOf(Places.TURKISTAN));
        notFound(() -> confirm(turkistan, proposal));
        notFound(() -> proposals.findVisibleTo(turkistan, office, proposal));
        notFound(() -> confirm(people.actor(villager), proposal));
        Actor akmola = people.actor(people.administratorOf(Places.AKMOLA));
        clock.advance(Duration.ofDays(1)); // the first day of who was let in
        confirm(akmola, proposal);
        accept(villager, proposal);
        assertThat(people.actor(villager).role()).isEqualTo(Role.OFFICIAL);
    }

    @Test
    void who_administers_no_more_at_this_moment_confirms_nothing() {
        UUID proposal = propose();
        jdbc.sql("update appointment set ended_at = now() where account_id = ?")
                .param(second.accountId())
                .update();
        notFound(() -> confirm(second, proposal));
    }

    @Test
    void the_person_accepts_after_the_second_administrator_and_nobody_else_does() {
        UUID proposal = propose();
        refused("account.proposal.not-confirmed", () -> accept(villager, proposal));
        confirm(second, proposal);
        notFound(() -> accept(people.villager(), proposal));
        notFound(() -> proposals.findOwn(first, proposal));
        accept(villager, proposal);
    }

    @Test
    void an_appointment_comes_into_force_only_for_a_confirmed_person() {
        villager = people.claimed();
        UUID proposal = propose();
        confirm(second, proposal);
        assertThat(proposals.findOwn(people.actor(villager), proposal).isAcceptable())
                .isFalse();
        refused("account.proposal.identity", () -> accept(villager, proposal));
        assertThat(people.actor(villager).role()).isEqualTo(Role.FARMER);
        confirmations.byOwnCertificate(villager.id(), new Iin(villager.iin()), villager.name());
        accept(villager, proposal);
        assertThat(people.actor(villager).role()).isEqualTo(Role.OFFICIAL);
    }

    @Test
    void each_button_pressed_twice_acts_once() {
        UUID key = UUID.randomUUID();
        UUID proposal = proposing.propose(first, office, new Iin(villager.iin()), null, true, key);
        assertThat(proposing.propose(first, office, new Iin(villager.iin()), null, true, key))
                .isEqualTo(proposal);
        Iin other = new Iin(people.villager().iin());
        assertThatExceptionOfType(UsedKeyException.class)
                .isThrownBy(() -> proposing.propose(first, office, other, null, true, key));
        UUID confirming = UUID.randomUUID();
        proposals.confirm(second, office, proposal, confirming);
        proposals.confirm(second, office, proposal, confirming);
        refused("account.proposal.confirmed-already", () -> confirm(second, proposal));
        UUID accepting = UUID.randomUUID();
        proposals.accept(people.actor(villager), proposal, accepting);
        proposals.accept(people.actor(villager), proposal, accepting);
        refused("account.proposal.gone.ACCEPTED", () -> accept(villager, proposal));
        assertThat(appointments.people(first, office)).hasSize(1);
    }

    @Test
    void of_two_administrators_who_confirm_at_the_same_moment_the_second_is_told() throws Exception {
        UUID proposal = propose();
        Actor third = people.actor(people.administrator());
        var late = waiting.meanwhile(() -> confirm(second, proposal), () -> {
            confirm(third, proposal);
            return true;
        });
        assertThat(Interleaving.failure(late))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("account.proposal.confirmed-already");
    }

    @Test
    void nobody_accepts_what_is_withdrawn_at_the_same_moment() throws Exception {
        UUID proposal = confirmed();
        var late = waiting.meanwhile(() -> proposals.withdraw(second, office, proposal), () -> {
            accept(villager, proposal);
            return true;
        });
        assertThat(Interleaving.failure(late)).hasMessage("account.proposal.gone.WITHDRAWN");
        proposals.withdraw(first, office, proposal); // pressed again
        assertThat(people.actor(villager).role()).isEqualTo(Role.FARMER);
        assertThat(keys(villager)).contains("account.message.appointment-withdrawn");
    }

    @Test
    void nobody_accepts_an_office_that_is_closed_at_the_same_moment() throws Exception {
        UUID proposal = confirmed();
        var late = waiting.meanwhile(
                () -> assertThat(pages.post()
                                .uri("/admin/offices/{id}/close", office)
                                .with(csrf())
                                .with(signedIn(firstPerson)))
                        .hasStatus(302),
                () -> {
                    accept(villager, proposal);
                    return true;
                });
        assertThat(Interleaving.failure(late)).hasMessage("account.proposal.gone.WITHDRAWN");
        refused("account.office.is-closed", this::propose);
    }

    @Test
    void whoever_is_appointed_elsewhere_at_the_same_moment_accepts_no_second_office() throws Exception {
        UUID here = confirmed();
        UUID elsewhere = akimat(Places.BURABAY);
        UUID there = people.propose(villager, elsewhere, first);
        proposals.confirm(second, elsewhere, there, UUID.randomUUID());
        Actor person = people.actor(villager);
        var late = waiting.meanwhile(
                () -> accept(villager, here), () -> proposals.accept(person, there, UUID.randomUUID()));
        assertThat(Interleaving.failure(late)).hasMessage("account.proposal.holds-office");
        refused("account.appoint.holds-office", () -> people.propose(villager, elsewhere, second));
    }

    @Test
    void a_proposal_lapses_after_fourteen_days() {
        UUID proposal = confirmed();
        clock.advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(open.offeredTo(villager.id())).hasSize(1);
        refused("account.proposal.waits-already", this::propose);
        ends.lapse();
        assertThat(state(proposal)).isEqualTo("CONFIRMED");
        clock.advance(Duration.ofSeconds(1));
        assertThat(open.offeredTo(villager.id())).isEmpty();
        refused("account.proposal.gone.LAPSED", () -> accept(villager, proposal));
        ends.lapse();
        assertThat(state(proposal)).isEqualTo("LAPSED");
        assertThat(keys(villager)).contains("account.message.appointment-lapsed");
        propose();
    }

    @Test
    void a_proposal_that_lapsed_today_stands_in_nobodys_way() {
        UUID proposal = propose();
        clock.advance(Duration.ofDays(14));
        propose();
        assertThat(state(proposal)).isEqualTo("LAPSED");
    }

    @Test
    void the_only_administrator_brings_in_a_second_one_alone_and_the_log_says_so() {
        onlyFirst();
        UUID administration = administration();
        refused("account.proposal.nobody-confirms", this::propose);
        UUID proposal = people.propose(villager, administration, first);
        assertThat(proposals.findOwn(people.actor(villager), proposal).alone()).isTrue();
        accept(villager, proposal);
        assertThat(people.actor(villager).administersCountry()).isTrue();
        assertThat(audited("account.appointed-by-one", villager)).isEqualTo(first.accountId());
    }

    @Test
    void whoever_ended_the_others_cannot_bring_in_a_second_one_alone() {
        UUID held = jdbc.sql("select id from appointment where account_id = ? and ended_at is null")
                .param(second.accountId())
                .query(UUID.class)
                .single();
        appointments.endAppointment(first, administration(), held);
        refused("account.proposal.nobody-confirms", () -> people.propose(villager, administration(), first));
        clock.advance(Duration.ofDays(14).plusSeconds(1));
        people.propose(villager, administration(), first);
    }

    @Test
    void a_third_administrator_needs_two_also_when_proposed_by_the_only_one() throws Exception {
        onlyFirst();
        UUID administration = administration();
        Someone another = people.villager();
        UUID one = people.propose(villager, administration, first);
        UUID two = people.propose(another, administration, first);
        var late = waiting.meanwhile(() -> accept(villager, one), () -> {
            accept(another, two);
            return true;
        });
        assertThat(Interleaving.failure(late)).hasMessage("account.proposal.not-confirmed");
    }

    @Test
    void on_the_first_day_an_administrator_confirms_nothing() {
        onlyFirst();
        UUID brought = people.propose(villager, administration(), first);
        accept(villager, brought);
        Actor invented = people.actor(villager);
        Someone victim = people.villager();
        links.make(first, victim.id());
        refused("account.administrator.first-day", () -> links.make(invented, victim.id()));
        UUID proposal = people.propose(victim, office, first);
        refused("account.administrator.first-day", () -> confirm(invented, proposal));
        clock.advance(Duration.ofDays(1));
        confirm(invented, proposal);
        assertThat(links.make(invented, victim.id())).isPresent();
    }

    @Test
    void what_an_administrator_proposed_or_confirmed_falls_with_the_own_office() {
        UUID proposal = confirmed();
        UUID other = people.propose(people.villager(), office, second);
        UUID held = jdbc.sql("select id from appointment where account_id = ? and ended_at is null")
                .param(second.accountId())
                .query(UUID.class)
                .single();
        appointments.endAppointment(first, administration(), held);
        assertThat(state(proposal)).isEqualTo("WITHDRAWN");
        assertThat(state(other)).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_proposal_does_not_outlive_the_office_of_who_made_it() {
        UUID proposal = confirmed();
        jdbc.sql("update appointment set ended_at = now() where account_id = ?")
                .param(first.accountId())
                .update();
        refused("account.proposal.administrator-gone", () -> accept(villager, proposal));
    }

    @Test
    void whoever_declines_is_asked_no_more_and_the_administrators_are_told() {
        UUID proposal = propose();
        proposals.decline(people.actor(villager), proposal);
        proposals.decline(people.actor(villager), proposal);
        refused("account.proposal.gone.DECLINED", () -> confirm(second, proposal));
        refused("account.proposal.gone.DECLINED", () -> proposals.withdraw(second, office, proposal));
        assertThat(keys(firstPerson))
                .filteredOn("account.message.appointment-declined"::equals)
                .hasSize(1);
    }

    @Test
    void an_account_is_looked_at_before_it_is_proposed() {
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(
                        () -> proposing.propose(first, office, new Iin(villager.iin()), null, false, UUID.randomUUID()))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("confirmed"));
        var registered =
                proposing.findRegistered(first, office, new Iin(villager.iin())).orElseThrow();
        assertThat(registered.name()).isEqualTo(villager.name());
        assertThat(proposing.findRegistered(first, office, new Iin(Iins.next())))
                .isEmpty();
    }

    @Test
    void a_first_link_is_made_only_for_an_account_that_was_opened_and_after_the_second_administrator() {
        refused("account.appoint.unknown", () -> proposeNew(null));
        UUID proposal = proposeNew(newPerson());
        refused("account.proposal.no-link", () -> appointments.makeFirstLink(first, office, proposal));
        confirm(second, proposal);
        Actor akmola = people.actor(people.administratorOf(Places.AKMOLA));
        String token = appointments.makeFirstLink(akmola, office, proposal).orElseThrow();
        Actor turkistan = people.actor(people.administratorOf(Places.TURKISTAN));
        notFound(() -> appointments.makeFirstLink(turkistan, office, proposal));
        links.use(token, "Zhana-soz-2026");
        refused("account.proposal.no-link", () -> appointments.makeFirstLink(first, office, proposal));
        UUID registered = confirmed();
        refused("account.proposal.no-link", () -> appointments.makeFirstLink(first, office, registered));
    }

    @Test
    void a_proposal_that_comes_to_nothing_closes_the_account_that_was_opened_for_it() {
        UUID proposal = proposeNew(newPerson());
        confirm(second, proposal);
        links.use(appointments.makeFirstLink(first, office, proposal).orElseThrow(), "Zhana-soz-2026");
        UUID account = proposals.findVisibleTo(first, office, proposal).accountId();
        proposals.withdraw(first, office, proposal);
        assertThat(jdbc.sql("select has_password from account_v where id = ?")
                        .param(account)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void no_first_link_outlives_a_proposal_that_is_withdrawn_at_the_same_moment() throws Exception {
        UUID proposal = proposeNew(newPerson());
        confirm(second, proposal);
        var late = waiting.meanwhile(
                () -> proposals.withdraw(second, office, proposal),
                () -> appointments.makeFirstLink(first, office, proposal));
        assertThat(Interleaving.failure(late)).hasMessage("account.proposal.no-link");
    }

    private UUID proposeNew(AppointForm.@Nullable NewPerson person) {
        return proposing.propose(first, office, new Iin(Iins.next()), person, false, UUID.randomUUID());
    }

    private static AppointForm.NewPerson newPerson() {
        return new AppointForm.NewPerson(
                new PersonName("Сынақов", "Арман", null), new Phone("+77015551122"), Places.ZERENDI_VILLAGE);
    }

    private UUID propose() {
        return people.propose(villager, office, first);
    }

    private UUID confirmed() {
        UUID proposal = propose();
        confirm(second, proposal);
        return proposal;
    }

    private void confirm(Actor administrator, UUID proposal) {
        proposals.confirm(administrator, office, proposal, UUID.randomUUID());
    }

    private void accept(Someone person, UUID proposal) {
        proposals.accept(people.actor(person), proposal, UUID.randomUUID());
    }

    private void onlyFirst() {
        jdbc.sql("update appointment set ended_at = now() where account_id = ?")
                .param(second.accountId())
                .update();
    }

    private UUID administration() {
        return jdbc.sql("select office_id from appointment where account_id = ? and ended_at is null")
                .param(first.accountId())
                .query(UUID.class)
                .single();
    }

    private UUID akimat(String territory) {
        return offices.create(first, Office.Kind.AKIMAT, "Әкімдік", "Акимат", null, territory, UUID.randomUUID());
    }

    private String state(UUID proposal) {
        return jdbc.sql("select state from appointment_proposal where id = ?")
                .param(proposal)
                .query(String.class)
                .single();
    }

    private String password(Someone person) {
        return jdbc.sql("select password_hash from account where id = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }

    private UUID audited(String action, Someone person) {
        return jdbc.sql("select account_id from audit_entry where action = ? and subject = ?")
                .params(action, person.id().toString())
                .query(UUID.class)
                .single();
    }

    private List<String> keys(Someone person) {
        return jdbc.sql("select key from inbox_message where account_id = ?")
                .param(person.id())
                .query(String.class)
                .list();
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(action)
                .withMessage(key);
    }

    private static void notFound(ThrowingCallable action) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(action);
    }
}
