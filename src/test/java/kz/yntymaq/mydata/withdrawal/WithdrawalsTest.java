package kz.yntymaq.mydata.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.founding.Invitations;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Helpers;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A consent is taken back: its clock, what stays and what goes, and what happens at the same moment. */
@PortalTest
class WithdrawalsTest {

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationDocuments documents;

    @Autowired
    Submission submission;

    @Autowired
    Background background;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Memberships memberships;

    @Autowired
    Invitations invitations;

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

    Actor administrator;

    @BeforeEach
    void an_administrator() {
        administrator = people.actor(people.administrator());
    }

    @Test
    void the_clock_runs_for_fifteen_working_days_over_a_day_off() {
        Someone person = people.villager();
        withdrawals.ask(person.id(), Wish.WITHDRAW);
        Withdrawal asked = own(person);
        assertThat(asked.due()).isEqualTo(LocalDate.of(2026, 12, 14));
        clock.set(LocalDate.of(2026, 12, 4));
        Someone later = people.villager();
        withdrawals.ask(later.id(), Wish.WITHDRAW);
        assertThat(own(later).due()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(asked.isLate(LocalDate.of(2026, 12, 14))).isFalse();
        assertThat(asked.isLate(LocalDate.of(2026, 12, 15))).isTrue();
    }

    @Test
    void of_somebody_whom_nothing_binds_no_name_stays_anywhere_and_they_can_register_anew() {
        Someone person = people.villager();
        jdbc.sql("""
                insert into farmer_profile (account_id, kind, produces, changed_at)
                values (?, 'SUBSIDIARY_FARM', 'Сүт', now())""").param(person.id()).update();
        jdbc.sql("insert into known_device (token_hash, account_id, last_at) values (sha256(?::text::bytea), ?, now())")
                .params(person.iin(), person.id())
                .update();
        Someone chair = cooperatives.founding(Places.ZERENDI_VILLAGE, 1).chair();
        UUID cooperative = jdbc.sql("select id from cooperative where chair_id = ?")
                .param(chair.id())
                .query(UUID.class)
                .single();
        invitations.invitePerson(people.actor(chair), cooperative, new Iin(person.iin()));
        background.await(); // its message is there
        withdrawals.ask(person.id(), Wish.FORGET);
        Withdrawal asked = own(person);
        withdrawals.carryOut(administrator, asked.id());
        assertThat(accounts.findByIin(new Iin(person.iin()))).isEmpty();
        for (String table : List.of(
                "farmer_profile where account_id",
                "inbox_message where account_id",
                "known_device where account_id",
                "password_link where account_id")) {
            assertThat(count("from " + table + " = ?", person.id())).as(table).isZero();
        }
        assertThat(count(
                        "from spring_session where principal_name = ?",
                        person.id().toString()))
                .isZero();
        assertThat(count("from invitation where iin = ?", person.iin())).isZero();
        assertThat(count("from consent where account_id = ? and withdrawn_at is null", person.id()))
                .isZero();
        assertThat(count("from consent where account_id = ?", person.id())).isOne();
        assertThat(jdbc.sql("select a::text from account a where id = ?")
                        .param(person.id())
                        .query((row, n) -> row.getString(1))
                        .single())
                .doesNotContain(person.iin())
                .doesNotContain(person.name().family());
        assertThat(accounts.findAll(List.of(person.id())).values())
                .allSatisfy(account -> assertThat(account.isDisabled()).isTrue());
        assertThat(jdbc.sql("select outcome from consent_withdrawal where id = ?")
                        .param(asked.id())
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo("NAMELESS");
    }

    @Test
    void a_member_of_a_registered_cooperative_keeps_the_membership_and_a_shut_account() {
        Made made = cooperatives.active(Places.ZERENDI_VILLAGE);
        Someone member = made.member();
        assertThat(withdrawals.fate(people.actor(member)).kept())
                .extracting(line -> line.key())
                .containsExactly("mydata.kept.membership");
        withdrawals.ask(member.id(), Wish.WITHDRAW);
        withdrawals.carryOut(administrator, own(member).id());
        assertThat(accounts.findByIin(new Iin(member.iin())).orElseThrow().isDisabled())
                .isTrue();
        assertThat(count("from membership where state = 'MEMBER' and account_id = ?", member.id()))
                .isOne();
        assertThat(pages.get().uri("/cabinet/data").with(People.signedIn(member)))
                .hasStatus(403);
    }

    @Test
    void own_drafts_go_with_their_documents_and_nothing_tells_whose_they_were() {
        Someone person = people.villager(Places.ZERENDI_VILLAGE);
        Actor actor = people.actor(person);
        UUID deleted = applications.startOrContinue(actor, actor.accountId(), "AAP");
        submission.withdraw(
                actor, deleted, applications.findOfChair(actor, deleted).getVersion(), null);
        UUID draft = applications.startOrContinue(actor, actor.accountId(), "AAP");
        documents.add(actor, draft, "CONSENT", "қағаз.pdf", SampleFiles.resource(SampleFiles.pdf()));
        assertThat(withdrawals.fate(actor).isBound()).isFalse();

        withdrawals.ask(person.id(), Wish.FORGET);
        withdrawals.carryOut(administrator, own(person).id());

        assertThat(count("from loan_application where applicant_id = ?", person.id()))
                .isZero();
        for (UUID gone : List.of(deleted, draft)) {
            assertThat(count("from stored_file where owner_id = ? and name <> '–'", gone))
                    .isZero();
            assertThat(count("from application_transition where application_id = ?", gone))
                    .isZero();
        }
        assertThat(accounts.findByIin(new Iin(person.iin()))).isEmpty();
    }

    @Test
    void an_official_and_a_chair_lay_the_office_down_first_and_are_told_how() {
        Someone official = people.official(Places.ZERENDI);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> withdrawals.ask(official.id(), Wish.WITHDRAW));
        assertThat(keys(official)).containsExactly("mydata.obstacle.office");
        Made made = cooperatives.active(Places.ZERENDI_VILLAGE);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> withdrawals.ask(made.chair().id(), Wish.WITHDRAW));
        assertThat(keys(made.chair())).containsExactly("mydata.obstacle.chair");
        assertThat(pages.get().uri("/cabinet/data/withdrawal").with(People.signedIn(made.chair())))
                .hasStatusOk()
                .bodyText()
                .contains("/cabinet/cooperatives/" + made.id())
                .doesNotContain("name=\"currentPassword\"");
    }

