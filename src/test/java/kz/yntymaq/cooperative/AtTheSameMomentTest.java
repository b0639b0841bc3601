package kz.yntymaq.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.page.RefusedException;
import kz.yntymaq.support.Cooperations;
import kz.yntymaq.support.Cooperations.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    Cooperations cooperations;

    @Autowired
    Waiting waiting;

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
        assertThat(Waiting.failure(second)).isInstanceOf(WrongStateException.class);
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
        refused(Waiting.failure(second), EnoughFoundersRule.REASON);
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
        assertThat(Waiting.failure(second)).isInstanceOf(WrongStateException.class);
        assertThat(cooperatives.facts(made.id()).state()).isEqualTo(CooperativeState.GIVEN_UP);
    }

    @Test
    void the_member_who_is_being_elected_chair_does_not_ask_to_leave() throws Exception {
        Made made = cooperations.active(Places.ZERENDI_VILLAGE);
        Actor member = people.actor(made.member());
        var second = waiting.meanwhile(() -> elect(made), () -> {
            memberships.askToLeave(member, made.id(), UUID.randomUUID());
            return made;
        });
        refused(Waiting.failure(second), "cooperative.refused.chair-leaves");
        assertThat(cooperatives.facts(made.id()).chairId()).isEqualTo(member.accountId());
    }

    @Test
    void a_member_who_is_asking_to_leave_is_not_elected() throws Exception {
        Made made = cooperations.active(Places.ZERENDI_VILLAGE);
        Actor member = people.actor(made.member());
        var second = waiting.meanwhile(() -> memberships.askToLeave(member, made.id(), UUID.randomUUID()), () -> {
            elect(made);
            return made;
        });
        refused(Waiting.failure(second), "error.choice");
        assertThat(cooperatives.facts(made.id()).chairId()).isEqualTo(made.chair().id());
    }

    @Test
    void an_election_pressed_twice_is_recorded_once() throws Exception {
        Made made = cooperations.active(Places.ZERENDI_VILLAGE);
        Actor chair = people.actor(made.chair());
        UUID once = UUID.randomUUID();
        var second = waiting.meanwhile(
                () -> memberships.electChair(chair, made.id(), made.member().id(), once),
                () -> {
                    memberships.electChair(chair, made.id(), made.member().id(), once);
                    return made;
                });
        assertThat(Waiting.failure(second)).isNull();
        assertThat(cooperatives.facts(made.id()).chairId()).isEqualTo(made.member().id());
    }

    private void close(Made made) {
        foundings.close(
                people.actor(made.chair()), made.id(), clock.today(), "Мәдениет үйі", made.chair().id(), UUID.randomUUID());
    }

    private void elect(Made made) {
        memberships.electChair(people.actor(made.chair()), made.id(), made.member().id(), UUID.randomUUID());
    }

    private static void refused(Throwable failure, String key) {
        assertThat(failure).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
