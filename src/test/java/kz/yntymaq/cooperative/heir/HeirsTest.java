package kz.yntymaq.cooperative.heir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Texts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The death of a member: the membership ends, the share is divided among heirs to the tiyn, and the book ties at each step. */
@PortalTest
class HeirsTest {

    @Autowired
    Heirs heirs;

    @Autowired
    HeirViews views;

    @Autowired
    Memberships memberships;

    @Autowired
    MembershipRepository rows;

    @Autowired
    Balances balances;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Interleaving interleaving;

    @Autowired
    Texts texts;

    @Autowired
    TestClock clock;

    @Autowired
    List<HeldData> held;

    private UUID id;
    private Made made;
    private Actor chair;
    private Actor member;
    private UUID dead;

    @BeforeEach
    void a_cooperative_of_four_whose_shares_are_paid() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        fixtures.paid(made);
        id = made.id();
        chair = people.actor(made.chair());
        member = people.actor(made.member());
        dead = of(member).getId();
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private Membership of(Actor actor) {
        return rows.findAllOf(id).stream()
                .filter(each -> each.getAccountId().equals(actor.accountId()))
                .findFirst()
                .orElseThrow();
    }

    private void died(LocalDate on) {
        heirs.died(chair, id, dead, on, DeathPaper.CERTIFICATE, "№ 12, 20.11.2026", once());
    }

    private void named(String name, @Nullable Someone person, int numerator, int denominator) {
        heirs.name(
                chair,
                id,
                dead,
                new NamedHeir(name, person == null ? null : new Iin(person.iin()), numerator, denominator, "№ 5"),
                once());
    }

    private List<Heir> heirs() {
        return views.page(chair, id, dead).heirs();
    }

