package kz.yntymaq.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.territory.Territory;
import org.junit.jupiter.api.Test;

class CooperativeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Bin BIN = new Bin("240540001232");
    private static final UUID FOUNDER = UUID.randomUUID();
    private static final UUID CHAIR = UUID.randomUUID();
    private static final UUID OFFICIAL = UUID.randomUUID();

    private final Cooperative cooperative = founding();

    private static Cooperative founding() {
        Territory seat = mock(Territory.class);
        when(seat.getCode()).thenReturn("115630100");
        when(seat.getOblastCode()).thenReturn("110000000");
        when(seat.getDistrictCode()).thenReturn("115600000");
        return Cooperative.beginFounding("Береке", "Береке", Set.of(ActivityKind.SALE), seat, FOUNDER, NOW);
    }

    private void close() {
        cooperative.closeFounding(TODAY.minusDays(3), "Зеренді", CHAIR, FOUNDER, NOW, TODAY);
    }

    private void claim() {
        close();
        cooperative.claimRegistration(BIN, TODAY.minusDays(1), CHAIR, NOW, TODAY);
    }

    @Test
    void goes_from_founding_to_active_and_leaves_a_row_at_each_step() {
        claim();
        cooperative.confirmRegistration(OFFICIAL, NOW);
        assertThat(cooperative.getState()).isEqualTo(CooperativeState.ACTIVE);
        assertThat(cooperative.getTransitions())
                .extracting(Transition::to)
                .containsExactly("FOUNDING", "FOUNDED", "REGISTRATION_CLAIMED", "ACTIVE");
        assertThat(cooperative.getTransitions())
                .extracting(Transition::by)
                .containsExactly(FOUNDER, FOUNDER, CHAIR, OFFICIAL);
    }

    @Test
    void a_founding_meeting_of_another_year_is_a_slip_and_a_wrong_day_can_be_mended() {
        assertThatThrownBy(() -> cooperative.closeFounding(
                        TODAY.minusYears(1).minusDays(1), "Зеренді", CHAIR, FOUNDER, NOW, TODAY))
                .hasMessageContaining("cooperative.refused.long-ago");
        close();
        assertThatThrownBy(() -> cooperative.correctMeeting(TODAY.plusDays(1), "Айдарлы", CHAIR, NOW, TODAY))
                .hasMessageContaining("cooperative.refused.future");
        cooperative.correctMeeting(TODAY.minusDays(5), "Айдарлы", CHAIR, NOW, TODAY);
        assertThat(cooperative.getMeetingOn()).isEqualTo(TODAY.minusDays(5));
        cooperative.claimRegistration(BIN, TODAY.minusDays(4), CHAIR, NOW, TODAY);
        assertThatThrownBy(() -> cooperative.correctMeeting(TODAY, "Айдарлы", CHAIR, NOW, TODAY))
                .isInstanceOf(WrongStateException.class);
    }

    @Test
    void the_founding_meeting_elects_the_chair() {
        assertThat(cooperative.isChairedBy(FOUNDER)).isTrue();
        assertThat(cooperative.chairElectedAtFounding()).isEqualTo(FOUNDER);
        close();
        assertThat(cooperative.isChairedBy(CHAIR)).isTrue();
        assertThat(cooperative.isChairedBy(FOUNDER)).isFalse();
        assertThat(cooperative.getMeetingPlace()).isEqualTo("Зеренді");
    }

    @Test
    void another_chair_does_not_change_whom_the_founding_meeting_elected() {
        claim();
        cooperative.confirmRegistration(OFFICIAL, NOW);
        cooperative.electChair(FOUNDER, new MeetingDecision(TODAY, 3, 3, 0, 0), CHAIR, NOW.plusSeconds(60));
        assertThat(cooperative.isChairedBy(FOUNDER)).isTrue();
        assertThat(cooperative.chairElectedAtFounding()).isEqualTo(CHAIR);
        assertThat(cooperative.getChangedBy()).isEqualTo(CHAIR);
        assertThat(cooperative.getChangedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(cooperative.getBin()).isEqualTo(BIN.digits());
        assertThat(cooperative.getRegisteredOn()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void name_kinds_and_seat_are_as_described_and_change_only_while_founders_gather() {
        assertThat(cooperative.getNameKk()).isEqualTo("Береке");
        assertThat(cooperative.getKinds()).containsExactly(ActivityKind.SALE);
        assertThat(cooperative.getSeatCode()).isEqualTo("115630100");
        assertThat(cooperative.getOblastCode()).isEqualTo("110000000");
        assertThat(cooperative.getDistrictCode()).isEqualTo("115600000");
        assertThat(cooperative.getChangedBy()).isEqualTo(FOUNDER);
        Territory elsewhere = mock(Territory.class);
        when(elsewhere.getCode()).thenReturn("514433100");
        when(elsewhere.getOblastCode()).thenReturn("510000000");
        cooperative.redescribe(
                "Ынтымақ", "Согласие", Set.of(ActivityKind.WATER, ActivityKind.CREDIT), elsewhere, CHAIR, NOW);
        assertThat(cooperative.getNameKk()).isEqualTo("Ынтымақ");
        assertThat(cooperative.getNameRu()).isEqualTo("Согласие");
        assertThat(cooperative.getKinds()).containsExactlyInAnyOrder(ActivityKind.WATER, ActivityKind.CREDIT);
        assertThat(cooperative.getSeatCode()).isEqualTo("514433100");
        assertThat(cooperative.getDistrictCode()).isNull();
        assertThat(cooperative.getChangedBy()).isEqualTo(CHAIR);
        close();
        assertWrongState(() -> cooperative.redescribe("А", "Б", Set.of(ActivityKind.SALE), elsewhere, CHAIR, NOW));
        assertThat(cooperative.getNameKk()).isEqualTo("Ынтымақ");
    }

    @Test
    void a_claim_sent_back_can_be_made_again_and_keeps_the_reason() {
        claim();
        cooperative.sendBackRegistration(OFFICIAL, "wrong day", NOW);
        assertThat(cooperative.getState()).isEqualTo(CooperativeState.FOUNDED);
        assertThat(cooperative.getTransitions().get(3).reason()).isEqualTo("wrong day");
        cooperative.claimRegistration(BIN, TODAY, CHAIR, NOW, TODAY);
        assertThat(cooperative.getState()).isEqualTo(CooperativeState.REGISTRATION_CLAIMED);
    }

    @Test
    void refuses_a_registration_before_the_founding_meeting_or_in_the_future() {
        close();
        assertThatThrownBy(() -> cooperative.claimRegistration(BIN, TODAY.minusDays(4), CHAIR, NOW, TODAY))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("cooperative.refused.before-founding"));
        assertThatThrownBy(() -> cooperative.claimRegistration(BIN, TODAY.plusDays(1), CHAIR, NOW, TODAY))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("cooperative.refused.future"));
    }

    @Test
    void refuses_a_founding_meeting_that_has_not_been() {
        assertThatThrownBy(() -> cooperative.closeFounding(TODAY.plusDays(1), "Зеренді", CHAIR, FOUNDER, NOW, TODAY))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void can_be_given_up_until_the_registration_is_claimed() {
        cooperative.giveUp(FOUNDER, NOW);
        assertThat(cooperative.getState()).isEqualTo(CooperativeState.GIVEN_UP);
        assertWrongState(this::close);
    }

    @Test
    void cannot_be_given_up_once_the_registration_is_claimed() {
        claim();
        assertWrongState(() -> cooperative.giveUp(CHAIR, NOW));
    }

    @Test
    void refuses_every_step_from_a_wrong_state() {
        assertWrongState(() -> cooperative.claimRegistration(BIN, TODAY, CHAIR, NOW, TODAY));
        assertWrongState(() -> cooperative.confirmRegistration(OFFICIAL, NOW));
        assertWrongState(() -> cooperative.sendBackRegistration(OFFICIAL, "why", NOW));
        assertWrongState(() -> cooperative.electChair(CHAIR, new MeetingDecision(TODAY, 3, 3, 0, 0), FOUNDER, NOW));
        close();
        assertWrongState(this::close);
        assertWrongState(() -> cooperative.confirmRegistration(OFFICIAL, NOW));
    }

    private static void assertWrongState(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(WrongStateException.class);
    }
}
