package kz.yntymaq.cooperative.kinship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Texts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members declare relatives among the members: told, confirmed, disputed, withdrawn; seen by few. */
@PortalTest
class KinshipsTest {

    @Autowired
    Kinships kinships;

    @Autowired
    KinshipViews views;

    @Autowired
    Memberships memberships;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Background background;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Made made;
    private Someone father;
    private Someone son;

    @BeforeEach
    void a_cooperative() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        father = made.members().get(1);
        son = made.members().get(2);
    }

    @Test
    void until_the_other_confirms_only_the_two_see_it() {
        UUID id = declare(father, son, KinshipKind.CHILD);
        assertThat(mine(father)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(KinshipKind.CHILD);
            assertThat(one.own()).isTrue();
            assertThat(one.state()).isEqualTo(KinshipState.DECLARED);
        });
        assertThat(mine(son)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(KinshipKind.PARENT);
            assertThat(one.own()).isFalse();
        });
        assertThat(all()).isEmpty();
        assertThat(office().all().rows()).isEmpty();

        answer(son, id, true);
        assertThat(all())
                .singleElement()
                .satisfies(one -> assertThat(one.ofChair()).isFalse());
        assertThat(office().all().rows()).hasSize(1);
        assertThat(office().band()).isEqualTo(FamilyShareRule.Band.UP_TO_HALF);

        answer(son, id, false);
        assertThat(mine(father)).extracting(KinshipViews.Own::state).containsExactly(KinshipState.DISPUTED);
        assertThat(all()).as("what one disputes nobody else sees").isEmpty();
        assertThat(office().band()).isEqualTo(FamilyShareRule.Band.NONE);
    }

    @Test
    void each_is_told_of_what_the_other_said() {
        UUID id = declare(father, son, KinshipKind.CHILD);
        answer(son, id, true);
        answer(son, id, false);
        kinships.withdraw(people.actor(father), made.id(), id, UUID.randomUUID());
        background.await();
        assertThat(told(son)).containsExactlyInAnyOrder("kinship.message.declared", "kinship.message.withdrawn");
        assertThat(told(father)).containsExactlyInAnyOrder("kinship.message.confirmed", "kinship.message.disputed");
    }

    @Test
    void the_other_alone_answers_and_the_declarer_alone_withdraws_at_any_time() {
        UUID id = declare(father, son, KinshipKind.CHILD);
        assertThatThrownBy(() -> answer(father, id, true)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> answer(made.chair(), id, true)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> withdraw(son, id)).isInstanceOf(NotFoundException.class);
        answer(son, id, true);
        withdraw(father, id);
        assertThat(mine(father)).isEmpty();
        assertThat(mine(son)).isEmpty();
        assertThat(all()).isEmpty();
        assertThatThrownBy(() -> answer(son, id, true)).isInstanceOf(NotFoundException.class);
        declare(father, son, KinshipKind.CHILD);
    }

    @Test
    void the_two_are_declared_once_whoever_begins() throws Exception {
        declare(father, son, KinshipKind.CHILD);
        assertRefused("kinship.refused.already", () -> declare(father, son, KinshipKind.SPOUSE));
        assertRefused("kinship.refused.already", () -> declare(son, father, KinshipKind.PARENT));
        Someone one = made.chair();
        Someone other = made.members().get(3);
        assertThat(AtOnce.all(List.of(once(one, other), once(other, one)))).containsOnlyOnce(true);
    }

    private Callable<Boolean> once(Someone one, Someone other) {
        return () -> {
            try {
                declare(one, other, KinshipKind.FULL_SIBLING);
                return true;
            } catch (RuleViolationException late) {
                return false;
            }
        };
    }

    @Test
    void nobody_declares_themself_or_somebody_who_is_no_member() {
        assertRefused("kinship.refused.self", () -> declare(father, father, KinshipKind.SPOUSE));
        Someone stranger = people.villager();
        assertRefused(
                "kinship.refused.nobody",
                () -> kinships.declare(
                        people.actor(father), made.id(), "Жоқбаев Ешкім", null, "CHILD", UUID.randomUUID()));
        assertRefused(
                "kinship.refused.nobody",
                () -> kinships.declare(
                        people.actor(father), made.id(), son.name().family(), null, "CHILD", UUID.randomUUID()));
        assertThatThrownBy(() -> declare(stranger, son, KinshipKind.CHILD)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void only_officials_of_the_territory_see_what_is_confirmed() {
        answer(made.chair(), declare(son, made.chair(), KinshipKind.SPOUSE), true);
        assertThat(all())
                .singleElement()
                .satisfies(one -> assertThat(one.ofChair()).isTrue());
        assertThat(views.ofOffice(people.actor(people.official(Places.AKMOLA)), made.id(), null)
                        .all()
                        .rows())
                .hasSize(1);
        for (Someone other : List.of(
                people.official(Places.SAIRAM), people.auditor(), people.administrator(), father, made.chair())) {
            assertThatThrownBy(() -> views.ofOffice(people.actor(other), made.id(), null))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(views.page(people.actor(father), made.id(), null).all())
                .as("another member")
                .isNull();
        assertThatThrownBy(() -> views.page(people.actor(people.villager()), made.id(), null))
                .isInstanceOf(NotFoundException.class);
        Made foreign = fixtures.active(Places.ZERENDI_VILLAGE);
        assertThatThrownBy(() -> views.page(people.actor(foreign.chair()), made.id(), null))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void it_ends_with_either_membership() {
        UUID id = declare(father, son, KinshipKind.CHILD);
        answer(son, id, true);
        memberships.askToLeave(people.actor(son), made.id(), UUID.randomUUID());
        assertThat(all()).as("who is leaving is a member still").hasSize(1);
        UUID membership = jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(made.id(), son.id())
                .query(UUID.class)
                .single();
        memberships.leave(
                people.actor(made.chair()),
                made.id(),
                membership,
                new MeetingDecision(clock.today(), 4, 4, 0, 0),
                UUID.randomUUID());
        assertThat(all()).isEmpty();
        assertThat(mine(father)).isEmpty();
        assertThatThrownBy(() -> withdraw(father, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_iin_is_not_looked_at_where_one_member_alone_is_called_so_and_so_cannot_be_guessed() {
        kinships.declare(
                people.actor(father),
                made.id(),
                son.name().full(),
                new Iin(people.villager().iin()),
                "CHILD",
                UUID.randomUUID());
        assertThat(jdbc.sql("select relative_id from kinship where declarer_id = ?")
                        .param(father.id())
                        .query(UUID.class)
                        .single())
                .isEqualTo(son.id());
    }

    @Test
    void nobody_is_told_of_the_same_declaration_more_than_three_times_a_day() {
        for (int i = 0; i < 3; i++) {
            UUID id = declare(father, son, KinshipKind.CHILD);
            kinships.withdraw(people.actor(father), made.id(), id, UUID.randomUUID());
        }
        assertRefused("error.too-often", () -> declare(father, son, KinshipKind.CHILD));
    }

    @Test
    void both_sides_fit_each_other() {
        for (KinshipKind kind : KinshipKind.values()) {
            assertThat(kind.seenFromTheOther().seenFromTheOther()).isEqualTo(kind);
        }
    }

    private UUID declare(Someone one, Someone other, KinshipKind kind) {
        kinships.declare(
                people.actor(one),
                made.id(),
                other.name().full(),
                new Iin(other.iin()),
                kind.name(),
                UUID.randomUUID());
        return jdbc.sql(
                        "select id from kinship where declarer_id = ? and relative_id = ? order by declared_at desc, withdrawn_at nulls first limit 1")
                .params(one.id(), other.id())
                .query(UUID.class)
                .single();
    }

    private void answer(Someone by, UUID id, boolean confirmed) {
        kinships.answer(people.actor(by), made.id(), id, confirmed, UUID.randomUUID());
    }

    private void withdraw(Someone by, UUID id) {
        kinships.withdraw(people.actor(by), made.id(), id, UUID.randomUUID());
    }

    private List<KinshipViews.Own> mine(Someone who) {
        return views.page(people.actor(who), made.id(), null).mine();
    }

    private List<KinshipViews.Confirmed> all() {
        return java.util.Objects.requireNonNull(
                        views.page(people.actor(made.chair()), made.id(), null).all())
                .rows();
    }

    private KinshipViews.OfficePage office() {
        Actor official = people.actor(people.official(Places.ZERENDI));
        return views.ofOffice(official, made.id(), null);
    }

    private List<String> told(Someone who) {
        return jdbc.sql("select key from inbox_message where account_id = ? and key like 'kinship.%'")
                .param(who.id())
                .query(String.class)
                .list();
    }

    private void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolationException.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            for (Language language : Language.values()) {
                assertThat(texts.in(language, key)).isNotBlank();
            }
        });
    }
}
