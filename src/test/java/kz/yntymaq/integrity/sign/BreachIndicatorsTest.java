package kz.yntymaq.integrity.sign;

import static kz.yntymaq.integrity.Village.OLD;
import static kz.yntymaq.integrity.Village.ON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.yntymaq.integrity.Indicators;
import kz.yntymaq.integrity.Village;
import kz.yntymaq.integrity.fact.Population.Body;
import kz.yntymaq.integrity.fact.Population.MeetingKind;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.finding.Group;
import kz.yntymaq.integrity.finding.Outcome;
import kz.yntymaq.integrity.finding.Source;
import kz.yntymaq.kernel.LegalReference;
import org.junit.jupiter.api.Test;

/** Group A, each edge from both sides. */
class BreachIndicatorsTest {

    @Test
    void three_are_enough_to_found_and_two_are_not() {
        assertThat(Village.of(3).says("founders")).isEqualTo(Outcome.CLEAR);
        assertThat(Village.of(2).says("founders")).isEqualTo(Outcome.BREACH);
        assertThat(Village.of(2).member("A", "left", OLD, ON.minusYears(1), 100).says("founders"))
                .as("a founder who left was one")
                .isEqualTo(Outcome.CLEAR);
    }

    @Test
    void associated_members_are_a_fifth_and_no_more() {
        assertThat(Village.of(5).associated("A", "x").says("associated-members"))
                .isEqualTo(Outcome.CLEAR);
        assertThat(Village.of(5).associated("A", "x").associated("A", "y").says("associated-members"))
                .isEqualTo(Outcome.BREACH);
    }

    @Test
    void a_general_meeting_a_year_ago_is_in_time_and_a_day_earlier_is_not() {
        assertThat(held(ON.minusYears(1))).isEqualTo(Outcome.CLEAR);
        assertThat(held(ON.minusYears(1).minusDays(1))).isEqualTo(Outcome.BREACH);
        assertThat(Village.of(5).says("general-meeting"))
                .as("nothing is written down")
                .isEqualTo(Outcome.UNKNOWN);
    }

    private static Outcome held(LocalDate on) {
        return Village.of(5).meeting(MeetingKind.GENERAL, on, 5, 5).says("general-meeting");
    }

    @Test
    void a_meeting_of_fewer_than_two_thirds_is_noted_with_the_article_and_is_no_breach() {
        assertThat(Village.of(6)
                        .meeting(MeetingKind.GENERAL, ON.minusMonths(1), 6, 4)
                        .says("quorum"))
                .isEqualTo(Outcome.CLEAR);
        Finding few = Village.of(6)
                .meeting(MeetingKind.GENERAL, ON.minusMonths(1), 6, 3)
                .finding("quorum");
        assertThat(few.outcome()).isEqualTo(Outcome.NOTE);
        assertThat(few.source()).isEqualTo(Source.LAW);
        assertThat(few.traces()).hasSize(1);
    }

    @Test
    void a_board_that_met_three_months_ago_is_in_time_and_a_day_earlier_is_not() {
        assertThat(boardMet(ON.minusMonths(3))).isEqualTo(Outcome.CLEAR);
        assertThat(boardMet(ON.minusMonths(3).minusDays(1))).isEqualTo(Outcome.BREACH);
        assertThat(Village.of(5)
                        .seat("A", "A1", Body.CHAIR)
                        .meeting(MeetingKind.BOARD, OLD, 1, 1)
                        .says("board-meeting"))
                .as("a chair alone calls no board")
                .isEqualTo(Outcome.UNKNOWN);
    }

    private static Outcome boardMet(LocalDate on) {
        return Village.of(12)
                .seat("A", "A1", Body.BOARD)
                .meeting(MeetingKind.BOARD, on, 3, 3)
                .says("board-meeting");
    }

    @Test
    void the_eleventh_member_makes_a_board_due() {
        assertThat(Village.of(10).seat("A", "A1", Body.CHAIR).says("board-due")).isEqualTo(Outcome.CLEAR);
        assertThat(Village.of(11).seat("A", "A1", Body.CHAIR).says("board-due")).isEqualTo(Outcome.BREACH);
        assertThat(Village.of(11)
                        .seat("A", "A1", Body.CHAIR)
                        .seat("A", "A2", Body.BOARD)
                        .says("board-due"))
                .isEqualTo(Outcome.CLEAR);
    }