    @Test
    void whoever_helped_with_an_application_keeps_the_name_there_and_loses_it_in_the_mandates() {
        Made made = cooperatives.active(Places.ZERENDI_VILLAGE);
        Someone helper = people.villager();
        UUID mandate = new Helpers(jdbc, port).mandate(made.chair(), helper, Power.PREPARE, made.id());
        UUID draft = applications.startOrContinue(people.actor(made.chair()), made.id());
        jdbc.sql("""
                insert into application_help (application_id, helper_id, for_account, act, at)
                values (?, ?, ?, 'PREPARED', now())""").params(draft, helper.id(), made.chair().id()).update();
        withdrawals.ask(helper.id(), Wish.FORGET);
        withdrawals.carryOut(administrator, own(helper).id());
        assertThat(jdbc.sql("select state from mandate where id = ?")
                        .param(mandate)
                        .query(String.class)
                        .single())
                .isEqualTo("GIVEN_UP");
        assertThat(count(
                        "from inbox_message where key = 'mandate.message.given-up' and account_id = ?",
                        made.chair().id()))
                .as("the chair is told")
                .isOne();
        assertThat(count("from audit_entry where action = 'mandate.refused' and subject = ?", mandate.toString()))
                .isOne();
        assertThat(accounts.findByIin(new Iin(helper.iin())).orElseThrow().isDisabled())
                .as("shut, with the name kept")
                .isTrue();
        assertThat(jdbc.sql("select called || ' ' || iin_end from mandate where id = ?")
                        .param(mandate)
                        .query(String.class)
                        .single())
                .isEqualTo("– 0000");
        assertThat(count("from account where phone is not null and id = ?", helper.id()))
                .as("phone")
                .isZero();
    }

