package kz.yntymaq.programme.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {

    private static final int YEAR = 2026;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    @Autowired
    Limits limits;

    @Autowired
    LimitSetting setting;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Someone administrator;

    @BeforeAll
    void appoint() {
        administrator = people.administrator();
    }

    @Test
    void fifty_approvals_at_once_never_pass_a_limit_that_fits_ten() throws Exception {
        set(Places.AKMOLA, 10);

        List<Boolean> approved = AtOnce.times(50, () -> {
            try {
                reserve(Places.AKMOLA, UUID.randomUUID(), MILLION);
                return true;
            } catch (RuleViolationException refused) {
                assertThat(refused.key()).isEqualTo("programme.limit.exceeded");
                return false;
            }
        });

        assertThat(approved).filteredOn(Boolean::booleanValue).hasSize(10);
        LimitState limit = limits.find(Places.AKMOLA, YEAR).orElseThrow();
        assertThat(limit.reserved()).isEqualByComparingTo(limit.allotted());
        assertThat(limit.left()).isZero();
        assertThat(ledger(Places.AKMOLA)).isEqualByComparingTo(limit.reserved());
    }

    @Test
    void an_application_reserves_once() {
        set(Places.TURKISTAN, 10);
        UUID application = UUID.randomUUID();
        reserve(Places.TURKISTAN, application, MILLION);

        assertThatThrownBy(() -> reserve(Places.TURKISTAN, application, MILLION))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(limits.find(Places.TURKISTAN, YEAR).orElseThrow().reserved()).isEqualByComparingTo(MILLION);
        assertThat(ledger(Places.TURKISTAN)).isEqualByComparingTo(MILLION);
    }

    @Test
    void an_approval_that_fails_afterwards_reserves_nothing() {
        String oblast = "150000000";
        set(oblast, 10);

        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    limits.reserve(administrator.id(), oblast, YEAR, UUID.randomUUID(), MILLION);
                    throw new IllegalStateException("the decision failed");
                }))
                .hasMessage("the decision failed");

        assertThat(limits.find(oblast, YEAR).orElseThrow().reserved()).isZero();
        assertThat(ledger(oblast)).isZero();
    }

    @Test
    void an_oblast_without_a_limit_refuses() {
        assertThatThrownBy(() -> reserve("190000000", UUID.randomUUID(), MILLION))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("programme.limit.missing"));
    }

    @Test
    void a_limit_is_never_set_below_what_is_reserved() {
        String oblast = "230000000";
        set(oblast, 10);
        reserve(oblast, UUID.randomUUID(), MILLION.multiply(BigDecimal.valueOf(4)));

        assertThatThrownBy(() -> setting.allot(
                        people.actor(administrator),
                        oblast,
                        YEAR,
                        MILLION.multiply(BigDecimal.valueOf(3)),
                        version(oblast)))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("programme.limit.below-reserved"));
        setting.allot(
                people.actor(administrator), oblast, YEAR, MILLION.multiply(BigDecimal.valueOf(4)), version(oblast));
        assertThat(limits.find(oblast, YEAR).orElseThrow().left()).isZero();
    }

    @Test
    void a_second_editor_overwrites_nothing() {
        String oblast = "270000000";
        set(oblast, 10);
        int opened = version(oblast);
        setting.allot(people.actor(administrator), oblast, YEAR, MILLION, opened);

        assertThatThrownBy(() -> setting.allot(people.actor(administrator), oblast, YEAR, BigDecimal.TEN, opened))
                .isInstanceOfSatisfying(
                        StaleEditException.class,
                        stale -> assertThat(stale.name())
                                .isEqualTo(administrator.name().full()));
        assertThatThrownBy(() -> setting.allot(people.actor(administrator), oblast, YEAR, BigDecimal.TEN, null))
                .isInstanceOf(StaleEditException.class);
        assertThat(limits.find(oblast, YEAR).orElseThrow().allotted()).isEqualByComparingTo(MILLION);
    }

    @Test
    void an_administrator_of_one_oblast_sees_and_sets_only_its_limit() {
        var actor = people.actor(people.administratorOf("310000000"));

        setting.allot(actor, "310000000", YEAR, MILLION, null);

        assertThat(setting.visibleTo(actor, YEAR)).extracting(OblastLimit::code).containsExactly("310000000");
        assertThatThrownBy(() -> setting.allot(actor, "330000000", YEAR, MILLION, null))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_ledger_is_append_only() {
        String oblast = "350000000";
        set(oblast, 10);
        reserve(oblast, UUID.randomUUID(), MILLION);

        assertThatThrownBy(() -> jdbc.sql("delete from limit_entry").update()).hasMessageContaining("append-only");
    }

    private void set(String oblast, long millions) {
        setting.allot(people.actor(administrator), oblast, YEAR, MILLION.multiply(BigDecimal.valueOf(millions)), null);
    }

    private int version(String oblast) {
        return limits.find(oblast, YEAR).orElseThrow().version();
    }

    private void reserve(String oblast, UUID application, BigDecimal tenge) {
        transactions.executeWithoutResult(
                status -> limits.reserve(administrator.id(), oblast, YEAR, application, tenge));
    }

    private BigDecimal ledger(String oblast) {
        return jdbc.sql("select coalesce(sum(tenge), 0) from limit_entry where oblast_code = ? and year = ?")
                .params(oblast, YEAR)
                .query(BigDecimal.class)
                .single();
    }
}