    @Test
    void nobody_is_in_the_board_and_in_the_revision() {
        Village apart = Village.of(6).seat("A", "A1", Body.BOARD).seat("A", "A2", Body.REVISION);
        assertThat(apart.says("apart-bodies")).isEqualTo(Outcome.CLEAR);
        Finding both = apart.seat("A", "A1", Body.REVISION).finding("apart-bodies");
        assertThat(both.outcome()).isEqualTo(Outcome.BREACH);
        assertThat(both.traces()).extracting("person").containsExactly("A1");
    }

    @Test
    void a_member_of_two_is_a_breach_only_when_they_are_of_one_kind() {
        assertThat(second("grain").says("double-membership")).isEqualTo(Outcome.CLEAR);
        Finding same = second("Dairy").finding("double-membership");
        assertThat(same.outcome()).isEqualTo(Outcome.BREACH);
        assertThat(same.traces()).extracting("other").containsExactly("B");
    }

    private static Village second(String kind) {
        return Village.of(5).cooperative("B", kind, OLD, null).members("B", 5).member("B", "A1", OLD, null, 100);
    }

    @Test
    void an_application_to_leave_is_decided_in_thirty_days() {
        assertThat(leaves(ON.minusDays(40), ON.minusDays(10))).isEqualTo(Outcome.CLEAR);
        assertThat(leaves(ON.minusDays(41), ON.minusDays(10))).isEqualTo(Outcome.BREACH);
        assertThat(leaves(ON.minusDays(30), null)).isEqualTo(Outcome.CLEAR);
        assertThat(leaves(ON.minusDays(31), null)).isEqualTo(Outcome.BREACH);
        assertThat(Village.of(5).says("exit-decision")).isEqualTo(Outcome.UNKNOWN);
    }

    private static Outcome leaves(LocalDate asked, @org.jspecify.annotations.Nullable LocalDate decided) {
        return Village.of(5).exit("A1", asked, decided, null, null).says("exit-decision");
    }

    @Test
    void a_share_is_owed_after_its_day_or_a_year_whichever_is_first() {
        LocalDate decided = ON.minusYears(1);
        assertThat(owed(decided, null, null)).as("a year today").isEqualTo(Outcome.CLEAR);
        assertThat(owed(decided.minusDays(1), null, null)).isEqualTo(Outcome.BREACH);
        assertThat(owed(decided.plusMonths(6), ON, null)).isEqualTo(Outcome.CLEAR);
        assertThat(owed(decided.plusMonths(6), ON.minusDays(1), null)).isEqualTo(Outcome.BREACH);
        assertThat(owed(decided.minusDays(1), ON.plusYears(1), null))
                .as("no term is longer than a year")
                .isEqualTo(Outcome.BREACH);
        assertThat(owed(decided.minusDays(1), null, ON.minusDays(2))).isEqualTo(Outcome.CLEAR);
    }

    private static Outcome owed(
            LocalDate decided,
            @org.jspecify.annotations.Nullable LocalDate due,
            @org.jspecify.annotations.Nullable LocalDate paid) {
        return Village.of(5)
                .exit("A1", decided.minusDays(5), decided, due, paid)
                .says("share-payout");
    }

    @Test
    void more_than_a_tenth_without_a_paid_share_is_a_breach_and_fewer_are_noted() {
        assertThat(Village.of(10).says("unpaid-shares")).isEqualTo(Outcome.CLEAR);
        assertThat(Village.of(10).share("A1", 0).says("unpaid-shares")).isEqualTo(Outcome.NOTE);
        assertThat(Village.of(10).share("A1", 0).share("A2", 0).says("unpaid-shares"))
                .isEqualTo(Outcome.BREACH);
        assertThat(Village.of(2).share("A1", 0).share("A2", 0).says("unpaid-shares"))
                .as("no share is known")
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void each_breach_names_an_article_of_the_law_and_no_other_group_ends_in_one() {
        for (Sign sign : new Indicators().signs()) {
            boolean law = sign.reference().act() == LegalReference.Act.C;
            assertThat(law).as(sign.code()).isEqualTo(sign.group() == Group.BREACH);
            if (sign.bar().ends() == Bar.Ends.BREACH) {
                assertThat(sign.group()).as(sign.code()).isEqualTo(Group.BREACH);
            }
        }
    }
}
