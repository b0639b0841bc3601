package kz.yntymaq.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Transition;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final BigDecimal SHARE = new BigDecimal("50000");
    private static final UUID CHAIR = UUID.randomUUID();
    private static final MeetingDecision FOR = new MeetingDecision(TODAY, 3, 3, 0, 0);
    private static final MeetingDecision AGAINST = new MeetingDecision(TODAY, 3, 1, 2, 0);

    private final Membership applicant = Membership.ask(UUID.randomUUID(), UUID.randomUUID(), SHARE, NOW);

    private Membership member() {
        applicant.decide(FOR, CHAIR, NOW);
        applicant.pay(SHARE, BigDecimal.TEN, TODAY, CHAIR, NOW);
        return applicant;
    }

    @Test
    void is_a_member_only_from_the_day_of_payment() {
        applicant.decide(FOR, CHAIR, NOW);
        assertThat(applicant.getState()).isEqualTo(MembershipState.ADMITTED);
        assertThat(applicant.getState().isOfTheCooperative()).isFalse();
        applicant.pay(SHARE, BigDecimal.TEN, TODAY.plusDays(2), CHAIR, NOW);
        assertThat(applicant.getState()).isEqualTo(MembershipState.MEMBER);
        assertThat(applicant.getJoinedOn()).isEqualTo(TODAY.plusDays(2));
        assertThat(applicant.getDecision()).isEqualTo(FOR);
        assertThat(applicant.getShare()).isEqualByComparingTo(SHARE);
        assertThat(applicant.getEntranceFee()).isEqualByComparingTo(BigDecimal.TEN);
    }

    @Test
    void each_step_is_taken_only_from_its_own_state() {
        assertWrongState(() -> applicant.becomeMember(TODAY, CHAIR, NOW));
        assertWrongState(() -> applicant.askToLeave(TODAY, TODAY.plusDays(30), NOW));
        assertWrongState(() -> applicant.stay(NOW));
        Membership member = member();
        assertWrongState(() -> member.stay(NOW));
        assertWrongState(() -> member.becomeMember(TODAY, CHAIR, NOW));
        member.askToLeave(TODAY, TODAY.plusDays(30), NOW);
        assertWrongState(() -> member.askToLeave(TODAY, TODAY.plusDays(30), NOW));
        assertThat(member.getLeaveAskedOn()).isEqualTo(TODAY);
    }

    @Test
    void an_application_and_a_part_in_a_founding_can_be_taken_back_by_the_person() {
        applicant.withdraw(applicant.getAccountId(), NOW);
        assertThat(applicant.getState()).isEqualTo(MembershipState.WITHDRAWN);
        assertThat(applicant.getTransitions()).last().satisfies(row -> {
            assertThat(row.to()).isEqualTo("WITHDRAWN");
            assertThat(row.by()).isEqualTo(applicant.getAccountId());
        });
        Membership founder = Membership.ofFounder(UUID.randomUUID(), UUID.randomUUID(), SHARE, NOW);
        assertThat(founder.getState()).isEqualTo(MembershipState.FOUNDER);
        founder.withdraw(founder.getAccountId(), NOW);
        assertThat(founder.getState()).isEqualTo(MembershipState.WITHDRAWN);
    }

    private static void assertWrongState(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(WrongStateException.class);
    }

    @Test
    void is_declined_when_most_of_those_present_are_not_for() {
        applicant.decide(AGAINST, CHAIR, NOW);
        assertThat(applicant.getState()).isEqualTo(MembershipState.DECLINED);
        assertThat(applicant.getTransitions())
                .last()
                .extracting(Transition::event)
                .isEqualTo("DECLINED");
        assertThatThrownBy(() -> applicant.pay(SHARE, BigDecimal.TEN, TODAY, CHAIR, NOW))
                .isInstanceOf(WrongStateException.class);
    }

    @Test
    void cannot_pay_before_the_meeting_has_decided() {
        assertThatThrownBy(() -> applicant.pay(SHARE, BigDecimal.TEN, TODAY, CHAIR, NOW))
                .isInstanceOf(WrongStateException.class);
    }

    @Test
    void is_decided_on_once() {
        applicant.decide(FOR, CHAIR, NOW);
        assertThatThrownBy(() -> applicant.decide(AGAINST, CHAIR, NOW)).isInstanceOf(WrongStateException.class);
    }

    @Test
    void thirty_calendar_days_run_from_the_exit_application() {
        Membership member = member();
        LocalDate asked = LocalDate.of(2026, 12, 15);
        member.askToLeave(asked, Membership.exitEnds(asked), NOW);
        assertThat(member.getState()).isEqualTo(MembershipState.LEAVING);
        assertThat(member.getLeaveDueOn()).isEqualTo(LocalDate.of(2027, 1, 14));
        assertThat(member.getState().isOfTheCooperative())
                .as("a member until it is decided")
                .isTrue();
        MeetingDecision decision = new MeetingDecision(LocalDate.of(2026, 12, 20), 3, 3, 0, 0);
        member.end(Ending.EXIT, decision.on(), decision, CHAIR, NOW);
        assertThat(member.getLeftOn()).isEqualTo(LocalDate.of(2026, 12, 20));
        assertThat(member.getState()).isEqualTo(MembershipState.LEFT);
    }

    @Test
    void an_exit_application_can_be_taken_back() {
        Membership member = member();
        member.askToLeave(TODAY, Membership.exitEnds(TODAY), NOW);
        member.stay(NOW);
        assertThat(member.getState()).isEqualTo(MembershipState.MEMBER);
        assertThat(member.getLeaveDueOn()).isNull();
    }

    @Test
    void nobody_leaves_unasked() {
        Membership member = member();
        assertThatThrownBy(() -> member.end(Ending.EXIT, TODAY, new MeetingDecision(TODAY, 3, 3, 0, 0), CHAIR, NOW))
                .isInstanceOf(WrongStateException.class);
    }

    @Test
    void a_founder_becomes_a_member_on_the_day_of_registration() {
        Membership founder = Membership.ofFounder(UUID.randomUUID(), UUID.randomUUID(), SHARE, NOW);
        founder.becomeMember(TODAY, CHAIR, NOW);
        assertThat(founder.getState()).isEqualTo(MembershipState.MEMBER);
        assertThat(founder.getJoinedOn()).isEqualTo(TODAY);
    }

    @Test
    void a_member_cannot_withdraw_like_an_applicant() {
        assertThatThrownBy(() -> member().withdraw(UUID.randomUUID(), NOW)).isInstanceOf(WrongStateException.class);
    }

    @Test
    void every_change_leaves_a_row() {
        Membership member = member();
        member.askToLeave(TODAY, Membership.exitEnds(TODAY), NOW);
        assertThat(member.getTransitions())
                .extracting(Transition::to)
                .containsExactly("APPLIED", "ADMITTED", "MEMBER", "LEAVING");
        assertThat(member.getTransitions().get(1).basis()).isEqualTo(LegalReference.of("C 34(3)(8)"));
        assertThat(member.getTransitions().get(1).by()).isEqualTo(CHAIR);
    }
}
