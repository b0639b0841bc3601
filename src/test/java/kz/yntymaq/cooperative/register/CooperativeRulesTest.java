package kz.yntymaq.cooperative.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.DifferentKindsRule;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.law.EnoughFoundersRule;
import kz.yntymaq.cooperative.membership.MeetingVoteRule;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import org.junit.jupiter.api.Test;

class CooperativeRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static MeetingDecision votes(int present, int votesFor, int against, int abstained) {
        return new MeetingDecision(DAY, present, votesFor, against, abstained);
    }

    @Test
    void three_founders_are_enough_and_two_are_not() {
        assertThatCode(() -> EnoughFoundersRule.require(3, 3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> EnoughFoundersRule.require(2, 3))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> {
                    assertThat(refused.key()).isEqualTo(EnoughFoundersRule.REASON);
                    assertThat(refused.arguments()).containsExactly(3, 2);
                });
    }

    @Test
    void a_meeting_needs_two_thirds_of_the_members() {
        assertThat(MeetingVoteRule.quorum(3)).isEqualTo(2);
        assertThat(MeetingVoteRule.quorum(4)).isEqualTo(3);
        assertThat(MeetingVoteRule.quorum(5)).isEqualTo(4);
        assertThat(MeetingVoteRule.quorum(6)).isEqualTo(4);
        assertThat(MeetingVoteRule.quorum(100)).isEqualTo(67);
    }

    @Test
    void refuses_votes_that_cannot_have_been() {
        assertThatCode(() -> MeetingVoteRule.require(votes(2, 1, 1, 0), 3)).doesNotThrowAnyException();
        assertRefused(() -> MeetingVoteRule.require(votes(1, 1, 0, 0), 3), MeetingVoteRule.QUORUM, "present");
        assertRefused(() -> MeetingVoteRule.require(votes(4, 4, 0, 0), 3), MeetingVoteRule.PRESENT, "present");
        assertRefused(() -> MeetingVoteRule.require(votes(3, 2, 0, 0), 3), MeetingVoteRule.SUM, "votesFor");
        assertThatCode(() -> MeetingVoteRule.require(votes(3, 1, 1, 1), 3)).doesNotThrowAnyException();
        assertRefused(() -> MeetingVoteRule.require(votes(3, 2, 1, 1), 3), MeetingVoteRule.SUM, "votesFor");
    }

    @Test
    void decides_by_more_than_half_of_those_present() {
        assertThat(votes(4, 3, 1, 0).isFor()).isTrue();
        assertThat(votes(4, 2, 2, 0).isFor()).isFalse();
        assertThat(votes(5, 2, 0, 3).isFor()).as("who abstains is present").isFalse();
    }

    @Test
    void kinds_of_activity_of_one_person_must_differ() {
        assertThat(DifferentKindsRule.inBoth(Set.of(ActivityKind.SALE), Set.of(ActivityKind.CREDIT)))
                .isEmpty();
        assertThat(DifferentKindsRule.inBoth(
                        Set.of(ActivityKind.SALE, ActivityKind.WATER), Set.of(ActivityKind.SALE, ActivityKind.CREDIT)))
                .containsExactly(ActivityKind.SALE);
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable action, String key, String field) {
        assertThatThrownBy(action).isInstanceOfSatisfying(FieldViolationException.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }
}
