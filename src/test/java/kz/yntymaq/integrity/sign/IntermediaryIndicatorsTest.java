package kz.yntymaq.integrity.sign;

import static kz.yntymaq.integrity.Village.OLD;
import static kz.yntymaq.integrity.Village.ON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.yntymaq.integrity.Village;
import kz.yntymaq.integrity.fact.Population.MeetingKind;
import kz.yntymaq.integrity.finding.Outcome;
import org.junit.jupiter.api.Test;

/** Group C, each edge from both sides. */
class IntermediaryIndicatorsTest {

    /** Members bring 100 a month. */
    private static Village trades() {
        Village village = Village.of(5);
        for (int month = 0; month < 12; month++) {
            for (int i = 1; i <= 5; i++) {
                village.delivers("A" + i, ON.minusMonths(month).minusDays(3), 20);
            }
        }
        return village;
    }

    private static Village withStrangers(double quantity) {
        Village village = trades();
        for (int month = 0; month < 12; month++) {
            village.delivers(null, ON.minusMonths(month).minusDays(4), quantity);
        }
        return village;
    }

    @Test
    void less_than_half_from_members_is_a_signal_and_less_than_seven_tenths_a_note() {
        assertThat(withStrangers(40).says("trade-with-members")).isEqualTo(Outcome.CLEAR);
        assertThat(withStrangers(50).says("trade-with-members")).isEqualTo(Outcome.NOTE);
        assertThat(withStrangers(100).says("trade-with-members")).as("half").isEqualTo(Outcome.NOTE);
        assertThat(withStrangers(101).says("trade-with-members")).isEqualTo(Outcome.SIGNAL);
        assertThat(Village.of(5).delivers(null, ON, 100).says("trade-with-members"))
                .as("a day is too little")
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void what_somebody_brought_who_has_left_was_brought_by_a_member() {
        Village village =
                Village.of(5).member("A", "left", OLD, ON.minusMonths(1), 100).deliversMonthly("left", 100);
        assertThat(village.says("trade-with-members")).isEqualTo(Outcome.CLEAR);
    }

    @Test
    void more_sold_than_members_brought_is_a_signal_from_half_on() {
        assertThat(trades().sellsMonthly("A", 100, 230, "b").says("unbacked-sales"))
                .isEqualTo(Outcome.CLEAR);
        assertThat(trades().sellsMonthly("A", 200, 230, "b").says("unbacked-sales"))
                .isEqualTo(Outcome.CLEAR);
        assertThat(trades().sellsMonthly("A", 201, 230, "b").says("unbacked-sales"))
                .isEqualTo(Outcome.SIGNAL);
    }

    /** As many others of the kind that pay and get the usual. */
    private static Village among(Village village, int others) {
        for (int n = 0; n < others; n++) {
            String id = "N" + n;
            village.cooperative(id, "dairy", OLD, null).members(id, 5);
            for (int month = 0; month < 12; month++) {
                village.delivers(id, id + "1", ON.minusMonths(month).minusDays(3), 100, 200 + n % 3);
            }
            village.sellsMonthly(id, 100, 230 + n % 3, "b" + n);
        }
        return village;
    }

    private static Village pays(double price, double sells) {
        Village village = Village.of(5);
        for (int month = 0; month < 12; month++) {
            village.delivers("A", "A1", ON.minusMonths(month).minusDays(3), 100, price);
        }
        return among(village.sellsMonthly("A", 100, sells, "b"), 12);
    }

    @Test
    void a_margin_above_a_quarter_is_a_signal_when_members_are_paid_less_than_usual() {
        assertThat(pays(200, 230).says("margin")).isEqualTo(Outcome.CLEAR);
        assertThat(pays(160, 230).says("margin")).isEqualTo(Outcome.SIGNAL);
        assertThat(pays(200, 400).says("margin"))
                .as("whoever processes pays the usual")
                .isEqualTo(Outcome.NOTE);
    }

    @Test
    void a_fifth_below_the_usual_price_for_members_is_a_signal() {
        assertThat(pays(175, 230).says("price-paid")).isEqualTo(Outcome.CLEAR);
        assertThat(pays(165, 230).says("price-paid")).isEqualTo(Outcome.NOTE);
        assertThat(pays(150, 230).says("price-paid")).isEqualTo(Outcome.SIGNAL);
        assertThat(trades().says("price-paid")).as("nobody to compare with").isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void a_fifth_below_the_usual_selling_price_to_one_buyer_is_a_signal() {
        assertThat(pays(150, 210).says("price-got")).isEqualTo(Outcome.CLEAR);
        assertThat(pays(150, 190).says("price-got")).isEqualTo(Outcome.NOTE);
        assertThat(pays(150, 180).says("price-got")).isEqualTo(Outcome.SIGNAL);
    }

    @Test
    void one_buyer_at_the_usual_price_is_nothing_and_at_a_low_one_a_signal() {
        assertThat(pays(200, 230).says("one-buyer")).isEqualTo(Outcome.CLEAR);
        assertThat(pays(180, 200).says("one-buyer")).isEqualTo(Outcome.SIGNAL);
        assertThat(pays(180, 200).sellsMonthly("A", 30, 200, "other").says("one-buyer"))
                .isEqualTo(Outcome.CLEAR);
    }

    private static Village buysInside(double inside, String name) {
        return trades().sellsMonthly("A", inside, 230, name).sellsMonthly("A", 100 - inside, 230, "plant");
    }

    @Test
    void one_of_its_own_who_buys_more_than_half_is_a_signal_however_named() {
        assertThat(buysInside(20, "A2").says("inside-buyer")).isEqualTo(Outcome.CLEAR);
        assertThat(buysInside(50, "A2").says("inside-buyer")).isEqualTo(Outcome.NOTE);
        assertThat(buysInside(51, "A2").says("inside-buyer")).isEqualTo(Outcome.SIGNAL);
        assertThat(buysInside(51, "phone A2").says("inside-buyer")).isEqualTo(Outcome.SIGNAL);
        assertThat(buysInside(51, "cousin").says("inside-buyer")).isEqualTo(Outcome.CLEAR);
        assertThat(buysInside(51, "cousin").kin("cousin", "A2").says("inside-buyer"))
                .isEqualTo(Outcome.SIGNAL);
    }

    private static Village active(int people) {
        Village village = Village.of(10);
        for (int i = 1; i <= people; i++) {
            village.deliversMonthly("A" + i, 100);
        }
        return village;
    }

    @Test
    void fewer_than_half_who_trade_are_a_signal() {
        assertThat(active(5).says("active-members")).isEqualTo(Outcome.CLEAR);
        assertThat(active(4).says("active-members")).isEqualTo(Outcome.SIGNAL);
        assertThat(active(4).sells("A", ON.minusMonths(1), 10, 100, "phone A9").says("active-members"))
                .as("whoever buys feed trades too")
                .isEqualTo(Outcome.CLEAR);
        assertThat(Village.of(10).says("active-members"))
                .as("no trade is written down")
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void a_year_without_trade_is_noted_and_a_winter_is_nothing() {
        assertThat(Village.of(10).delivers("A1", ON.minusMonths(13), 100).says("active-members"))
                .isEqualTo(Outcome.NOTE);
        Village winter = Village.of(4);
        for (int i = 1; i <= 4; i++) {
            winter.delivers("A" + i, ON.minusMonths(7), 100);
        }
        assertThat(winter.says("active-members")).isEqualTo(Outcome.CLEAR);
    }

    private static Village borrowed(int people, int trading) {
        Village village = Village.of(10).deliversMonthly("A10", 100);
        for (int i = 1; i <= people; i++) {
            village.lent("A" + i, ON.minusMonths(8), 1000, "s" + i);
        }
        for (int i = 1; i <= trading; i++) {
            village.delivers("A" + i, ON.minusMonths(2), 1);
        }
        return village;
    }

    @Test
    void two_thirds_of_the_borrowers_who_bring_nothing_are_a_signal_when_more() {
        assertThat(borrowed(2, 0).says("idle-borrowers")).isEqualTo(Outcome.UNKNOWN);
        assertThat(borrowed(4, 2).says("idle-borrowers")).isEqualTo(Outcome.CLEAR);
        assertThat(borrowed(5, 2).says("idle-borrowers")).isEqualTo(Outcome.NOTE);
        assertThat(borrowed(4, 1).says("idle-borrowers")).isEqualTo(Outcome.SIGNAL);
    }

    private static Village brings(double first) {
        Village village = Village.of(5);
        for (int month = 0; month < 12; month++) {
            LocalDate day = ON.minusMonths(month).minusDays(3);
            village.delivers("A1", day, first).delivers("A2", day, 100);
        }
        return village;
    }

    @Test
    void one_who_brings_more_than_four_fifths_is_a_signal_and_more_than_half_a_note() {
        assertThat(brings(100).says("one-deliverer")).isEqualTo(Outcome.CLEAR);
        assertThat(brings(400).says("one-deliverer")).isEqualTo(Outcome.NOTE);
        assertThat(brings(401).says("one-deliverer")).isEqualTo(Outcome.SIGNAL);
    }

    /** Applied two years ago; trades in the three months around, and so often elsewhere. */
    private static Village sleeps(int elsewhere) {
        LocalDate applied = ON.minusYears(2);
        Village village = Village.of(5).applied(applied).meeting(MeetingKind.GENERAL, ON.minusYears(4), 5, 5);
        for (int i = -4; i < 5; i++) {
            village.delivers("A1", applied.plusDays(20L * i), 100);
        }
        for (int i = 0; i < elsewhere; i++) {
            village.delivers("A1", ON.minusMonths(12).minusDays(10L * i), 100);
        }
        return village;
    }

    @Test
    void trade_only_around_an_application_is_a_signal() {
        assertThat(sleeps(0).says("sleeping")).isEqualTo(Outcome.SIGNAL);
        assertThat(sleeps(1).says("sleeping")).isEqualTo(Outcome.NOTE);
        assertThat(sleeps(3).says("sleeping")).isEqualTo(Outcome.CLEAR);
    }

    @Test
    void a_season_in_which_the_money_comes_each_year_is_no_sleep() {
        Village village = Village.of(5).meeting(MeetingKind.GENERAL, OLD, 5, 5);
        for (int year = 0; year < 5; year++) {
            LocalDate harvest = LocalDate.of(2026 - year, 9, 1);
            village.lent("A1", harvest.minusDays(60), 1000, "s");
            for (int i = 0; i < 5; i++) {
                village.delivers("A1", harvest.plusDays(6L * i), 100);
            }
        }
        assertThat(village.says("sleeping")).isEqualTo(Outcome.NOTE);
    }

    @Test
    void a_year_apart_from_money_must_be_known() {
        LocalDate applied = ON.minusMonths(10);
        Village village = Village.of(5).applied(applied);
        for (int i = 0; i < 9; i++) {
            village.delivers("A1", applied.plusDays(9L * i), 100);
        }
        assertThat(village.says("sleeping")).isEqualTo(Outcome.UNKNOWN);
    }

    private static Outcome volume(double quantity) {
        return Village.of(5)
                .lent(null, ON.minusMonths(13), 1_000_000, "s")
                .delivers("A1", ON.minusMonths(5), quantity)
                .says("volume");
    }

    @Test
    void trade_of_less_than_a_twentieth_of_the_money_is_a_signal() {
        assertThat(volume(1000)).isEqualTo(Outcome.CLEAR);
        assertThat(volume(999)).isEqualTo(Outcome.NOTE);
        assertThat(volume(250)).isEqualTo(Outcome.NOTE);
        assertThat(volume(249)).isEqualTo(Outcome.SIGNAL);
        assertThat(Village.of(5).lent(null, ON.minusMonths(11), 1000, "s").says("volume"))
                .as("not a year ago")
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void two_years_without_a_payment_are_noted_when_something_is_left() {
        assertThat(unpaid(24, 300)).isEqualTo(Outcome.CLEAR);
        assertThat(unpaid(25, 300)).isEqualTo(Outcome.NOTE);
        assertThat(unpaid(25, 210)).as("at cost").isEqualTo(Outcome.CLEAR);
    }

    private static Outcome unpaid(long months, double price) {
        return trades().sellsMonthly("A", 100, price, "b")
                .paid("A1", ON.minusMonths(months), 100)
                .says("no-distribution");
    }

    private static Village alike(int people) {
        Village village = Village.of(10);
        for (int month = 0; month < 10; month++) {
            for (int i = 1; i <= 5; i++) {
                village.delivers("A" + i, ON.minusMonths(month).minusDays(3), i <= people ? 100 : 90 + 3 * i);
            }
        }
        return village;
    }

    @Test
    void the_same_quantity_of_most_people_on_each_day_is_a_signal() {
        assertThat(alike(3).says("alike-deliveries")).isEqualTo(Outcome.CLEAR);
        assertThat(alike(4).says("alike-deliveries")).isEqualTo(Outcome.NOTE);
        assertThat(alike(5).says("alike-deliveries")).isEqualTo(Outcome.SIGNAL);
    }
}
