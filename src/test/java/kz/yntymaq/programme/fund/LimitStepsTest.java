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
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What an approval reserved is committed by a contract and paid out, or given back before that. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitStepsTest {

    private static final int YEAR = 2027;
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
    void what_is_reserved_is_committed_and_then_paid_each_once_with_the_same_sources_and_uses() {
        LimitKey key = set("100000000", 4, 20);
        UUID application = UUID.randomUUID();
        assertThat(limits.held(application)).isEmpty();
        refused(limits::commit, application, "programme.limit.not-reserved");
        refused(limits::pay, application, "programme.limit.not-committed");
        refused(limits::release, application, "ledger.refused.reversed");

        Uses uses = uses(2, 3, 1);
        reserve(key, application, uses);
        assertThat(limits.held(application)).contains(Held.RESERVED);
        figures(key, 6, 0, 0);
        refused(limits::pay, application, "programme.limit.not-committed");
        List<String> lines = lines(key, "RESERVED");

        does(limits::commit, application);
        assertThat(limits.held(application)).contains(Held.COMMITTED);
        figures(key, 0, 6, 0);
        assertThat(lines(key, "COMMITTED")).isEqualTo(lines).hasSize(4);
        refused(limits::commit, application, "programme.limit.not-reserved");

        does(limits::pay, application);
        assertThat(limits.held(application)).contains(Held.PAID);
        figures(key, 0, 0, 6);
        assertThat(lines(key, "PAID")).isEqualTo(lines);
        refused(limits::commit, application, "programme.limit.not-reserved");
        refused(limits::pay, application, "programme.limit.not-committed");
        refused(limits::release, application, "programme.limit.paid");
        assertThatThrownBy(() -> reserve(key, application, uses)).hasMessage("ledger.refused.other");

        figures(key, 0, 0, 6);
        assertThat(state(key).used().total()).isEqualByComparingTo(uses.total());
        assertThat(state(key).left()).isEqualByComparingTo(millions(18));
    }

    @Test
    void what_is_committed_is_given_back_to_where_it_came_from_and_all_of_it_stays_in_the_ledger() {
        LimitKey key = set("390000000", 4, 6);
        Budget before = state(key).available();
        UUID application = UUID.randomUUID();
        reserve(key, application, uses(0, 7, 0));
        does(limits::commit, application);

        does((by, id) -> assertThat(limits.release(by, id)).isEqualByComparingTo(millions(7)), application);

        assertThat(limits.held(application)).isEmpty();
        assertThat(state(key).available()).isEqualTo(before);
        figures(key, 0, 0, 0);
        refused(limits::release, application, "ledger.refused.reversed");
        refused(limits::commit, application, "programme.limit.not-reserved");
        refused(limits::pay, application, "programme.limit.not-committed");
        assertThat(jdbc.sql(
                                "select distinct kind || case when reverses is null then '' else ' BACK' end as done from ledger_entry_v"
                                        + " where book = ? and kind <> 'BUDGET' order by done")
                        .param(key.book())
                        .query(String.class)
                        .list())
                .containsExactly("COMMITTED", "COMMITTED BACK", "RESERVED", "RESERVED BACK");
    }

    @Test
    void what_is_approved_anew_is_reserved_committed_and_paid_anew() {
        LimitKey key = set("430000000", 20, 0);
        UUID application = UUID.randomUUID();
        for (int round = 1; round <= 2; round++) {
            reserve(key, application, uses(0, round, 0));
            assertThat(limits.held(application)).contains(Held.RESERVED);
            does(limits::commit, application);
            figures(key, 0, round, 0);
            does(limits::release, application);
            assertThat(limits.held(application)).isEmpty();
        }
        reserve(key, application, uses(0, 5, 0));
        does(limits::commit, application);
        does(limits::pay, application);

        figures(key, 0, 0, 5);
        refused(limits::release, application, "programme.limit.paid");
        assertThat(state(key).left()).isEqualByComparingTo(millions(15));
    }

    @Test
    void shares_and_the_least_limit_count_what_is_reserved_committed_and_paid() {
        LimitKey key = set("470000000", 30, 0);
        UUID paid = UUID.randomUUID();
        UUID committed = UUID.randomUUID();
        reserve(key, paid, uses(5, 0, 0));
        reserve(key, committed, uses(4, 0, 0));
        reserve(key, UUID.randomUUID(), uses(3, 0, 0));
        does(limits::commit, paid);
        does(limits::pay, paid);
        does(limits::commit, committed);

        figures(key, 3, 4, 5);
        assertThat(state(key).taken()).isEqualByComparingTo(millions(12));
        assertThat(state(key).bar().percent()).isEqualTo(40);
        assertThat(state(key).used().livestock()).isEqualByComparingTo(millions(12));
        assertThatThrownBy(() -> reserve(key, UUID.randomUUID(), uses(1, 0, 0)))
                .hasMessage("programme.quota.exceeded.livestock");
        reserve(key, UUID.randomUUID(), uses(0, 0, 12));
        assertThatThrownBy(() -> reserve(key, UUID.randomUUID(), uses(0, 0, 1)))
                .hasMessage("programme.quota.exceeded.processing");
        reserve(key, UUID.randomUUID(), uses(0, 6, 0));
        assertThatThrownBy(() -> reserve(key, UUID.randomUUID(), uses(0, 1, 0))).hasMessage("programme.limit.exceeded");
        assertThatThrownBy(() -> allot(key, 29, 0)).hasMessage("programme.limit.below-reserved");
    }

    @Test
    void a_limit_is_not_set_below_what_is_paid() {
        LimitKey key = set("550000000", 10, 0);
        UUID application = UUID.randomUUID();
        reserve(key, application, uses(0, 4, 0));
        does(limits::commit, application);
        assertThatThrownBy(() -> allot(key, 3, 0)).hasMessage("programme.limit.below-reserved");
        does(limits::pay, application);
        assertThatThrownBy(() -> allot(key, 3, 0)).hasMessage("programme.limit.below-reserved");

        allot(key, 4, 0);

        assertThat(state(key).left()).isZero();
        figures(key, 0, 0, 4);
    }

    @Test
    void a_step_stands_or_falls_with_the_act_that_it_is_of() {
        LimitKey key = set("590000000", 10, 0);
        UUID application = UUID.randomUUID();
        reserve(key, application, uses(0, 4, 0));
        assertThatThrownBy(() -> limits.commit(administrator.id(), application))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> limits.pay(administrator.id(), application))
                .isInstanceOf(IllegalTransactionStateException.class);

        assertThatThrownBy(() -> does(
                        (by, id) -> {
                            limits.commit(by, id);
                            limits.pay(by, id);
                            throw new IllegalStateException("the contract was not recorded");
                        },
                        application))
                .hasMessage("the contract was not recorded");

        figures(key, 4, 0, 0);
        assertThat(limits.held(application)).contains(Held.RESERVED);
        does(limits::commit, application);
        assertThatThrownBy(() -> jdbc.sql("delete from limit_step").update()).hasMessageContaining("never changed");
    }

    /** Twelve applications of one limit, each pressed many times at the same moment; whoever looks in between finds all sums tie. */
    @Test
    void a_hundred_steps_at_once_happen_once_each_and_the_sums_tie_at_every_moment() throws Exception {
        LimitKey key = set("610000000", 20, 20);
        List<UUID> applications = Stream.generate(UUID::randomUUID).limit(12).toList();
        applications.forEach(each -> reserve(key, each, uses(1, 1, 1)));
        var random = new Random(529);
        var works = new ArrayList<Callable<String>>();
        for (int i = 0; i < 100; i++) {
            UUID application = applications.get(i % applications.size());
            int what = random.nextInt(8);
            works.add(() -> attempt(key, application, what));
            works.add(() -> {
                ties(key);
                return "looked";
            });
        }

        List<String> done = AtOnce.all(16, works);

        assertThat(done)
                .contains("committed", "paid", "released", "looked")
                .allMatch(each -> List.of(
                                "committed",
                                "paid",
                                "released",
                                "reserved",
                                "looked",
                                "programme.limit.not-reserved",
                                "programme.limit.not-committed",
                                "programme.limit.paid",
                                "ledger.refused.reversed",
                                "ledger.refused.other",
                                "held already")
                        .contains(each));
        ties(key);
        assertThat(state(key).paid()).isEqualByComparingTo(millions(3L * count(done, "paid")));
        assertThat(applications.stream()
                        .filter(each -> limits.held(each).isPresent())
                        .count())
                .isEqualTo(12 + count(done, "reserved") - count(done, "released"));
        assertThat(state(key).taken())
                .isEqualByComparingTo(millions(3L * (12 + count(done, "reserved") - count(done, "released"))));
    }

    private String attempt(LimitKey key, UUID application, int what) {
        try {
            return transactions.execute(status -> {
                if (what < 3) {
                    limits.commit(administrator.id(), application);
                    return "committed";
                }
                if (what < 5) {
                    limits.pay(administrator.id(), application);
                    return "paid";
                }
                if (what < 7) {
                    limits.release(administrator.id(), application);
                    return "released";
                }
                limits.reserve(administrator.id(), key, application, uses(1, 1, 1), true);
                return "reserved";
            });
        } catch (RuleViolationException refused) {
            return refused.key();
        } catch (DuplicateKeyException held) {
            return "held already";
        }
    }

    private static long count(List<String> done, String what) {
        return done.stream().filter(what::equals).count();
    }

    private void ties(LimitKey key) {
        LimitState limit = state(key);
        assertThat(limit.left().add(limit.taken())).isEqualByComparingTo(limit.allotted());
        assertThat(limit.used().total()).isEqualByComparingTo(limit.taken());
        assertThat(Stream.of(
                        limit.available().fresh(),
                        limit.available().returned(),
                        limit.reserved(),
                        limit.committed(),
                        limit.paid()))
                .allMatch(each -> each.signum() >= 0);
    }

    /** In a transaction that is rolled back: a book with the accounts that it had before, and the migration over it. */
    @Test
    void a_book_that_stood_before_gets_the_accounts_and_what_is_reserved_in_it_goes_on() {
        LimitKey key = new LimitKey("AA", "620000000", YEAR);
        UUID application = UUID.randomUUID();
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("drop view oblast_limit_v, limit_held_v").update();
            jdbc.sql("drop table limit_step").update();
            jdbc.sql(
                            "insert into oblast_limit (fund, oblast_code, year, changed_at, changed_by, version) values ('AA', ?, ?, now(), ?, 0)")
                    .params(key.oblastCode(), YEAR, administrator.id())
                    .update();
            jdbc.sql("insert into ledger_book (book, unit) values (?, 'KZT')")
                    .param(key.book())
                    .update();
            jdbc.sql("insert into ledger_account (book, code, sign, floored) select ?, a.code, a.sign, true"
                            + " from (values ('BUDGET', 1), ('AVAILABLE', -1), ('RESERVED', -1)) a (code, sign)")
                    .param(key.book())
                    .update();
            UUID budget = old(key.book(), "BUDGET", "BUDGET:0", "BUDGET", "NEW", "1000", "AVAILABLE", "NEW", "-1000");
            assertThat(budget).isNotNull();
            UUID reserved = old(
                    key.book(),
                    "RESERVED",
                    "RESERVED:" + application,
                    "AVAILABLE",
                    "NEW",
                    "300",
                    "RESERVED",
                    "NEW:PROCESSING",
                    "-300");
            jdbc.sql("insert into limit_reservation (application_id, round, book, transaction_id) values (?, 1, ?, ?)")
                    .params(application, key.book(), reserved)
                    .update();

            jdbc.sql(migration()).update();
            jdbc.sql("set constraints all immediate").update();
            jdbc.sql("set constraints all deferred").update();

            assertThat(limits.held(application)).contains(Held.RESERVED);
            limits.commit(administrator.id(), application);
            assertThat(state(key).committed()).isEqualByComparingTo("300");
            limits.pay(administrator.id(), application);
            LimitState limit = state(key);
            assertThat(limit.paid()).isEqualByComparingTo("300");
            assertThat(limit.used().processing()).isEqualByComparingTo("300");
            assertThat(limit.left()).isEqualByComparingTo("700");
            assertThat(jdbc.sql(
                                    "select code from ledger_account where book = ? and sign = -1 and floored order by code")
                            .param(key.book())
                            .query(String.class)
                            .list())
                    .containsExactly("AVAILABLE", "COMMITTED", "PAID", "RESERVED");
        });
    }

    /** A transaction of two legs as a version before wrote it; each leg is an account, a subject and an amount. */
    private UUID old(String book, String kind, String key, String... legs) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into ledger_transaction (id, book, kind, key, request_hash, value_date, recorded_at, by_account, legs)
                        values (?, ?, ?, ?, sha256('old'), '2026-01-05', '2026-01-05', ?, 2)""").params(id, book, kind, key, administrator.id()).update();
        jdbc.sql("""
                        insert into ledger_entry (transaction_id, in_account, book, subject, amount, value_date)
                        select ?, a.id, a.book, l.subject, cast(l.amount as numeric), '2026-01-05'
                          from (values (?, ?, ?), (?, ?, ?)) l (code, subject, amount)
                          join ledger_account a on a.book = ? and a.code = l.code""")
                .params(id, legs[0], legs[1], legs[2], legs[3], legs[4], legs[5], book)
                .update();
        return id;
    }

    private static String migration() {
        try {
            return new ClassPathResource("db/migration/V529__programme.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private LimitKey set(String oblast, long fresh, long returned) {
        LimitKey key = new LimitKey("AA", oblast, YEAR);
        setting.allot(people.actor(administrator), key, new Budget(millions(fresh), millions(returned)), null);
        return key;
    }

    private void allot(LimitKey key, long fresh, long returned) {
        setting.allot(
                people.actor(administrator),
                key,
                new Budget(millions(fresh), millions(returned)),
                state(key).version());
    }

    private void reserve(LimitKey key, UUID application, Uses uses) {
        transactions.executeWithoutResult(status -> limits.reserve(administrator.id(), key, application, uses, true));
    }

    private void does(BiConsumer<UUID, UUID> act, UUID application) {
        transactions.executeWithoutResult(status -> act.accept(administrator.id(), application));
    }

    private void refused(BiConsumer<UUID, UUID> act, UUID application, String key) {
        assertThatThrownBy(() -> does(act, application))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage(key);
    }

    private LimitState state(LimitKey key) {
        return limits.find(key).orElseThrow();
    }

    private void figures(LimitKey key, long reserved, long committed, long paid) {
        LimitState limit = state(key);
        assertThat(List.of(limit.reserved(), limit.committed(), limit.paid()))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(List.of(millions(reserved), millions(committed), millions(paid)));
        ties(key);
    }

    /** What stands in an account, line by line. */
    private List<String> lines(LimitKey key, String account) {
        return jdbc.sql("select subject || ' ' || balance from ledger_balance_v"
                        + " where book = ? and account = ? and balance <> 0 order by subject")
                .params(key.book(), account)
                .query(String.class)
                .list();
    }

    private static Uses uses(long livestock, long processing, long other) {
        return new Uses(millions(livestock), millions(processing), millions(other));
    }

    private static BigDecimal millions(long millions) {
        return MILLION.multiply(BigDecimal.valueOf(millions));
    }
}
