package kz.yntymaq.cooperative.associate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipRepository;
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

/** Associated members: at most a fifth, no vote, a share in money that is returned, and the book ties. */
@PortalTest
class AssociatesTest {

    @Autowired
    Associates associates;

    @Autowired
    AssociateViews views;

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

    private Made made;
    private UUID id;
    private Actor chair;

    @BeforeEach
    void a_cooperative_of_five() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        chair = people.actor(made.chair());
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private void fifth() {
        Actor person = people.actor(people.villager());
        memberships.ask(person, id, new BigDecimal("1000"), once());
        UUID membership = rows.findOpen(id, person.accountId()).orElseThrow().getId();
        memberships.decide(chair, id, membership, all(4), once());
        memberships.pay(chair, id, membership, new BigDecimal("1000"), BigDecimal.ZERO, clock.today(), once());
    }

    private MeetingDecision all(int present) {
        return new MeetingDecision(clock.today(), present, present, 0, 0);
    }

    private UUID admit(@Nullable Someone person, MeetingDecision decision) {
        return associates.admit(
                chair,
                id,
                new Associates.Given(
                        "ЖШС «Дала»",
                        person == null ? null : new Iin(person.iin()),
                        "7",
                        clock.today(),
                        new BigDecimal("50000"),
                        clock.today()),
                decision,
                once());
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
    void four_members_have_none_and_five_have_one() {
        refused(() -> admit(null, all(4)), OneFifthRule.REASON);
        fifth();
        admit(null, all(5));
        refused(() -> admit(null, all(5)), OneFifthRule.REASON);
        assertThat(views.count(id)).isEqualTo(1);
        assertTied("51000");
    }

    @Test
    void of_two_admitted_at_the_same_moment_one_is() throws Exception {
        fifth();
        Future<UUID> other = interleaving.meanwhile(() -> admit(null, all(5)), () -> admit(null, all(5)));
        assertThat(Interleaving.failure(other)).isNotNull();
        assertThat(views.count(id)).isEqualTo(1);
        assertTied("51000");
    }

    @Test
    void they_are_in_no_electorate_and_change_no_quorum() {
        fifth();
        Someone person = people.villager();
        admit(person, all(5));
        assertThat(rows.findVoters(id)).hasSize(5).doesNotContain(person.id());
        assertThat(rows.countMembersOn(id, clock.today())).isEqualTo(5);
        assertThat(memberships.quorum(id)).isEqualTo(4);
        refused(() -> admit(person, all(5)), OneFifthRule.REASON);
    }

    @Test
    void a_meeting_that_did_not_admit_or_without_enough_members_admits_nobody() {
        fifth();
        refused(() -> admit(null, all(3)), "cooperative.rule.quorum");
        refused(() -> admit(null, new MeetingDecision(clock.today(), 4, 2, 2, 0)), "cooperative.rule.majority");
        refused(() -> admit(made.member(), all(5)), "associate.refused.member");
        assertThatThrownBy(() -> associates.there(people.actor(made.member()), id, UUID.randomUUID(), Set.of()))
                .isInstanceOf(NotFoundException.class);
        assertThat(views.count(id)).isZero();
    }

    @Test
    void on_exit_the_share_is_owed_and_returned_and_no_more() {
        fifth();
        UUID associate = admit(null, all(5));
        refused(
                () -> associates.payOut(chair, id, associate, BigDecimal.ONE, clock.today(), once()),
                "associate.refused.not-left");
        associates.leave(chair, id, associate, clock.today(), once());
        assertThat(views.list(chair, id).lines().get(0).owed()).isEqualByComparingTo("50000");
        assertTied("51000");
        refused(
                () -> associates.payOut(chair, id, associate, new BigDecimal("50000.01"), clock.today(), once()),
                "ledger.refused.below-zero");
        associates.payOut(chair, id, associate, new BigDecimal("50000"), clock.today(), once());
        assertTied("1000");
        refused(() -> associates.leave(chair, id, associate, clock.today(), once()), "associate.refused.left");
        assertThat(views.count(id)).isZero();
    }

    @Test
    void members_see_the_list_and_the_person_reads_of_it_and_the_refusal_names_the_article() {
        fifth();
        Someone person = people.villager();
        admit(person, all(5));
        assertThat(views.list(people.actor(made.member()), id).lines()).hasSize(1);
        assertThatThrownBy(() -> views.ofChair(people.actor(made.member()), id)).isInstanceOf(NotFoundException.class);
        assertThat(held.stream()
                        .filter(kind -> kind.kind().equals("associates"))
                        .flatMap(kind -> kind.read(person.id(), 0, 10).stream()))
                .hasSize(1);
        for (Language language : Language.values()) {
            assertThat(texts.in(language, OneFifthRule.REASON, 9, 1)).contains("25", "2", "9", "1");
        }
    }
}