    private BigDecimal owed() {
        return balances.now("SHARES:" + id, "PAYABLE", dead.toString());
    }

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private void assertTied(String money) {
        Map<String, BigDecimal> totals = balances.totals("SHARES:" + id);
        assertThat(totals.get("MONEY")).isEqualByComparingTo(money);
        assertThat(totals.entrySet().stream()
                        .filter(each ->
                                List.of("SHARE", "ADDITIONAL", "FEE", "PAYABLE").contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(money);
    }

    @Test
    void the_membership_ends_on_the_day_of_death_and_the_member_has_no_vote_from_then_on() {
        died(clock.today());
        Membership gone = of(member);
        assertThat(gone.getState()).isEqualTo(MembershipState.LEFT);
        assertThat(gone.getEnding()).isEqualTo(Ending.DEATH);
        assertThat(gone.getLeftOn()).isEqualTo(clock.today());
        assertThat(rows.findVoters(id)).hasSize(3).doesNotContain(member.accountId());
        assertThat(rows.countMembersOn(id, clock.today().plusDays(1))).isEqualTo(3);
        assertThat(owed()).isEqualByComparingTo("20000");
        assertTied("80000");
        refused(() -> died(clock.today()), "heir.refused.no-member");
    }

    @Test
    void the_day_is_not_in_the_future_nor_before_the_membership_and_the_chair_is_recorded_by_the_next() {
        refused(() -> died(clock.today().plusDays(1)), "cooperative.refused.future");
        refused(() -> died(clock.today().minusDays(2)), "cooperative.refused.too-early");
        refused(
                () -> heirs.died(chair, id, of(chair).getId(), clock.today(), DeathPaper.OTHER, "1", once()),
                "heir.refused.chair");
        assertThatThrownBy(() -> heirs.died(member, id, dead, clock.today(), DeathPaper.OTHER, "1", once()))
                .isInstanceOf(NotFoundException.class);
        assertTied("80000");
    }

    @Test
    void parts_that_are_not_the_whole_are_not_divided_and_more_than_the_whole_is_not_named() {
        died(clock.today());
        refused(() -> heirs.divide(chair, id, dead), "heir.rule.whole");
        named("Бірінші", null, 1, 3);
        named("Екінші", null, 1, 3);
        refused(() -> heirs.divide(chair, id, dead), "heir.rule.whole");
        refused(() -> named("Үшінші", null, 1, 2), "heir.rule.whole");
        named("Үшінші", null, 1, 3);
        heirs.divide(chair, id, dead);
        heirs.divide(chair, id, dead);
        assertThat(heirs())
                .extracting(each -> each.amount().toPlainString())
                .containsExactly("6666.67", "6666.67", "6666.66");
        refused(() -> named("Кеш", null, 1, 9), "heir.refused.divided");
        refused(() -> heirs.remove(chair, id, dead, heirs().get(0).id()), "heir.refused.divided");
        assertTied("80000");
    }

    @Test
    void heirs_are_paid_once_each_until_nothing_is_owed() throws Exception {
        died(clock.today());
        named("Бірінші", null, 1, 4);
        named("Екінші", null, 3, 4);
        heirs.divide(chair, id, dead);
        UUID first = partOf("Бірінші");
        UUID second = partOf("Екінші");
        Future<Boolean> again =
                interleaving.meanwhile(() -> heirs.pay(chair, id, dead, first, clock.today(), once()), () -> {
                    heirs.pay(chair, id, dead, first, clock.today(), once());
                    return true;
                });
        assertThat(Interleaving.failure(again)).isNotNull();
        assertThat(owed()).isEqualByComparingTo("15000");
        assertTied("75000");
        heirs.pay(chair, id, dead, second, clock.today(), once());
        assertThat(owed()).isEqualByComparingTo("0");
        assertTied("60000");
    }

    @Test
    void a_part_passes_to_an_heir_who_is_a_member_and_to_one_whom_the_meeting_admitted() {
        Someone child = people.villager();
        died(clock.today());
        named("Мүше", made.members().get(2), 1, 2);
        named("Бала", child, 1, 2);
        heirs.divide(chair, id, dead);
        UUID first = partOf(made.members().get(2));
        UUID second = partOf(child);
        heirs.pass(chair, id, dead, first, clock.today(), null, once());
        Membership heir = of(people.actor(made.members().get(2)));
        assertThat(heir.getShare()).isEqualByComparingTo("30000");
        assertThat(balances.now("SHARES:" + id, "SHARE", heir.getId().toString()))
                .isEqualByComparingTo("30000");
        refused(
                () -> heirs.pass(chair, id, dead, second, clock.today(), BigDecimal.ZERO, once()),
                "heir.refused.not-admitted");
        Actor actor = people.actor(child);
        memberships.ask(actor, id, new BigDecimal("10000"), once());
        refused(
                () -> heirs.pass(chair, id, dead, second, clock.today(), BigDecimal.ZERO, once()),
                "heir.refused.not-admitted");
        memberships.decide(chair, id, of(actor).getId(), new MeetingDecision(clock.today(), 3, 3, 0, 0), once());
        heirs.pass(chair, id, dead, second, clock.today(), new BigDecimal("1000"), once());
        assertThat(of(actor).getState()).isEqualTo(MembershipState.MEMBER);
        assertThat(balances.now("SHARES:" + id, "SHARE", of(actor).getId().toString()))
                .isEqualByComparingTo("10000");
        assertThat(owed()).isEqualByComparingTo("0");
        assertTied("81000");
        refused(() -> heirs.pay(chair, id, dead, second, clock.today(), once()), "heir.refused.settled");
    }

    @Test
    void an_heir_without_an_account_is_paid_and_one_is_taken_from_the_list_before_it_is_divided() {
        died(clock.today());
        named("Қате", null, 1, 2);
        heirs.remove(chair, id, dead, heirs().get(0).id());
        named("Дұрыс", null, 1, 1);
        heirs.divide(chair, id, dead);
        UUID only = heirs().get(0).id();
        refused(() -> heirs.pass(chair, id, dead, only, clock.today(), null, once()), "heir.refused.not-admitted");
        heirs.pay(chair, id, dead, only, clock.today(), once());
        assertThat(heirs().get(0).state()).isEqualTo(HeirState.PAID);
        assertTied("60000");
    }

    @Test
    void an_heir_with_an_account_reads_of_it_among_the_own_data_and_refusals_name_the_articles() {
        Someone child = people.villager();
        died(clock.today());
        named("Бала", child, 1, 1);
        assertThat(held.stream()
                        .filter(kind -> kind.kind().equals("heirs"))
                        .flatMap(kind -> kind.read(child.id(), 0, 10).stream()))
                .hasSize(1);
        for (Language language : Language.values()) {
            assertThat(texts.in(language, "heir.refused.not-admitted")).contains("28", "32");
        }
    }

    private UUID partOf(String name) {
        return heirs().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID partOf(Someone person) {
        return heirs().stream()
                .filter(each -> person.id().equals(each.account()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
