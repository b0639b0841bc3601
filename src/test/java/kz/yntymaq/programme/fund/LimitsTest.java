package kz.yntymaq.programme.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
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
    Balances balances;

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
        LimitState limit = limits.find(key(Places.AKMOLA)).orElseThrow();
        assertThat(limit.reserved()).isEqualByComparingTo(limit.allotted());
        assertThat(limit.left()).isZero();
        assertThat(ledger(Places.AKMOLA)).isEqualByComparingTo(limit.reserved());
    }

    /** What several do at random at the same moment; what is refused is refused with its reason. */
    @RepeatedTest(5)
    void a_hundred_approvals_with_releases_in_between_never_pass_the_limit_or_a_share_and_all_figures_tie(
            RepetitionInfo run) throws Exception {
        String oblast = List.of("100000000", "390000000", "430000000", "470000000", "550000000")
                .get(run.getCurrentRepetition() - 1);
        setting.allot(people.actor(administrator), key(oblast), budget(30, 10), null);
        var random = new Random(run.getCurrentRepetition());
        var works = new ArrayList<Callable<String>>();
        for (int i = 0; i < 100; i++) {
            BigDecimal tenge =
                    MILLION.multiply(BigDecimal.valueOf(1 + random.nextInt(3))).add(new BigDecimal("0.07"));
            Uses uses = List.of(
                            new Uses(tenge, BigDecimal.ZERO, BigDecimal.ZERO),
                            new Uses(MILLION, BigDecimal.ZERO, tenge),
                            processing(tenge))
                    .get(random.nextInt(3));
            boolean returned = random.nextInt(4) > 0;
            boolean givenUp = random.nextBoolean();
            boolean budget = i % 20 == 0;
            works.add(() -> step(oblast, uses, returned, givenUp, budget));
        }

        assertThat(AtOnce.all(16, works)).contains("held", "released");

        LimitState limit = limits.find(key(oblast)).orElseThrow();
        assertThat(limit.reserved().add(limit.left())).isEqualByComparingTo(limit.allotted());
        assertThat(limit.used().total()).isEqualByComparingTo(limit.reserved());
        assertThat(limit.available().fresh()).isNotNegative();
        assertThat(limit.available().returned()).isNotNegative();
        assertThat(limit.used().livestock())
                .isLessThanOrEqualTo(limit.allotted().multiply(new BigDecimal("0.4")));
        assertThat(limit.used().unprocessed())
                .isLessThanOrEqualTo(limit.allotted().multiply(new BigDecimal("0.8")));
        assertThat(jdbc.sql("""
                        select coalesce(sum(e.amount), 0) from limit_reservation r
                          join ledger_entry_v e on e.transaction_id = r.transaction_id and e.account = 'RESERVED'
                         where r.book = ? and e.reversed_by is null""")
                        .param(key(oblast).book())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo(limit.reserved());
    }

    private String step(String oblast, Uses uses, boolean returned, boolean givenUp, boolean budget) {
        UUID application = UUID.randomUUID();
        try {
            transactions.executeWithoutResult(
                    status -> limits.reserve(administrator.id(), key(oblast), application, uses, returned));
            if (budget) {
                setting.allot(people.actor(administrator), key(oblast), budget(25, 10), version(oblast));
            }
            if (givenUp) {
                transactions.executeWithoutResult(status -> assertThat(limits.release(administrator.id(), application))
                        .isEqualByComparingTo(uses.total()));
                return "released";
            }
            return "held";
        } catch (RuleViolationException | StaleEditException refused) {
            return refused.toString();
        }
    }

    private static Budget budget(long fresh, long returned) {
        return new Budget(MILLION.multiply(BigDecimal.valueOf(fresh)), MILLION.multiply(BigDecimal.valueOf(returned)));
    }

    @Test
    void returned_money_is_lent_after_new_money_and_goes_back_to_where_it_came_from() {
        String oblast = "590000000";
        setting.allot(people.actor(administrator), key(oblast), budget(4, 6), null);
        UUID application = UUID.randomUUID();
        reserve(oblast, application, MILLION.multiply(BigDecimal.valueOf(7)));
        assertThat(limits.find(key(oblast)).orElseThrow().available())
                .isEqualTo(new Budget(new BigDecimal("0.00"), new BigDecimal("3000000.00")));

        assertThatThrownBy(() -> transactions.executeWithoutResult(status ->
                        limits.reserve(administrator.id(), key(oblast), UUID.randomUUID(), processing(MILLION), false)))
                .hasMessage("programme.limit.exceeded-new");
        assertThatThrownBy(() -> setting.allot(people.actor(administrator), key(oblast), budget(9, 2), version(oblast)))
                .isInstanceOf(FieldViolationException.class);
        transactions.executeWithoutResult(status -> limits.release(administrator.id(), application));
        assertThat(limits.find(key(oblast)).orElseThrow().available())
                .isEqualTo(new Budget(new BigDecimal("4000000.00"), new BigDecimal("6000000.00")));
        assertThatThrownBy(() ->
                        transactions.executeWithoutResult(status -> limits.release(administrator.id(), application)))
                .hasMessage("ledger.refused.reversed");
    }

    @Test
    void a_limit_is_never_set_so_low_that_a_share_is_passed() {
        String oblast = "620000000";
        set(oblast, 10);
        transactions.executeWithoutResult(status -> limits.reserve(
                administrator.id(),
                key(oblast),
                UUID.randomUUID(),
                new Uses(MILLION.multiply(BigDecimal.valueOf(4)), BigDecimal.ZERO, BigDecimal.ZERO),
                true));

        assertThatThrownBy(() -> setting.allot(people.actor(administrator), key(oblast), budget(9, 0), version(oblast)))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("programme.limit.below-quotas");
                    assertThat(refused.arguments()).containsExactly("10\u00a0000\u00a0000\u00a0₸");
                });
    }

    /** In a transaction that is rolled back: the tables as they were before, with rows, and the migration over them. */
    @Test
    void limits_and_reservations_that_stood_before_the_ledger_are_carried_over() {
        UUID cows = UUID.randomUUID();
        UUID dairy = UUID.randomUUID();
        UUID givenUp = UUID.randomUUID();
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            run(
                    "drop view oblast_limit_v, limit_held_v",
                    "drop table limit_step",
                    "drop table limit_reservation",
                    "drop table oblast_limit");
            run(
                    """
                    create table oblast_limit (oblast_code varchar(9) not null references territory, year smallint not null,
                      allotted numeric(15,2) not null, reserved numeric(15,2) not null default 0, version integer not null default 0,
                      changed_at timestamptz not null, changed_by uuid not null references account, primary key (oblast_code, year))""",
                    """
                    create table limit_entry (application_id uuid not null, oblast_code varchar(9) not null, year smallint not null,
                      tenge numeric(15,2) not null, at timestamptz not null, by_account uuid not null references account,
                      id bigint generated always as identity primary key, foreign key (oblast_code, year) references oblast_limit)""",
                    "create function limit_entry_refuse() returns trigger language plpgsql as 'begin return null; end'",
                    "create temporary table loan_application (id uuid, direction text, answers jsonb) on commit drop");
            jdbc.sql(
                            "insert into oblast_limit values ('710000000', 2025, 900, 500.5, 3, '2025-06-01', ?), ('710000000', 2026, 0, 0, 0, '2025-06-01', ?)")
                    .params(administrator.id(), administrator.id())
                    .update();
            jdbc.sql("insert into loan_application values (?, 'LIVESTOCK', cast(? as jsonb)), (?, 'PROCESSING', '{}')")
                    .params(
                            cows,
                            "{\"PURCHASES\":[{\"KIND\":\"LIVESTOCK\",\"QUANTITY\":\"3\",\"UNIT_PRICE\":\"33.5\"},{\"KIND\":\"MACHINERY\",\"PRICE\":\"90\"}]}",
                            dairy)
                    .update();
            jdbc.sql(
                            "insert into limit_entry (application_id, oblast_code, year, tenge, at, by_account) values "
                                    + "(:cows, '710000000', 2025, 200.5, '2025-05-01', :by), (:dairy, '710000000', 2025, 300, '2025-07-01', :by), "
                                    + "(:up, '710000000', 2025, 700, '2025-07-01', :by), (:up, '710000000', 2025, -700, '2025-08-01', :by)")
                    .param("cows", cows)
                    .param("dairy", dairy)
                    .param("up", givenUp)
                    .param("by", administrator.id())
                    .update();
            run(
                    migration("V430"),
                    migration("V516"),
                    migration("V529"),
                    "set constraints all immediate",
                    "set constraints all deferred");

            LimitState carried =
                    limits.find(new LimitKey("AA", "710000000", 2025)).orElseThrow();
            assertThat(carried.budget()).isEqualTo(new Budget(new BigDecimal("900.00"), new BigDecimal("0.00")));
            assertThat(carried.left()).isEqualByComparingTo("399.50");
            assertThat(carried.used())
                    .isEqualTo(new Uses(new BigDecimal("100.50"), new BigDecimal("300.00"), new BigDecimal("100.00")));
            assertThat(limits.find(new LimitKey("AA", "710000000", 2026))
                            .orElseThrow()
                            .left())
                    .isZero();
            assertThat(limits.release(administrator.id(), dairy)).isEqualByComparingTo("300");
            assertThatThrownBy(() -> limits.release(administrator.id(), givenUp))
                    .isInstanceOf(RuleViolationException.class);
        });
    }

    private void run(String... statements) {
        for (String sql : statements) {
            jdbc.sql(sql).update();
        }
    }

    private static String migration(String version) {
        try {
            return new ClassPathResource("db/migration/" + version + "__programme.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    @Test
    void an_application_reserves_once() {
        set(Places.TURKISTAN, 10);
        UUID application = UUID.randomUUID();
        reserve(Places.TURKISTAN, application, MILLION);

        assertThatThrownBy(() -> reserve(Places.TURKISTAN, application, MILLION))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(limits.find(key(Places.TURKISTAN)).orElseThrow().reserved()).isEqualByComparingTo(MILLION);
        assertThat(ledger(Places.TURKISTAN)).isEqualByComparingTo(MILLION);
    }

    @Test
    void an_application_reserves_anew_once_its_money_was_given_back() {
        String oblast = "790000000";
        set(oblast, 10);
        UUID application = UUID.randomUUID();
        for (int round = 1; round <= 3; round++) {
            reserve(oblast, application, MILLION);
            assertThatThrownBy(() -> reserve(oblast, application, MILLION)).isInstanceOf(DuplicateKeyException.class);
            assertThat(limits.find(key(oblast)).orElseThrow().reserved()).isEqualByComparingTo(MILLION);
            transactions.executeWithoutResult(status -> limits.release(administrator.id(), application));
            assertThat(limits.find(key(oblast)).orElseThrow().reserved()).isZero();
            assertThatThrownBy(() -> transactions.executeWithoutResult(
                            status -> limits.release(administrator.id(), application)))
                    .isInstanceOf(RuleViolationException.class);
        }
        assertThat(ledger(oblast)).isZero();
    }

    @Test
    void an_approval_that_fails_afterwards_reserves_nothing() {
        String oblast = "150000000";
        set(oblast, 10);

        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    limits.reserve(administrator.id(), key(oblast), UUID.randomUUID(), processing(MILLION), true);
                    throw new IllegalStateException("the decision failed");
                }))
                .hasMessage("the decision failed");

        assertThat(limits.find(key(oblast)).orElseThrow().reserved()).isZero();
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
                        key(oblast),
                        Budget.fresh(MILLION.multiply(BigDecimal.valueOf(3))),
                        version(oblast)))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("programme.limit.below-reserved"));
        setting.allot(
                people.actor(administrator),
                key(oblast),
                Budget.fresh(MILLION.multiply(BigDecimal.valueOf(4))),
                version(oblast));
        assertThat(limits.find(key(oblast)).orElseThrow().left()).isZero();
    }

    @Test
    void a_second_editor_overwrites_nothing() {
        String oblast = "270000000";
        set(oblast, 10);
        int opened = version(oblast);
        setting.allot(people.actor(administrator), key(oblast), Budget.fresh(MILLION), opened);

        assertThatThrownBy(() ->
                        setting.allot(people.actor(administrator), key(oblast), Budget.fresh(BigDecimal.TEN), opened))
                .isInstanceOfSatisfying(
                        StaleEditException.class,
                        stale -> assertThat(stale.name())
                                .isEqualTo(administrator.name().full()));
        assertThatThrownBy(() ->
                        setting.allot(people.actor(administrator), key(oblast), Budget.fresh(BigDecimal.TEN), null))
                .isInstanceOf(StaleEditException.class);
        assertThat(limits.find(key(oblast)).orElseThrow().allotted()).isEqualByComparingTo(MILLION);
    }

    @Test
    void an_administrator_of_one_oblast_sees_and_sets_only_its_limit() {
        var actor = people.actor(people.administratorOf("310000000"));

        setting.allot(actor, key("310000000"), Budget.fresh(MILLION), null);

        assertThat(setting.visibleTo(actor, "AA", YEAR))
                .extracting(OblastLimit::code)
                .containsExactly("310000000");
        assertThatThrownBy(() -> setting.allot(actor, key("330000000"), Budget.fresh(MILLION), null))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_ledger_is_append_only() {
        String oblast = "350000000";
        set(oblast, 10);
        reserve(oblast, UUID.randomUUID(), MILLION);

        assertThatThrownBy(() -> jdbc.sql("delete from limit_reservation").update())
                .hasMessageContaining("never changed");
    }

    private void set(String oblast, long millions) {
        setting.allot(
                people.actor(administrator),
                key(oblast),
                Budget.fresh(MILLION.multiply(BigDecimal.valueOf(millions))),
                null);
    }

    private int version(String oblast) {
        return limits.find(key(oblast)).orElseThrow().version();
    }

    private void reserve(String oblast, UUID application, BigDecimal tenge) {
        transactions.executeWithoutResult(
                status -> limits.reserve(administrator.id(), key(oblast), application, processing(tenge), true));
    }

    private BigDecimal ledger(String oblast) {
        return balances.totals(key(oblast).book()).getOrDefault("RESERVED", BigDecimal.ZERO);
    }

    private static LimitKey key(String oblast) {
        return new LimitKey("AA", oblast, YEAR);
    }

    private static Uses processing(BigDecimal tenge) {
        return new Uses(BigDecimal.ZERO, tenge, BigDecimal.ZERO);
    }
}
