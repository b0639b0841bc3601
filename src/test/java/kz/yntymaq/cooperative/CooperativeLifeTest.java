package kz.yntymaq.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditChain;
import kz.yntymaq.cooperative.founding.Founding;
import kz.yntymaq.cooperative.founding.Foundings;
import kz.yntymaq.cooperative.founding.Invitations;
import kz.yntymaq.cooperative.founding.Registrations;
import kz.yntymaq.cooperative.founding.Silences;
import kz.yntymaq.cooperative.law.EnoughFoundersRule;
import kz.yntymaq.cooperative.membership.MeetingVoteRule;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.CappedCount;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.office.Actors;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Statements;
import kz.yntymaq.support.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class CooperativeLifeTest {

    private static final BigDecimal SHARE = new BigDecimal("50000");
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Background background;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Foundings foundings;

    @Autowired
    Invitations invitations;

    @Autowired
    Silences silences;

    @Autowired
    Registrations registrations;

    @Autowired
    Memberships memberships;

    @Autowired
    CooperativeViews pages;

    @Autowired
    CooperativeRegister register;

    @Autowired
    Cooperatives cooperatives;

    @Autowired
    Actors actors;

    @Autowired
    Accounts accounts;

    @Autowired
    MyCooperatives mine;

    @Autowired
    Inbox inbox;

    @Autowired
    AuditChain chain;

    private Actor villager() {
        return people.actor(people.villager());
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private int version(Actor official, UUID id) {
        return pages.findInScopeOf(official, id).version();
    }

    private UUID begin(Actor founder, String name, ActivityKind kind) {
        return foundings.begin(
                founder, new Founding(name, name + " ru", Set.of(kind), Places.ZERENDI_VILLAGE, SHARE), once());
    }

    private UUID founded(Actor chair, ActivityKind kind) {
        UUID id = begin(chair, "Береке " + NAMES.incrementAndGet(), kind);
        for (int i = 0; i < 2; i++) {
            invitations.accept(villager(), null, invitations.inviteByLink(chair, id), SHARE);
        }
        fixtures.closeFounding(chair, id, clock.today().minusDays(2), "Зеренді");
        return id;
    }

    private UUID active(Actor chair, ActivityKind kind) {
        UUID id = founded(chair, kind);
        Bin bin = new Bin(Iins.nextBin());
        registrations.claim(chair, id, bin, clock.today().minusDays(1), once());
        Actor official = people.actor(people.official(Places.ZERENDI));
        registrations.confirm(official, id, version(official, id), once());
        return id;
    }

    @Test
    void founders_become_members_when_the_district_confirms_and_hear_of_it() {
        Actor chair = villager();
        UUID id = active(chair, ActivityKind.PRODUCTION);
        background.await();
        assertThat(cooperatives.facts(id).state()).isEqualTo(CooperativeState.ACTIVE);
        assertThat(cooperatives.facts(id).members()).isEqualTo(3);
        assertThat(pages.findVisibleTo(chair, id).people())
                .allMatch(person -> person.state() == MembershipState.MEMBER
                        && clock.today().minusDays(1).equals(person.joinedOn()));
        assertThat(inbox.open(chair, null).rows())
                .extracting(Inbox.Message::link)
                .contains("/cabinet/cooperatives/" + id);
        assertThat(inbox.unread(chair.accountId())).as("what was shown is read").isZero();
        assertThat(chain.verify().isWhole()).isTrue();
    }

    @Test
    void a_fourth_farmer_is_admitted_by_the_meeting_pays_and_leaves() {
        Actor chair = villager();
        UUID id = active(chair, ActivityKind.SALE);
        Actor farmer = villager();
        memberships.ask(farmer, id, SHARE, once());
        UUID membership = pages.findChairedBy(chair, id).waiting().get(0).membershipId();
        assertThatThrownBy(() -> memberships.decide(
                        chair, id, membership, new MeetingDecision(clock.today(), 1, 1, 0, 0), once()))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> {
                    assertThat(refused.key()).isEqualTo(MeetingVoteRule.QUORUM);
                    assertThat(refused.arguments())
                            .contains(DateTimeFormatter.ofPattern("dd.MM.yyyy").format(clock.today()));
                });
        memberships.decide(chair, id, membership, new MeetingDecision(clock.today(), 2, 2, 0, 0), once());
        assertThatThrownBy(() -> memberships.pay(
                        chair, id, membership, SHARE, new BigDecimal("21625.01"), clock.today(), once()))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("cooperative.rule.entrance-fee"));
        assertThat(cooperatives.people(id)).doesNotContain(farmer.accountId());
        memberships.pay(chair, id, membership, SHARE, new BigDecimal("21625"), clock.today(), once());
        assertThat(cooperatives.people(id)).contains(farmer.accountId());
        memberships.askToLeave(farmer, id, once());
        assertThat(pages.findVisibleTo(farmer, id).mine().daysLeft()).isEqualTo(30);
        refused("cooperative.rule.quorum", () -> memberships.leave(chair, id, membership, votes(2, 2, 0), once()));
        memberships.leave(chair, id, membership, votes(4, 1, 3), once());
        assertThat(cooperatives.people(id)).doesNotContain(farmer.accountId());
    }

    @Test
    void a_chair_may_ask_to_leave_and_the_next_chair_records_it() {
        Actor chair = villager();
        UUID id = active(chair, ActivityKind.STORAGE);
        UUID own = pages.findVisibleTo(chair, id).mine().membershipId();
        memberships.askToLeave(chair, id, once());
        refused("cooperative.refused.chair-leaves", () -> memberships.leave(chair, id, own, votes(3, 3, 0), once()));
        UUID next = cooperatives.people(id).stream()
                .filter(member -> !member.equals(chair.accountId()))
                .findFirst()
                .orElseThrow();
        refused("cooperative.rule.quorum", () -> memberships.electChair(chair, id, next, votes(1, 1, 0), once()));
        refused("cooperative.rule.majority", () -> memberships.electChair(chair, id, next, votes(2, 1, 1), once()));
        memberships.electChair(chair, id, next, votes(3, 2, 1), once());
        Actor second = actors.find(next).orElseThrow();
        memberships.leave(second, id, own, votes(3, 3, 0), once());
        assertThat(cooperatives.people(id)).hasSize(2).doesNotContain(chair.accountId());
        Actor third = cooperatives.people(id).stream()
                .filter(member -> !member.equals(next))
                .map(member -> actors.find(member).orElseThrow())
                .findFirst()
                .orElseThrow();
        background.await();
        assertThat(inbox.open(third, null).rows())
                .as("who is said to have been at the meeting reads what was recorded of it")
                .extracting(message -> message.text())
                .anySatisfy(text -> assertThat(text).contains("outside the portal", full(second), "present: 3, for: 2"))
                .anySatisfy(text -> assertThat(text).contains("outside the portal", full(chair), "present: 3, for: 3"));
    }

    @Test
    void who_voted_is_counted_among_the_members_of_the_meetings_day() {
        Actor chair = villager();
        UUID id = active(chair, ActivityKind.SUPPLY);
        LocalDate meeting = clock.today();
        Actor first = villager();
        Actor second = villager();
        memberships.ask(first, id, SHARE, once());
        memberships.ask(second, id, SHARE, once());
        UUID joining = pages.findChairedBy(chair, id).waiting().get(0).membershipId();
        UUID waiting = pages.findChairedBy(chair, id).waiting().get(1).membershipId();
        memberships.decide(chair, id, joining, new MeetingDecision(meeting, 3, 3, 0, 0), once());
        clock.advance(Duration.ofDays(3));
        memberships.pay(chair, id, joining, SHARE, BigDecimal.ZERO, clock.today(), once());
        refused(
                "cooperative.rule.present",
                () -> memberships.decide(chair, id, waiting, new MeetingDecision(meeting, 4, 4, 0, 0), once()));
        memberships.decide(chair, id, waiting, new MeetingDecision(clock.today(), 4, 4, 0, 0), once());
    }

    @Test
    void a_cooperative_is_asked_by_one_person_three_times_a_month_at_most() {
        Actor chair = villager();
        UUID id = active(chair, ActivityKind.CREDIT);
        Actor farmer = villager();
        for (int i = 0; i < 3; i++) {
            memberships.ask(farmer, id, SHARE, once());
            memberships.withdraw(farmer, id);
        }
        refused("error.too-often", () -> memberships.ask(farmer, id, SHARE, once()));
        clock.advance(Duration.ofDays(31));
        memberships.ask(farmer, id, SHARE, once());
    }

    @Test
    void nobody_is_invited_to_one_founding_more_than_three_times_a_month() {
        Actor chair = villager();
        UUID id = begin(chair, "Шақырған", ActivityKind.WATER);
        Iin stranger = new Iin(Iins.next());
        for (int i = 0; i < 3; i++) {
            invitations.invitePerson(chair, id, stranger);
            invitations.withdraw(
                    chair,
                    id,
                    pages.findVisibleTo(chair, id).invitations().get(0).id());
        }
        refused("error.too-often", () -> invitations.invitePerson(chair, id, stranger));
    }

    private MeetingDecision votes(int present, int votesFor, int votesAgainst) {
        return new MeetingDecision(clock.today(), present, votesFor, votesAgainst, present - votesFor - votesAgainst);
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void one_person_founds_no_second_co_operative_of_the_same_kind() {
        Actor founder = villager();
        begin(founder, "Жетіген", ActivityKind.CREDIT);
        assertThatThrownBy(() -> begin(founder, "Жетіген 2", ActivityKind.CREDIT))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> {
                    assertThat(refused.key()).isEqualTo(DifferentKindsRule.OWN_REASON);
                    assertThat(refused.arguments()[1])
                            .as("the person is told which co-operative it is")
                            .isEqualTo("“Жетіген”"); // no page is read here, so that the words are English
                });
        begin(founder, "Жетіген 3", ActivityKind.WATER);
    }

    @Test
    void a_name_is_taken_in_its_district_however_its_kazakh_letters_are_typed() {
        begin(villager(), "Күнгей", ActivityKind.SUPPLY);
        assertThatThrownBy(() -> begin(villager(), "кунгей", ActivityKind.SUPPLY))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("cooperative.refused.name-taken"));
    }

    @Test
    void a_founding_given_up_frees_its_founders_and_its_name() {
        Actor chair = villager();
        UUID id = begin(chair, "Тоқтаған", ActivityKind.SALE);
        Actor founder = villager();
        invitations.accept(founder, null, invitations.inviteByLink(chair, id), SHARE);
        foundings.giveUp(chair, id);
        assertThat(cooperatives.people(id)).doesNotContain(founder.accountId());
        assertThatThrownBy(() -> pages.findVisibleTo(chair, id)).isInstanceOf(NotFoundException.class);
        assertThat(cooperatives.filledInBy(chair.accountId())).isEmpty();
        jdbc.sql("update membership set state = 'FOUNDER' where cooperative_id = ?")
                .param(id)
                .update();
        begin(chair, "Тоқтаған", ActivityKind.SALE); // even if somebody's part had stayed open
    }

    @Test
    void pages_do_not_ask_more_as_their_lists_grow() {
        Actor chair = villager();
        UUID id = begin(chair, "Өсетін", ActivityKind.SERVICE);
        Runnable open = () -> {
            pages.findVisibleTo(chair, id);
            mine.of(chair);
            register.list(
                    new CooperativeRegister.Filter(null, null, null, null), CooperativeRegister.Order.BY_NAME, null);
        };
        long few = Statements.during(open);
        for (int i = 0; i < 6; i++) {
            invitations.accept(villager(), null, invitations.inviteByLink(chair, id), SHARE);
        }
        fixtures.closeFounding(chair, id, clock.today(), "Зеренді");
        assertThat(Statements.during(open)).isLessThanOrEqualTo(few);
    }

    @Test
    void two_founders_cannot_close_the_founding() {
        Actor chair = villager();
        UUID id = begin(chair, "Екеу", ActivityKind.SERVICE);
        invitations.accept(villager(), null, invitations.inviteByLink(chair, id), SHARE);
        assertThatThrownBy(() -> fixtures.closeFounding(chair, id, clock.today(), "Зеренді"))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(EnoughFoundersRule.REASON));
    }

    @Test
    void an_invitation_waits_for_a_person_who_registers_later_and_a_link_works_once() {
        Actor chair = villager();
        UUID id = begin(chair, "Кейін", ActivityKind.STORAGE);
        Someone later = people.villager();
        invitations.invitePerson(chair, id, new Iin(later.iin()));
        invitations.invitePerson(chair, id, new Iin(Iins.next()));
        assertThat(invitations.to(people.actor(later)))
                .extracting(Invitations.Received::cooperativeId)
                .containsExactly(id);
        String token = invitations.inviteByLink(chair, id);
        invitations.accept(villager(), null, token, SHARE);
        assertThat(invitations.findVisibleTo(villager(), null, token)).isEmpty();
    }

    @Test
    void founders_are_told_once_when_what_they_accepted_was_changed() {
        Actor chair = villager();
        UUID id = begin(chair, "Бұрынғы", ActivityKind.SALE);
        Actor founder = villager();
        invitations.accept(founder, null, invitations.inviteByLink(chair, id), SHARE);
        for (int i = 0; i < 2; i++) {
            foundings.redescribe(
                    chair,
                    id,
                    new Founding("Жаңа", "Новое", Set.of(ActivityKind.STORAGE), Places.ZERENDI_VILLAGE, SHARE),
                    pages.findChairedBy(chair, id).version());
        }
        background.await();
        assertThat(inbox.open(founder, null).rows())
                .filteredOn(message ->
                        message.text().contains("changed: name, kinds of activity. Name before the change: “Бұрынғы"))
                .hasSize(1);
    }

    @Test
    void the_chair_is_told_of_a_founder_who_left() {
        Actor chair = villager();
        UUID id = begin(chair, "Кеткен", ActivityKind.SALE);
        Actor founder = villager();
        invitations.accept(founder, null, invitations.inviteByLink(chair, id), SHARE);
        foundings.leave(founder, id);
        background.await();
        assertThat(inbox.open(chair, null).rows().get(0)).satisfies(message -> {
            assertThat(message.text()).contains(full(founder)).contains("Кеткен");
            assertThat(message.link()).isEqualTo("/cabinet/cooperatives/" + id);
        });
    }

    @Test
    void the_chair_is_told_of_an_exit_that_was_taken_back() {
        Actor chair = villager();
        UUID id = active(chair, ActivityKind.SALE);
        Actor member = another(id, chair);
        memberships.askToLeave(member, id, once());
        background.await();
        clock.advance(Duration.ofMinutes(5));
        memberships.stay(member, id);
        background.await();
        assertThat(inbox.open(chair, null).rows().get(0)).satisfies(message -> {
            assertThat(message.text()).contains(full(member));
            assertThat(message.link()).isEqualTo("/cabinet/cooperatives/" + id + "/members");
        });
        refused("cooperative.refused.state", () -> memberships.stay(member, id));
    }

    @Test
    void the_chair_is_told_of_an_application_to_join_that_was_taken_back() {
        Actor chair = villager();
        UUID id = active(chair, ActivityKind.SALE);
        Actor farmer = villager();
        memberships.ask(farmer, id, SHARE, once());
        background.await();
        clock.advance(Duration.ofMinutes(5));
        memberships.withdraw(farmer, id);
        background.await();
        assertThat(inbox.open(chair, null).rows().get(0)).satisfies(message -> {
            assertThat(message.text()).contains(full(farmer));
            assertThat(message.link()).isEqualTo("/cabinet/cooperatives/" + id + "/members");
        });
        assertThat(jdbc.sql("select key from inbox_message where account_id = ? order by at desc limit 1")
                        .param(chair.accountId())
                        .query(String.class)
                        .single())
                .isEqualTo("cooperative.message.joining-taken-back");
    }

    private String full(Actor person) {
        return accounts.names(List.of(person.accountId()))
                .get(person.accountId())
                .full();
    }

    private Actor another(UUID cooperative, Actor chair) {
        return cooperatives.people(cooperative).stream()
                .filter(member -> !member.equals(chair.accountId()))
                .findFirst()
                .flatMap(actors::find)
                .orElseThrow();
    }

    @Test
    void leaving_or_giving_up_a_founding_twice_does_it_once() {
        Actor chair = villager();
        UUID id = begin(chair, "Екі рет", ActivityKind.SALE);
        Actor founder = villager();
        invitations.accept(founder, null, invitations.inviteByLink(chair, id), SHARE);
        foundings.leave(founder, id);
        foundings.leave(founder, id);
        assertThatThrownBy(() -> foundings.leave(villager(), id)).isInstanceOf(NotFoundException.class);
        invitations.accept(founder, null, invitations.inviteByLink(chair, id), SHARE);
        foundings.leave(founder, id);
        assertThat(cooperatives.people(id)).containsExactly(chair.accountId());
        foundings.giveUp(chair, id);
        foundings.giveUp(chair, id);
        assertThatThrownBy(() -> foundings.giveUp(founder, id)).isInstanceOf(NotFoundException.class);
        assertThat(jdbc.sql("select action from audit_entry where subject = ? and action ~ 'withdrew|given-up'")
                        .param(id.toString())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "cooperative.founder-withdrew", "cooperative.founder-withdrew", "cooperative.given-up");
    }

    @Test
    void an_answer_to_an_invitation_pressed_twice_leads_to_where_it_stands() {
        Actor chair = villager();
        UUID id = begin(chair, "Жауап", ActivityKind.SALE);
        Actor founder = villager();
        String token = invitations.inviteByLink(chair, id);
        invitations.accept(founder, null, token, SHARE);
        movedOn("/cabinet/cooperatives/" + id, () -> invitations.accept(founder, null, token, SHARE));
        movedOn("/invitation/" + token, () -> invitations.accept(villager(), null, token, SHARE));
        Someone invited = people.villager();
        invitations.invitePerson(chair, id, new Iin(invited.iin()));
        Actor declining = people.actor(invited);
        UUID invitation = invitations.to(declining).get(0).id();
        movedOn("/cabinet/invitations/" + invitation, () -> invitations.decline(villager(), invitation, null));
        invitations.decline(declining, invitation, null);
        movedOn("/cabinet", () -> invitations.decline(declining, invitation, null));
        assertThat(cooperatives.people(id)).containsExactlyInAnyOrder(chair.accountId(), founder.accountId());
    }

    @Test
    void whoever_silences_a_co_operative_is_reached_by_no_invitation_of_it_until_they_undo_that() {
        Actor chair = villager();
        UUID id = begin(chair, "Шақыра беретін", ActivityKind.SALE);
        Someone invited = people.villager();
        Actor person = people.actor(invited);
        invitations.invitePerson(chair, id, new Iin(invited.iin()));
        background.await();
        UUID first = invitations.to(person).get(0).id();
        invitations.silence(person, first);
        movedOn("/cabinet", () -> invitations.silence(person, first));
        assertThat(silences.of(person))
                .extracting(Silences.Silenced::cooperativeId)
                .containsExactly(id);
        int messages = inbox.open(person, null).rows().size();

        invitations.invitePerson(chair, id, new Iin(invited.iin()));
        background.await();
        assertThat(inbox.open(person, null).rows()).hasSize(messages);
        assertThat(invitations.to(person)).isEmpty();
        assertThat(pages.findVisibleTo(chair, id).invitations())
                .as("the chair learns nothing")
                .hasSize(1);
        refused(
                "cooperative.refused.already-invited",
                () -> invitations.invitePerson(chair, id, new Iin(invited.iin())));
        UUID other = begin(villager(), "Басқа", ActivityKind.SALE);
        invitations.invitePerson(chairOf(other), other, new Iin(invited.iin()));
        assertThat(invitations.to(person))
                .as("others still invite")
                .extracting(Invitations.Received::cooperativeId)
                .containsExactly(other);

        silences.undo(person, id);
        silences.undo(person, id);
        assertThat(silences.of(person)).isEmpty();
        assertThat(invitations.to(person))
                .extracting(Invitations.Received::cooperativeId)
                .containsExactlyInAnyOrder(id, other);
    }

    private Actor chairOf(UUID id) {
        return actors.find(cooperatives.facts(id).chairId()).orElseThrow();
    }

    private static void movedOn(String path, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        MovedOnException.class,
                        moved -> assertThat(moved.path()).isEqualTo(path));
    }

    @Test
    void strangers_and_other_districts_see_nothing() {
        Actor chair = villager();
        UUID id = founded(chair, ActivityKind.PROCESSING);
        assertThatThrownBy(() -> pages.findVisibleTo(villager(), id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> register.find(null, id))
                .as("not active, so not public")
                .isInstanceOf(NotFoundException.class);
        Actor elsewhere = people.actor(people.official(Places.BURABAY));
        assertThatThrownBy(() -> pages.findInScopeOf(elsewhere, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void only_the_district_decides_and_never_on_an_own_case() {
        Someone official = people.official(Places.ZERENDI);
        Actor chair = villager();
        UUID id = begin(chair, "Өзінікі", ActivityKind.WATER);
        invitations.accept(people.actor(official), null, invitations.inviteByLink(chair, id), SHARE);
        invitations.accept(villager(), null, invitations.inviteByLink(chair, id), SHARE);
        fixtures.closeFounding(chair, id, clock.today(), "Зеренді");
        registrations.claim(chair, id, new Bin("181140000457"), clock.today(), once());
        Actor other = people.actor(people.official(Places.ZERENDI));
        int version = version(other, id);
        assertThatThrownBy(() -> registrations.confirm(people.actor(official), id, version, once()))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("cooperative.refused.own-case"));
        assertThatThrownBy(
                        () -> registrations.confirm(people.actor(people.official(Places.AKMOLA)), id, version, once()))
                .isInstanceOf(NotFoundException.class);
        registrations.sendBack(other, id, version, "Күні қате", once());
        assertThat(pages.findChairedBy(chair, id).sentBack()).contains("Күні қате");
    }

    @Test
    void the_register_finds_by_folded_words_and_pages_in_kazakh_order() {
        Actor chair = villager();
        UUID template = active(chair, ActivityKind.CREDIT);
        for (int i = 0; i < 30; i++) {
            jdbc.sql("""
                    insert into cooperative (id, name_kk, name_ru, seat_code, oblast_code, district_code, state, chair_id,
                        first_chair_id, meeting_on, meeting_place, bin, registered_on, created_at, changed_at, changed_by)
                    select ?, ?, ?, seat_code, oblast_code, district_code, state, chair_id, first_chair_id, meeting_on,
                           meeting_place, ?, registered_on, created_at, changed_at, changed_by from cooperative where id = ?""")
                    .params(UUID.randomUUID(), "Құлагер " + i, "Кулагер " + i, "240540%06d".formatted(i), template)
                    .update();
        }
        var filter = new CooperativeRegister.Filter(null, null, null, "кулагер");
        var first = register.list(filter, CooperativeRegister.Order.BY_NAME, null);
        assertThat(first.page().rows()).hasSize(25);
        var second = register.list(
                        filter, CooperativeRegister.Order.BY_NAME, first.page().next())
                .page();
        assertThat(second.rows()).hasSize(5);
        assertThat(second.next()).isNull();
        assertThat(first.count()).isEqualTo(CappedCount.exactly(30));
        jdbc.sql("update cooperative set seat_code = ? where name_kk like 'Құлагер %'")
                .param(Places.ZERENDI_AIDARLY)
                .update();
        var inDistrict = new CooperativeRegister.Filter(null, null, null, "Зерендинский кулагер");
        assertThat(register.list(inDistrict, CooperativeRegister.Order.BY_NAME, null)
                        .count())
                .as("also by the name of the district")
                .isEqualTo(CappedCount.exactly(30));
        assertThat(register.list(
                                new CooperativeRegister.Filter(Places.TURKISTAN, null, null, null),
                                CooperativeRegister.Order.BY_NAME,
                                null)
                        .page()
                        .isEmpty())
                .isTrue();
        assertThat(register.find(null, template).chair())
                .as("no names for visitors")
                .isNull();
        assertThat(register.find(chair, template).chair()).isNotNull();
    }

    @Test
    void a_button_pressed_twice_acts_once() {
        Actor founder = villager();
        UUID key = once();
        var given = new Founding("Бір рет", "Один раз", Set.of(ActivityKind.SALE), Places.ZERENDI_VILLAGE, SHARE);
        UUID first = foundings.begin(founder, given, key);
        assertThat(foundings.begin(founder, given, key)).isEqualTo(first);
        LocalDate today = clock.today();
        assertThat(today).isEqualTo(LocalDate.of(2026, 11, 23));
    }
}
