package kz.yntymaq.integrity.tie;

import static kz.yntymaq.support.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What two co-operatives have in common, and that a household is no sign. */
@PortalTest
class CooperativeTiesTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    CooperativeTies ties;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Made one;
    Made other;
    Someone official;
    Someone administrator;

    @BeforeEach
    void two_of_one_village() {
        one = fixtures.active(Places.ZERENDI_VILLAGE);
        other = fixtures.active(Places.ZERENDI_VILLAGE);
        official = people.official(Places.ZERENDI);
        administrator = people.administrator();
    }

    private List<SharedWith> shared() {
        return ties.administrator(people.actor(administrator), one.id()).shared();
    }

    private void samePhone() {
        jdbc.sql("update account set phone = (select phone from account where id = ?) where id = ?")
                .params(one.member().id(), other.member().id())
                .update();
    }

    @Test
    void strangers_have_nothing_in_common_and_a_shared_phone_is_told_without_its_number() {
        assertThat(shared()).isEmpty();
        samePhone();
        assertThat(shared()).singleElement().satisfies(each -> {
            assertThat(each.other()).isEqualTo(other.id());
            assertThat(each.phones()).isOne();
            assertThat(each.members()).isEmpty();
            assertThat(each.kinds()).isOne();
        });
        String phone = jdbc.sql("select phone from account where id = ?")
                .param(one.member().id())
                .query(String.class)
                .single();
        assertThat(pages.get()
                        .uri("/admin/signs/cooperatives/" + one.id() + "/ties?lang=kk")
                        .with(signedIn(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("<svg", "1. ", "Ортақ телефон")
                .doesNotContain("??", phone);
    }

    @Test
    void an_office_is_shown_them_no_earlier_than_a_sign_of_them() {
        samePhone();
        CooperativeTies.Page page = ties.office(people.actor(official), one.id());
        assertThat(page.open()).isFalse();
        assertThat(page.shared()).isEmpty();
        assertThat(pages.get()
                        .uri("/office/cooperatives/" + one.id() + "/signs/ties?lang=kk")
                        .with(signedIn(official)))
                .hasStatusOk()
                .bodyText()
                .contains("алдымен айтылады")
                .doesNotContain("<svg class=\"y-tie\"", "1. ");
    }

    @Test
    void a_phone_of_relatives_by_their_own_word_counts_for_nothing() {
        samePhone();
        jdbc.sql("""
                insert into kinship (id, cooperative_id, declarer_membership, relative_membership, declarer_id, relative_id, kind, state, declared_at, answered_at)
                select ?, ?, d.id, r.id, d.account_id, r.account_id, 'FULL_SIBLING', 'CONFIRMED', now(), now()
                  from membership d, membership r
                 where d.cooperative_id = ? and d.account_id = ? and r.cooperative_id = ? and r.account_id = ?""")
                .params(
                        UUID.randomUUID(),
                        one.id(),
                        one.id(),
                        one.member().id(),
                        other.id(),
                        other.member().id())
                .update();
        assertThat(shared()).isEmpty();
    }

    @Test
    void a_member_and_a_leader_of_both_are_named() {
        Someone chair = one.chair();
        jdbc.sql("update body_term set account_id = ? where cooperative_id = ? and body in ('CHAIR', 'HEAD')")
                .params(chair.id(), other.id())
                .update();
        assertThat(shared()).singleElement().satisfies(each -> {
            assertThat(each.leaders()).containsExactly(chair.name().full());
            assertThat(each.members()).isEmpty();
        });
        assertThat(TiePicture.of(shared()).spots()).singleElement().satisfies(each -> {
            assertThat(each.number()).isOne();
            assertThat(each.x()).isBetween(0L, (long) TiePicture.SIDE);
        });
    }

    @Test
    void nobody_of_another_oblast_sees_them_and_a_look_is_noted() {
        assertThat(pages.get()
                        .uri("/office/cooperatives/" + one.id() + "/signs/ties")
                        .with(signedIn(people.official(Places.SAIRAM))))
                .hasStatus(404);
        shared();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'integrity.ties-read' and subject = ?")
                        .param(one.id().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
