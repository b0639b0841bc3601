package kz.yntymaq.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.founding.Founding;
import kz.yntymaq.cooperative.founding.Foundings;
import kz.yntymaq.cooperative.founding.Invitations;
import kz.yntymaq.cooperative.law.EnoughFoundersRule;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Two of a co-operative act at once: the second waits for the first, then finds what it left. */
@PortalTest
class AtTheSameMomentTest {

    @Autowired
    Foundings foundings;

    @Autowired
    Memberships memberships;

    @Autowired
    Cooperatives cooperatives;

    @Autowired
    Fixtures cooperations;

    @Autowired
    Invitations invitations;

    @Autowired
    CooperativeViews pages;

    @Autowired
    Interleaving waiting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Test
    void nobody_leaves_a_founding_that_is_being_closed() throws Exception {
        Made made = cooperations.founding(Places.ZERENDI_VILLAGE, 3);
        Actor leaving = people.actor(made.member());
        var second = waiting.meanwhile(() -> close(made), () -> {
            foundings.leave(leaving, made.id());
            return made;
        });
        assertThat(Interleaving.failure(second)).isInstanceOf(WrongStateException.class);
        assertThat(cooperatives.facts(made.id())).satisfies(facts -> {
            assertThat(facts.state()).isEqualTo(CooperativeState.FOUNDED);
            assertThat(facts.members()).isEqualTo(3);
        });
    }

    @Test
    void a_founding_that_the_third_founder_is_leaving_is_not_closed() throws Exception {
        Made made = cooperations.founding(Places.ZERENDI_VILLAGE, 3);
        Actor leaving = people.actor(made.member());
        var second = waiting.meanwhile(() -> foundings.leave(leaving, made.id()), () -> {
            close(made);
            return made;
        });
        refused(Interleaving.failure(second), EnoughFoundersRule.REASON);
        assertThat(cooperatives.facts(made.id()).state()).isEqualTo(CooperativeState.FOUNDING);
    }

    @Test
    void nobody_leaves_a_founding_that_is_being_given_up() throws Exception {
        Made made = cooperations.founding(Places.ZERENDI_VILLAGE, 3);
        Actor leaving = people.actor(made.member());
        var second = waiting.meanwhile(() -> foundings.giveUp(people.actor(made.chair()), made.id()), () -> {
            foundings.leave(leaving, made.id());
            return made;
        });
        assertThat(Interleaving.failure(second)).isInstanceOf(WrongStateException.class);
        assertThat(cooperatives.facts(made.id()).state()).isEqualTo(CooperativeState.GIVEN_UP);
    }

    @Test
    void the_member_who_is_being_elected_chair_may_ask_to_leave_but_stays_chair() throws Exception {
        Made made = cooperations.active(Places.ZERENDI_VILLAGE);
        Actor member = people.actor(made.member());
        var second = waiting.meanwhile(() -> elect(made), () -> {
            memberships.askToLeave(member, made.id(), UUID.randomUUID());
            return made;
        });
        assertThat(Interleaving.failure(second)).isNull();
        assertThat(cooperatives.facts(made.id()).chairId()).isEqualTo(member.accountId());
        assertThat(cooperatives.people(made.id())).contains(member.accountId());
    }

    @Test
    void a_member_who_is_asking_to_leave_is_not_elected() throws Exception {
        Made made = cooperations.active(Places.ZERENDI_VILLAGE);
        Actor member = people.actor(made.member());
        var second = waiting.meanwhile(() -> memberships.askToLeave(member, made.id(), UUID.randomUUID()), () -> {
            elect(made);
            return made;
        });
        refused(Interleaving.failure(second), "error.choice");
        assertThat(cooperatives.facts(made.id()).chairId())
                .isEqualTo(made.chair().id());
    }

    @Test
    void an_election_pressed_twice_is_recorded_once() throws Exception {
        Made made = cooperations.active(Places.ZERENDI_VILLAGE);
        Actor chair = people.actor(made.chair());
        UUID once = UUID.randomUUID();
        var second = waiting.meanwhile(
                () -> memberships.electChair(chair, made.id(), made.member().id(), unanimous(), once), () -> {
                    memberships.electChair(chair, made.id(), made.member().id(), unanimous(), once);
                    return made;
                });
        assertThat(Interleaving.failure(second)).isNull();
        assertThat(cooperatives.facts(made.id()).chairId())
                .isEqualTo(made.member().id());
    }

