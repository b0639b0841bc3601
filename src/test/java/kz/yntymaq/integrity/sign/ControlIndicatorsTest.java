package kz.yntymaq.integrity.sign;

import static kz.yntymaq.integrity.Village.OLD;
import static kz.yntymaq.integrity.Village.ON;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.yntymaq.integrity.Village;
import kz.yntymaq.integrity.fact.Population.Body;
import kz.yntymaq.integrity.fact.Population.MeetingKind;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.finding.Outcome;
import kz.yntymaq.integrity.finding.Source;
import org.junit.jupiter.api.Test;

/** Group B, each edge from both sides. */
class ControlIndicatorsTest {

    private static final LocalDate LATELY = ON.minusMonths(2);

    /** Member A1 of five has a part of the shares, and nobody but A1 delivers. */
    private static Village holds(double shareOfFirst) {
        return Village.of(5).share("A1", shareOfFirst).deliversMonthly("A1", 100);
    }

    @Test
    void more_than_half_of_the_shares_is_a_signal_when_the_others_do_not_trade() {
        assertThat(holds(100).says("share-concentration")).isEqualTo(Outcome.CLEAR);
        assertThat(holds(300).says("share-concentration")).isEqualTo(Outcome.NOTE);
        assertThat(holds(700).says("share-concentration")).isEqualTo(Outcome.SIGNAL);
    }

    @Test
    void the_largest_share_is_noted_and_no_more_while_the_others_trade() {
        Village trading = holds(700).deliversMonthly("A2", 50).deliversMonthly("A3", 50);
        assertThat(trading.says("share-concentration")).isEqualTo(Outcome.NOTE);
        assertThat(Village.of(5).share("A1", 700).says("share-concentration"))
                .as("nothing is known of trade")
                .isEqualTo(Outcome.NOTE);
        assertThat(holds(1700)
                        .deliversMonthly("A2", 50)
                        .deliversMonthly("A3", 50)
                        .says("share-concentration"))
                .as("past four fifths trade excuses nothing")
                .isEqualTo(Outcome.SIGNAL);
    }