    @Test
    void who_is_just_joining_takes_that_back_first() {
        Made made = cooperatives.active(Places.ZERENDI_VILLAGE);
        Someone person = people.villager(Places.ZERENDI_VILLAGE);
        memberships.ask(people.actor(person), made.id(), new BigDecimal("20000"), UUID.randomUUID());
        assertThat(keys(person)).containsExactly("mydata.obstacle.joining");
        memberships.withdraw(people.actor(person), made.id());
        assertThat(keys(person)).isEmpty();
    }

    @Test
    void it_is_asked_on_the_page_with_the_password_and_taken_back_by_a_button() {
        Someone person = people.villager();
        assertThat(ask(person, "wrong")).isEqualTo("/cabinet/data/withdrawal");
        assertThat(withdrawals.own(people.actor(person))).isEmpty();
        assertThat(ask(person, person.password())).isEqualTo("/cabinet/data/withdrawal");
        assertThat(own(person).isOpen()).isTrue();
        pages.post()
                .uri("/cabinet/data/withdrawal/back")
                .with(csrf())
                .with(People.signedIn(person))
                .exchange();
        assertThat(own(person).state()).isEqualTo(Withdrawal.State.TAKEN_BACK);
        UUID id = own(person).id();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> withdrawals.carryOut(administrator, id));
        assertThat(accounts.findByIin(new Iin(person.iin()))).isPresent();
    }

    @Test
    void who_does_not_agree_to_new_words_can_still_take_the_old_consent_back() {
        Someone person = people.villager();
        jdbc.sql("update consent set text_version = '2026-11-23' where account_id = ?")
                .param(person.id())
                .update();
        assertThat(ask(person, person.password())).isEqualTo("/cabinet/data/withdrawal");
        assertThat(own(person).isOpen()).isTrue();
    }

    @Test
    void the_administrator_sees_those_of_the_own_territory_and_may_refuse_one_with_a_reason() {
        Someone person = people.villager(Places.ZERENDI_VILLAGE);
        withdrawals.ask(person.id(), Wish.WITHDRAW);
        UUID id = own(person).id();
        Actor there = people.actor(people.administratorOf(Places.AKMOLA));
        Actor elsewhere = people.actor(people.administratorOf(Places.TURKISTAN));
        assertThat(withdrawals.waiting(there))
                .extracting(each -> each.withdrawal().id())
                .contains(id);
        assertThat(withdrawals.waiting(elsewhere))
                .extracting(each -> each.withdrawal().id())
                .doesNotContain(id);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> withdrawals.carryOut(elsewhere, id));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> withdrawals.see(elsewhere, id));
        withdrawals.refuse(there, id, "Жарна төленбеген");
        assertThat(own(person).reason()).isEqualTo("Жарна төленбеген");
        assertThat(count("from inbox_message where key = 'mydata.message.refused' and account_id = ?", person.id()))
                .isOne();
    }

    @Test
    void the_oldest_hundred_of_elsewhere_do_not_hide_those_of_the_own_territory() {
        Actor there = people.actor(people.administratorOf(Places.AKMOLA));
        Someone elsewhere = people.villager(Places.SAIRAM_KARAMURT);
        jdbc.sql("""
                with old as (
                  insert into account (id, iin, family_name, given_name, village_code, created_at)
                  select gen_random_uuid(), lpad((990000000000 + n)::text, 12, '0'), 'Алыстағы', 'Адам',
                         (select village_code from account where id = ?), now()
                    from generate_series(1, 100) n returning id)
                insert into consent_withdrawal (id, account_id, wish, state, asked_at)
                select gen_random_uuid(), id, 'WITHDRAW', 'ASKED', now() - interval '1 year' from old""").param(elsewhere.id()).update();
        Someone person = people.villager(Places.ZERENDI_VILLAGE);
        withdrawals.ask(person.id(), Wish.WITHDRAW);
        assertThat(withdrawals.waiting(there))
                .extracting(each -> each.withdrawal().account())
                .contains(person.id());
        jdbc.sql(
                        "delete from consent_withdrawal where account_id in (select id from account where family_name = 'Алыстағы')")
                .update();
    }

    @Test
    void many_presses_at_once_are_one_request_and_one_end() throws Exception {
        Someone person = people.villager();
        AtOnce.times(8, () -> {
            withdrawals.ask(person.id(), Wish.WITHDRAW);
            return true;
        });
        assertThat(count("from consent_withdrawal where account_id = ?", person.id()))
                .isOne();
        UUID id = own(person).id();
        List<Boolean> ended = AtOnce.times(6, () -> {
            try {
                withdrawals.carryOut(administrator, id);
                return true;
            } catch (RuleViolationException over) {
                return false;
            }
        });
        assertThat(ended).containsOnlyOnce(true);
        assertThat(count(
                        "from audit_entry where action = 'account.withdrawn' and subject = ?",
                        person.id().toString()))
                .isOne();
    }

    @Test
    void taken_back_while_it_is_carried_out_it_stays_carried_out_and_the_other_way_round() throws Exception {
        Someone person = people.villager();
        withdrawals.ask(person.id(), Wish.WITHDRAW);
        UUID id = own(person).id();
        Actor actor = people.actor(person);
        Future<Boolean> late = interleaving.meanwhile(() -> withdrawals.takeBack(actor), () -> {
            withdrawals.carryOut(administrator, id);
            return true;
        });
        assertThat(Interleaving.failure(late)).isInstanceOf(RuleViolationException.class);
        assertThat(accounts.findByIin(new Iin(person.iin()))).isPresent();
    }

    @Test
    void whose_account_is_shut_is_not_elected_chair_any_more() {
        Made made = cooperatives.active(Places.ZERENDI_VILLAGE);
        Someone member = made.member();
        withdrawals.ask(member.id(), Wish.WITHDRAW);
        withdrawals.carryOut(administrator, own(member).id());
        assertThatThrownBy(() -> memberships.electChair(
                        people.actor(made.chair()),
                        made.id(),
                        member.id(),
                        new MeetingDecision(clock.today(), 4, 4, 0, 0),
                        UUID.randomUUID()))
                .isInstanceOf(FieldViolationException.class);
    }

    @Test
    void whoever_is_elected_chair_at_the_same_moment_does_not_go() throws Exception {
        Made made = cooperatives.active(Places.ZERENDI_VILLAGE);
        Someone member = made.member();
        withdrawals.ask(member.id(), Wish.WITHDRAW);
        UUID id = own(member).id();
        Future<Boolean> late = interleaving.meanwhile(
                () -> memberships.electChair(
                        people.actor(made.chair()),
                        made.id(),
                        member.id(),
                        new MeetingDecision(clock.today(), 4, 4, 0, 0),
                        UUID.randomUUID()),
                () -> {
                    withdrawals.carryOut(administrator, id);
                    return true;
                });
        assertThat(Interleaving.failure(late)).isInstanceOf(RuleViolationException.class);
        assertThat(accounts.findByIin(new Iin(member.iin())).orElseThrow().isDisabled())
                .isFalse();
    }

    private String ask(Someone person, String password) {
        return pages.post()
                .uri("/cabinet/data/withdrawal")
                .param("wish", "WITHDRAW")
                .param("currentPassword", password)
                .param("_owner", person.id().toString())
                .with(csrf())
                .with(People.signedIn(person))
                .exchange()
                .getResponse()
                .getRedirectedUrl();
    }

    private List<String> keys(Someone person) {
        return withdrawals.fate(people.actor(person)).obstacles().stream()
                .map(line -> line.key())
                .toList();
    }

    private Withdrawal own(Someone person) {
        return withdrawals.own(people.actor(person)).orElseThrow();
    }

    private int count(String from, Object parameter) {
        return jdbc.sql("select count(*) " + from)
                .param(parameter)
                .query(Integer.class)
                .single();
    }
}