    @Test
    void nobody_is_invited_to_a_founding_that_is_being_closed() throws Exception {
        Made made = cooperations.founding(Places.ZERENDI_VILLAGE, 3);
        Iin late = new Iin(people.villager().iin());
        var second = waiting.meanwhile(() -> close(made), () -> {
            invitations.invitePerson(people.actor(made.chair()), made.id(), late);
            return made;
        });
        assertThat(Interleaving.failure(second)).isInstanceOf(WrongStateException.class);
        assertThat(jdbc.sql("select count(*) from invitation where cooperative_id = ? and state = 'OPEN'")
                        .param(made.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void who_invites_somebody_that_is_being_invited_looks_again() throws Exception {
        Made made = cooperations.founding(Places.ZERENDI_VILLAGE, 1);
        String iin = people.villager().iin();
        String path = "/cabinet/cooperatives/" + made.id() + "/invite";
        var second = waiting.meanwhile(
                () -> invitations.invitePerson(people.actor(made.chair()), made.id(), new Iin(iin)),
                () -> web.post()
                        .uri(path)
                        .with(People.signedIn(made.chair()))
                        .with(csrf())
                        .param("_owner", made.chair().id().toString())
                        .param("iin", iin)
                        .exchange());
        assertThat(second.get()).hasRedirectedUrl(path);
        var page = web.get()
                .uri(path)
                .with(People.signedIn(made.chair()))
                .cookie(second.get().getResponse().getCookies())
                .exchange();
        assertThat(page).hasStatusOk().bodyText().contains("govuk-error-message", "value=\"" + iin + "\"");
    }

    @Test
    void a_new_description_holds_its_founders_in_one_order_whoever_came_first() throws Exception {
        List<Someone> byId = villagersById();
        Someone chair = byId.get(2);
        UUID id = foundings.begin(people.actor(chair), described(ActivityKind.WATER), UUID.randomUUID());
        for (Someone founder : byId.subList(0, 2)) {
            invitations.accept(
                    people.actor(founder), null, invitations.inviteByLink(people.actor(chair), id), BigDecimal.TEN);
        }
        int version = pages.findChairedBy(people.actor(chair), id).version();
        var second = transaction.execute(status -> {
            hold(byId.subList(0, 1));
            var running = waiting.meanwhile(() -> {}, () -> {
                foundings.redescribe(people.actor(chair), id, described(ActivityKind.STORAGE), version);
                return id;
            });
            assertThat(hold(byId.subList(1, 3)))
                    .as("not held by who waits for the first")
                    .isEqualTo(2);
            return running;
        });
        assertThat(Interleaving.failure(second)).isNull();
    }

    private List<Someone> villagersById() {
        List<Someone> three = people.villagers(3, Places.ZERENDI_VILLAGE);
        return jdbc
                .sql("select id from account where id in (:ids) order by id")
                .param("ids", three.stream().map(Someone::id).toList())
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> three.stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static Founding described(ActivityKind kind) {
        return new Founding("Қатар " + kind, "Рядом " + kind, Set.of(kind), Places.ZERENDI_VILLAGE, BigDecimal.TEN);
    }

    /** Holds those accounts that nobody else holds, and says how many. */
    private int hold(List<Someone> whom) {
        return jdbc.sql("select id from account where id in (:ids) for no key update skip locked")
                .param("ids", whom.stream().map(Someone::id).toList())
                .query(UUID.class)
                .list()
                .size();
    }

    private void close(Made made) {
        cooperations.closeFounding(people.actor(made.chair()), made.id(), clock.today(), "Мәдениет үйі");
    }

    private MeetingDecision unanimous() {
        return new MeetingDecision(clock.today(), 3, 3, 0, 0);
    }

    private void elect(Made made) {
        memberships.electChair(
                people.actor(made.chair()), made.id(), made.member().id(), unanimous(), UUID.randomUUID());
    }

    private static void refused(Throwable failure, String key) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