    @Test
    void four_members_are_too_few_to_tell_concentration_and_the_least_is_said() {
        Finding few = Village.of(4).share("A1", 900).finding("share-concentration");
        assertThat(few.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(few.need()).isEqualTo("members");
        assertThat(few.figures()).anySatisfy(figure -> {
            assertThat(figure.key()).isEqualTo("least");
            assertThat(figure.value()).isEqualByComparingTo("5");
        });
    }

    @Test
    void one_member_with_shares_and_deliveries_is_a_signal_and_with_one_of_them_a_note() {
        assertThat(Village.of(6).share("A1", 1600).deliversMonthly("A1", 100).says("one-member"))
                .isEqualTo(Outcome.SIGNAL);
        assertThat(Village.of(6).share("A1", 1400).deliversMonthly("A1", 100).says("one-member"))
                .isEqualTo(Outcome.NOTE);
        assertThat(Village.of(5).share("A1", 1600).deliversMonthly("A1", 100).says("one-member"))
                .as("of five, nine tenths are nearly all")
                .isEqualTo(Outcome.NOTE);
    }

    /** A1 delivers a tenth and is paid a part, on two days. */
    private static Village paidToFirst(double amount) {
        Village village = Village.of(5);
        for (int i = 1; i <= 5; i++) {
            String person = "A" + i;
            village.deliversMonthly(person, 100);
            village.paid(person, LATELY, 100).paid(person, ON.minusMonths(14), 100);
        }
        return village.paid("A1", LATELY, amount).paid("A1", ON.minusMonths(14), amount);
    }

    @Test
    void more_than_half_of_the_payments_and_far_above_the_deliveries_is_a_signal() {
        assertThat(paidToFirst(0).says("benefit-concentration")).isEqualTo(Outcome.CLEAR);
        assertThat(paidToFirst(300).says("benefit-concentration")).isEqualTo(Outcome.NOTE);
        assertThat(paidToFirst(400).says("benefit-concentration")).isEqualTo(Outcome.SIGNAL);
    }

    @Test
    void who_brings_most_may_be_paid_most() {
        Village village = Village.of(5).deliversMonthly("A1", 900).deliversMonthly("A2", 100);
        village.paid("A1", LATELY, 900).paid("A2", LATELY, 100);
        village.paid("A1", ON.minusMonths(14), 900).paid("A2", ON.minusMonths(14), 100);
        assertThat(village.says("benefit-concentration")).isEqualTo(Outcome.NOTE);
    }

    @Test
    void payments_far_from_deliveries_are_a_signal_and_in_proportion_they_are_nothing() {
        assertThat(paidToFirst(0).says("benefit-mismatch")).isEqualTo(Outcome.CLEAR);
        assertThat(paidToFirst(400).says("benefit-mismatch")).isEqualTo(Outcome.NOTE);
        assertThat(paidToFirst(1500).says("benefit-mismatch")).isEqualTo(Outcome.SIGNAL);
    }

    @Test
    void a_share_given_back_is_no_benefit() {
        Village village = paidToFirst(0).paid("A2", LATELY, "Выплата пая", 10_000);
        assertThat(village.says("benefit-concentration")).isEqualTo(Outcome.CLEAR);
        assertThat(village.says("benefit-mismatch")).isEqualTo(Outcome.CLEAR);
    }

    @Test
    void leaders_who_are_paid_far_more_than_they_bring_are_a_signal() {
        assertThat(paidToFirst(0).seat("A", "A1", Body.CHAIR).says("leaders-gain"))
                .isEqualTo(Outcome.CLEAR);
        assertThat(paidToFirst(200).seat("A", "A1", Body.CHAIR).says("leaders-gain"))
                .isEqualTo(Outcome.NOTE);
        assertThat(paidToFirst(1500).seat("A", "A1", Body.CHAIR).says("leaders-gain"))
                .isEqualTo(Outcome.SIGNAL);
        assertThat(paidToFirst(1500).seat("A", "A2", Body.CHAIR).says("leaders-gain"))
                .isEqualTo(Outcome.CLEAR);
        assertThat(paidToFirst(1500).seat("A", "A2", Body.CHAIR).kin("A2", "A1").says("leaders-gain"))
                .as("a relative of the chair")
                .isEqualTo(Outcome.SIGNAL);
    }

    @Test
    void a_leader_of_two_is_noted_and_of_three_is_a_signal() {
        Village village = Village.of(5).seat("A", "A1", Body.CHAIR);
        assertThat(village.says("shared-leaders")).isEqualTo(Outcome.CLEAR);
        village.cooperative("B", "grain", OLD, null).members("B", 5).seat("B", "A1", Body.CHAIR);
        assertThat(village.says("shared-leaders")).isEqualTo(Outcome.NOTE);
        village.cooperative("C", "wool", OLD, null).members("C", 5).seat("C", "A1", Body.BOARD);
        assertThat(village.says("shared-leaders")).isEqualTo(Outcome.SIGNAL);
    }

    /** Co-operative B of another kind has members of its own and as many of A. */
    private static Village sharing(int own, int shared) {
        Village village = Village.of(10).cooperative("B", "grain", OLD, null).members("B", own);
        for (int i = 1; i <= shared; i++) {
            village.member("B", "A" + i, OLD, null, 100);
        }
        return village;
    }

    @Test
    void most_members_of_the_smaller_one_in_the_other_are_a_signal() {
        assertThat(sharing(9, 1).says("shared-members")).isEqualTo(Outcome.CLEAR);
        assertThat(sharing(5, 4).says("shared-members")).isEqualTo(Outcome.NOTE);
        Finding most = sharing(2, 5).finding("shared-members");
        assertThat(most.outcome()).isEqualTo(Outcome.SIGNAL);
        assertThat(most.traces()).extracting("other").containsExactly("B");
        assertThat(sharing(2, 5).finding("B", "shared-members").outcome()).isEqualTo(Outcome.SIGNAL);
    }

    private static Village withOneAccount(int people) {
        Village village = Village.of(10);
        for (int i = 1; i <= people; i++) {
            village.contact("A" + i, "p" + i, "y" + i, "one account");
        }
        return village;
    }

    @Test
    void an_account_of_three_households_is_a_signal_of_two_a_note_and_of_one_nothing() {
        assertThat(withOneAccount(1).says("shared-contacts")).isEqualTo(Outcome.CLEAR);
        assertThat(withOneAccount(2).says("shared-contacts")).isEqualTo(Outcome.NOTE);
        assertThat(withOneAccount(3).says("shared-contacts")).isEqualTo(Outcome.SIGNAL);
        assertThat(withOneAccount(3).kin("A1", "A2").kin("A2", "A3").says("shared-contacts"))
                .as("relatives")
                .isEqualTo(Outcome.CLEAR);
    }

    @Test
    void one_household_that_shares_its_address_and_phone_is_no_sign() {
        Village village = Village.of(6);
        for (int i = 1; i <= 4; i++) {
            village.contact("A" + i, "one phone", "one yard", "account " + i);
        }
        assertThat(village.says("shared-contacts")).isEqualTo(Outcome.CLEAR);
    }

    @Test
    void a_phone_written_in_two_ways_is_one_phone() {
        Village village = Village.of(6);
        String[] ways = {"+7 701 123 45 67", "87011234567", "8(701)123-45-67", "7011234567"};
        for (int i = 0; i < ways.length; i++) {
            village.contact("A" + (i + 1), ways[i], "y" + i, "a" + i);
        }
        assertThat(village.says("shared-contacts")).isEqualTo(Outcome.SIGNAL);
    }

    /** People of B have as many phones of people of A. */
    private static Village phonesElsewhere(int phones) {
        Village village = Village.of(10)
                .cooperative("B", "grain", OLD.minusYears(3), null)
                .members("B", 10);
        for (int i = 1; i <= phones; i++) {
            village.contact("B" + i, "phone A" + i, "y" + i, "a" + i);
        }
        return village;
    }

    @Test
    void three_phones_of_other_people_elsewhere_are_a_signal_and_one_a_note() {
        assertThat(phonesElsewhere(0).says("contacts-elsewhere")).isEqualTo(Outcome.CLEAR);
        assertThat(phonesElsewhere(1).says("contacts-elsewhere")).isEqualTo(Outcome.NOTE);
        assertThat(phonesElsewhere(2).says("contacts-elsewhere")).isEqualTo(Outcome.NOTE);
        assertThat(phonesElsewhere(3).says("contacts-elsewhere")).isEqualTo(Outcome.SIGNAL);
    }

    @Test
    void two_kinds_of_ties_of_neighbours_are_a_signal_and_one_is_nothing() {
        assertThat(phonesElsewhere(2).says("linked-cooperatives")).isEqualTo(Outcome.CLEAR);
        Village two = Village.of(10).cooperative("B", "dairy", OLD, null).members("B", 10);
        two.contact("B1", "phone A1", "y", "account A2");
        assertThat(two.says("linked-cooperatives")).isEqualTo(Outcome.SIGNAL);
        Village far = Village.of(10)
                .cooperative("B", "grain", OLD.minusYears(3), null)
                .members("B", 10);
        far.contact("B1", "phone A1", "y", "account A2");
        assertThat(far.says("linked-cooperatives"))
                .as("of another kind and age")
                .isEqualTo(Outcome.NOTE);
    }

    @Test
    void a_chair_of_two_of_one_kind_in_a_district_is_a_signal() {
        Village village = Village.of(5)
                .seat("A", "A1", Body.CHAIR)
                .cooperative("B", "dairy", OLD, null)
                .members("B", 5);
        assertThat(village.says("linked-cooperatives")).isEqualTo(Outcome.CLEAR);
        assertThat(village.seat("B", "A1", Body.CHAIR).says("linked-cooperatives"))
                .isEqualTo(Outcome.SIGNAL);
    }

    /** Of nine, the same ones come three times. */
    private static Village comes(int people) {
        Village village = Village.of(9);
        for (int meeting = 1; meeting <= 3; meeting++) {
            for (int i = 1; i <= people; i++) {
                village.came(ON.minusMonths(6L * meeting), "A" + i);
            }
        }
        return village;
    }

    @Test
    void fewer_than_a_third_who_ever_come_are_a_signal_and_fewer_than_half_a_note() {
        assertThat(comes(5).says("same-few")).isEqualTo(Outcome.CLEAR);
        assertThat(comes(4).says("same-few")).isEqualTo(Outcome.NOTE);
        assertThat(comes(3).says("same-few")).isEqualTo(Outcome.NOTE);
        assertThat(comes(2).says("same-few")).isEqualTo(Outcome.SIGNAL);
    }

    @Test
    void different_people_each_time_are_no_signal_however_few() {
        Village village = Village.of(12)
                .came(ON.minusMonths(6), "A1")
                .came(ON.minusMonths(12), "A2")
                .came(ON.minusMonths(18), "A3");
        assertThat(village.says("same-few")).isEqualTo(Outcome.NOTE);
    }

    private static Village family(int count) {
        Village village = Village.of(count);
        for (int i = 2; i <= count; i++) {
            village.kin("A1", "A" + i);
        }
        return village;
    }

    @Test
    void a_family_that_trades_is_nothing_and_one_that_took_money_and_does_not_is_a_signal() {
        LocalDate before = ON.minusYears(1);
        Village trading = family(4).lent("A1", before, 1_000_000, "s");
        for (int i = 1; i <= 4; i++) {
            trading.deliversMonthly("A" + i, 100);
        }
        assertThat(trading.says("one-family")).isEqualTo(Outcome.CLEAR);
        Village idle = family(4).lent("A1", before, 1_000_000, "s").delivers("A1", LATELY, 1);
        assertThat(idle.says("one-family")).isEqualTo(Outcome.SIGNAL);
        assertThat(family(4).delivers("A1", LATELY, 1).says("one-family"))
                .as("without money")
                .isEqualTo(Outcome.NOTE);
        assertThat(family(4)
                        .lent("A1", before, 1_000_000, "s")
                        .meeting(MeetingKind.GENERAL, LATELY, 4, 4)
                        .says("one-family"))
                .as("nothing of its trade is written down")
                .isEqualTo(Outcome.NOTE);
        assertThat(Village.of(4).says("one-family")).as("no family").isEqualTo(Outcome.CLEAR);
    }

    /** Of ten, some joined in the week before the application. */
    private static Outcome joined(int late, long daysBefore) {
        LocalDate applied = ON.minusMonths(3);
        Village village = Village.of(10 - late).applied(applied);
        for (int i = 0; i < late; i++) {
            village.member("A", "late" + i, applied.minusDays(daysBefore + i % 3), null, 100);
        }
        return village.says("bulk-joining");
    }

    @Test
    void more_than_half_who_join_in_a_week_before_an_application_are_a_signal() {
        assertThat(joined(3, 20)).isEqualTo(Outcome.CLEAR);
        assertThat(joined(5, 20)).isEqualTo(Outcome.NOTE);
        assertThat(joined(6, 20)).isEqualTo(Outcome.SIGNAL);
        assertThat(joined(6, 70)).as("long before").isEqualTo(Outcome.CLEAR);
    }

    @Test
    void founders_join_together_and_are_no_sign() {
        LocalDate founded = ON.minusMonths(4);
        Village village = new Village().cooperative("A", "dairy", founded, founded.plusDays(40));
        for (int i = 0; i < 8; i++) {
            village.member("A", "A" + i, founded, null, 100);
        }
        assertThat(village.says("bulk-joining")).isEqualTo(Outcome.CLEAR);
    }

    private static Outcome left(int people, long daysAfter) {
        LocalDate money = ON.minusYears(1);
        Village village = Village.of(10 - people).lent(null, money, 1_000_000, "s");
        for (int i = 0; i < people; i++) {
            village.member("A", "left" + i, OLD, money.plusDays(daysAfter), 100);
        }
        return village.says("bulk-leaving");
    }

    @Test
    void more_than_a_fifth_who_leave_within_ninety_days_of_the_money_are_a_signal() {
        assertThat(left(1, 60)).isEqualTo(Outcome.CLEAR);
        assertThat(left(2, 60)).isEqualTo(Outcome.NOTE);
        assertThat(left(3, 90)).isEqualTo(Outcome.SIGNAL);
        assertThat(left(3, 91)).isEqualTo(Outcome.CLEAR);
    }

    private static Village borrowed(int fromOne, int fromOthers) {
        Village village = Village.of(10);
        for (int i = 1; i <= fromOne; i++) {
            village.lent("A" + i, ON.minusMonths(3), 1000, "one");
        }
        for (int i = 1; i <= fromOthers; i++) {
            village.lent("A" + (fromOne + i), ON.minusMonths(3), 1000, "other" + i);
        }
        return village;
    }

    @Test
    void one_supplier_of_five_borrowers_is_a_signal_and_of_three_a_note() {
        assertThat(borrowed(2, 0).says("one-supplier")).isEqualTo(Outcome.UNKNOWN);
        assertThat(borrowed(3, 0).says("one-supplier")).isEqualTo(Outcome.NOTE);
        assertThat(borrowed(5, 0).says("one-supplier")).isEqualTo(Outcome.SIGNAL);
        assertThat(borrowed(4, 1).says("one-supplier"))
                .as("four fifths are not more")
                .isEqualTo(Outcome.CLEAR);
    }

    @Test
    void borrowed_money_that_comes_to_its_own_people_is_a_signal_however_they_are_named() {
        assertThat(Village.of(5).lent(null, LATELY, 1000, "shop").says("inside-supplier"))
                .isEqualTo(Outcome.CLEAR);
        assertThat(Village.of(5).lent(null, LATELY, 1000, "A2").says("inside-supplier"))
                .isEqualTo(Outcome.SIGNAL);
        assertThat(Village.of(5).lent(null, LATELY, 1000, "Account A2").says("inside-supplier"))
                .isEqualTo(Outcome.SIGNAL);
        assertThat(Village.of(5)
                        .lent(null, LATELY, 300, "A2")
                        .lent(null, LATELY, 700, "shop")
                        .says("inside-supplier"))
                .isEqualTo(Outcome.NOTE);
    }

    @Test
    void a_chair_who_is_no_member_is_a_signal_where_chairs_are_members() {
        Village village = Village.of(5).seat("A", "stranger", Body.CHAIR);
        for (int i = 0; i < 9; i++) {
            village.cooperative("N" + i, "dairy", OLD, null)
                    .members("N" + i, 3)
                    .seat("N" + i, "N" + i + "1", Body.CHAIR);
        }
        assertThat(village.says("outside-leaders")).isEqualTo(Outcome.SIGNAL);
        assertThat(village.finding("N1", "outside-leaders").outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(Village.of(5).seat("A", "stranger", Body.CHAIR).says("outside-leaders"))
                .as("where chairs often are none")
                .isEqualTo(Outcome.NOTE);
    }

    @Test
    void ten_years_in_the_chair_are_no_remark_and_a_month_more_is_one() {
        assertThat(Village.of(5)
                        .seat("A", "A1", Body.CHAIR, ON.minusMonths(120))
                        .says("chair-tenure"))
                .isEqualTo(Outcome.CLEAR);
        assertThat(Village.of(5)
                        .seat("A", "A1", Body.CHAIR, ON.minusMonths(121))
                        .says("chair-tenure"))
                .isEqualTo(Outcome.NOTE);
    }

    @Test
    void who_asks_within_half_a_year_of_founding_has_a_remark_while_young() {
        LocalDate founded = ON.minusMonths(12);
        assertThat(asks(founded, founded.plusMonths(6))).isEqualTo(Outcome.CLEAR);
        assertThat(asks(founded, founded.plusMonths(6).minusDays(1))).isEqualTo(Outcome.NOTE);
        assertThat(asks(OLD, OLD.plusMonths(1))).as("long ago").isEqualTo(Outcome.CLEAR);
    }

    private static Outcome asks(LocalDate founded, LocalDate applied) {
        return new Village()
                .cooperative("A", "dairy", founded, applied)
                .members("A", 3)
                .says("young-applicant");
    }

    @Test
    void the_fence_of_peers_is_asked_beside_the_portals_own_figure_and_named() {
        Village village = holds(700);
        for (int i = 0; i < 40; i++) {
            String id = "N" + i;
            village.cooperative(id, "dairy", OLD, null).members(id, 5).share(id + "1", 700 + 10 * i);
        }
        Finding usual = village.finding("share-concentration");
        assertThat(usual.source()).isEqualTo(Source.SETTING);
        assertThat(usual.outcome()).as("not above what is usual here").isEqualTo(Outcome.NOTE);
        assertThat(new kz.yntymaq.integrity.Indicators()
                        .of(village.population(), kz.yntymaq.integrity.threshold.ShippedThresholds.values())
                        .fences())
                .anySatisfy(fence -> {
                    assertThat(fence.indicator()).isEqualTo("share-concentration");
                    assertThat(fence.peers()).isEqualTo("kind=dairy;size=5-10;age=3+;oblast=O");
                    assertThat(fence.size()).isEqualTo(41);
                    assertThat(fence.value()).isGreaterThan(new BigDecimal("0.64"));
                });
    }
}
