package kz.yntymaq.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SpecialDaysTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 22);

    @Autowired
    SpecialDays days;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    Memberships memberships;

    @Autowired
    Interleaving waiting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_days_of_2026_are_those_of_the_law() {
        assertThat(calendar.days().plus(LocalDate.of(2025, 12, 31), 3)).isEqualTo(LocalDate.of(2026, 1, 8));
        assertThat(calendar.days().plus(LocalDate.of(2025, 12, 31), 5)).isEqualTo(LocalDate.of(2026, 1, 12));
        assertThat(calendar.days().plus(LocalDate.of(2026, 3, 18), 15)).isEqualTo(LocalDate.of(2026, 4, 13));
        assertThat(calendar.days().plus(LocalDate.of(2026, 4, 27), 15)).isEqualTo(LocalDate.of(2026, 5, 21));
        assertThat(calendar.days().plus(LocalDate.of(2026, 8, 28), 3)).isEqualTo(LocalDate.of(2026, 9, 2));
        assertThat(calendar.days().plus(LocalDate.of(2026, 10, 22), 3)).isEqualTo(LocalDate.of(2026, 10, 28));
        assertThat(calendar.days().plus(LocalDate.of(2026, 12, 14), 3)).isEqualTo(LocalDate.of(2026, 12, 18));
    }

    @Test
    void a_year_without_data_is_said_to_be_unknown_when_deadlines_reach_it() {
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2027)).isFalse();
        assertThat(calendar.unknownYearAhead()).isEqualTo(2027);
        clock.set(LocalDate.of(2026, 6, 1));
        assertThat(calendar.unknownYearAhead()).isNull();
    }

    @Test
    void a_year_without_a_single_day_is_not_complete() {
        Actor administrator = people.actor(people.administrator());
        assertThatThrownBy(() -> days.markComplete(administrator, 2027, true))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("calendar.error.empty"));
        assertThat(calendar.knows(2027)).isFalse();
    }

    @Test
    void a_period_that_would_end_on_a_day_off_ends_on_the_next_working_day() {
        assertThat(calendar.days().sameOrNext(LocalDate.of(2026, 11, 28))).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(calendar.days().sameOrNext(LocalDate.of(2026, 11, 27))).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void a_day_that_is_added_counts_at_once_and_its_removal_too() {
        Actor administrator = people.actor(people.administrator());
        assertThat(calendar.isWorkingDay(DAY)).isTrue();

        days.add(administrator, new SpecialDay(DAY, DayKind.DAY_OFF, "Наурыз мейрамы", "Наурыз мейрамы"));
        assertThat(calendar.isWorkingDay(DAY)).isFalse();
        assertThatThrownBy(() -> days.add(administrator, new SpecialDay(DAY, DayKind.DAY_OFF, "тағы", "ещё")))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("calendar.error.listed"));

        days.remove(administrator, DAY);
        assertThat(calendar.isWorkingDay(DAY)).isTrue();
    }

    @Test
    void a_day_off_entered_later_moves_the_last_day_of_an_exit_and_no_other() {
        Actor administrator = people.actor(people.administrator());
        Fixtures.Made cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        Actor member = people.actor(cooperative.member());
        memberships.askToLeave(member, cooperative.id(), UUID.randomUUID());
        LocalDate last = clock.today().plusDays(30);
        assertThat(last.getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
        assertThat(leaveDue(cooperative.member())).isEqualTo(last);
        days.add(administrator, off(last.minusDays(1)));
        assertThat(leaveDue(cooperative.member())).as("calendar days").isEqualTo(last);
        days.add(administrator, off(last));
        assertThat(leaveDue(cooperative.member())).isEqualTo(last.plusDays(1));
        days.add(administrator, off(last.plusDays(1)));
        assertThat(leaveDue(cooperative.member())).isEqualTo(last.plusDays(2));
        days.remove(administrator, last);
        assertThat(leaveDue(cooperative.member())).isEqualTo(last);
        assertThat(jdbc.sql(
                                "select detail from audit_entry where action = 'membership.exit-recounted' order by position")
                        .query(String.class)
                        .list())
                .containsExactly(last.toString(), last.plusDays(1).toString(), last.toString());
    }

    private static SpecialDay off(LocalDate day) {
        return new SpecialDay(day, DayKind.DAY_OFF, "к", "р");
    }

    private LocalDate leaveDue(People.Someone member) {
        return jdbc.sql("select leave_due_on from membership where account_id = ?")
                .param(member.id())
                .query(LocalDate.class)
                .single();
    }

    @Test
    void a_year_is_known_once_it_is_marked_as_complete() {
        Actor administrator = people.actor(people.administrator());

        List<LocalDate> workdays = LocalDate.of(2027, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 15))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .toList();
        assertThat(workdays).hasSize(10);
        workdays.subList(0, 9).forEach(day -> days.add(administrator, off(day)));
        assertThatThrownBy(() -> days.markComplete(administrator, 2027, true))
                .as("nine days off are not all of a year")
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("calendar.error.few"));
        assertThat(calendar.knows(2027)).isFalse();
        days.add(administrator, off(workdays.get(9)));
        days.markComplete(administrator, 2027, true);
        assertThat(calendar.knows(2027)).isTrue();
        days.markComplete(administrator, 2027, false);
        workdays.forEach(day -> days.remove(administrator, day));
        assertThat(calendar.knows(2027)).isFalse();
    }

    @Test
    void refuses_a_day_off_at_the_weekend_and_a_moved_working_day_in_the_week() {
        Actor administrator = people.actor(people.administrator());

        assertThatThrownBy(() ->
                        days.add(administrator, new SpecialDay(LocalDate.of(2027, 3, 21), DayKind.DAY_OFF, "к", "р")))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> days.add(administrator, new SpecialDay(DAY, DayKind.WORKING_DAY, "к", "р")))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void nobody_but_an_administrator_of_the_country_changes_it() {
        Actor villager = people.actor(people.villager());

        assertThatThrownBy(() -> days.add(villager, new SpecialDay(DAY, DayKind.DAY_OFF, "к", "р")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void while_a_day_is_being_added_others_count_without_it_and_afterwards_with_it() throws Exception {
        Actor administrator = people.actor(people.administrator());
        boolean meanwhile = waiting.meanwhile(() -> days.add(administrator, off(DAY)), () -> calendar.isWorkingDay(DAY))
                .get();
        assertThat(meanwhile).as("before the commit").isTrue();
        assertThat(calendar.isWorkingDay(DAY)).isFalse();
        days.remove(administrator, DAY);
    }
}
