package kz.yntymaq.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.yntymaq.audit.AuditFault.Kind;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries are chained as they are written, and whatever is done to them behind the portal's back is named. */
@PortalTest
class AuditChainTest {

    private static final UUID WHO = UUID.randomUUID();

    /** The n-th of the last entries, which a test wrote in one transaction and so into one chain. */
    private static final String LAST = "(select position from audit_entry order by position desc limit 1 offset %d)";

    @Autowired
    AuditLog log;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditSeals seals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Interleaving interleaving;

    @BeforeEach
    void five_entries() {
        transaction.executeWithoutResult(status ->
                IntStream.range(0, 5).forEach(n -> log.note(WHO, "test.noted", "subject " + n, "детали «Береке»")));
    }

    private void note(String action, String subject) {
        transaction.executeWithoutResult(status -> log.note(WHO, action, subject, "детали «Береке»"));
    }

    @Test
    void nothing_is_lost_while_sixteen_write_and_two_seal_at_once() throws Exception {
        long before = chain.verify().entries();
        var works = new ArrayList<Callable<Boolean>>();
        for (int writer = 0; writer < 16; writer++) {
            String name = "writer " + writer;
            works.add(() -> {
                for (int n = 0; n < 20; n++) {
                    transaction.executeWithoutResult(status -> {
                        log.note(WHO, "test.parallel", name, "first");
                        log.note(WHO, "test.parallel", name, "second");
                    });
                }
                return true;
            });
        }
        for (int sealer = 0; sealer < 2; sealer++) {
            works.add(() -> {
                for (int n = 0; n < 20; n++) {
                    seals.seal();
                }
                return true;
            });
        }
        AtOnce.all(works);
        seals.seal();
        AuditChain.Result result = chain.verify();
        assertThat(result.faults()).isEmpty();
        assertThat(result.entries()).isEqualTo(before + 640);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'test.parallel' group by subject")
                        .query(Integer.class)
                        .list())
                .as("of each writer")
                .hasSize(16)
                .containsOnly(40);
        assertThat(jdbc.sql("select count(distinct chain) from audit_entry where action = 'test.parallel'")
                        .query(Integer.class)
                        .single())
                .as("chains in use at once")
                .isGreaterThan(1);
        assertThat(jdbc.sql("select max(number) - count(*) from audit_seal")
                        .query(Integer.class)
                        .single())
                .as("seals without gaps")
                .isZero();
    }

    @Test
    void a_commit_that_still_runs_holds_nobody_up_and_its_entry_is_found_in_its_chain() throws Exception {
        Future<Boolean> second = interleaving.meanwhile(() -> noteNow("slow"), () -> {
            note("test.noted", "quick");
            seals.seal();
            return chain.verify().isWhole();
        });
        assertThat(second.get()).as("whole, while another entry was on its way").isTrue();
        assertThat(chain.verify().faults()).isEmpty();
        assertThat(jdbc.sql("select subject from audit_entry where subject in ('slow', 'quick') order by position")
                        .query(String.class)
                        .list())
                .as("the slow one came first, and was committed last")
                .containsExactly("slow", "quick");
        seals.seal();
        assertThat(after("update audit_entry set subject = 'other' where subject = 'slow'"))
                .extracting(AuditFault::kind)
                .contains(Kind.CHANGED);
    }

    @Test
    void who_finds_all_chains_held_waits_for_one() throws Exception {
        Future<Boolean> second = interleaving.meanwhile(
                () -> jdbc.sql("select chain from audit_chain for update")
                        .query(Integer.class)
                        .list(),
                () -> {
                    note("test.noted", "waited");
                    return true;
                });
        assertThat(second.get()).isTrue();
        assertThat(chain.verify().faults()).isEmpty();
    }

    @Test
    void an_action_that_failed_leaves_no_entry_and_no_gap() {
        long before = chain.verify().entries();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    noteNow("subject");
                    throw new IllegalStateException("the action failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        note("test.noted", "the next");
        assertThat(chain.verify().entries()).isEqualTo(before + 1);
        assertThat(chain.verify().faults()).isEmpty();
    }

    @Test
    void notes_nothing_outside_the_transaction_of_the_action() {
        assertThatThrownBy(() -> log.note(WHO, "test.alone", "subject", null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "audit_seal", "audit_seal_head", "audit_chain"})
    void the_database_refuses_to_change_remove_or_empty_it(String table) {
        seals.seal();
        assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate " + table + " cascade").update())
                .hasMessageContaining("append-only");
        if (!table.equals("audit_chain")) { // the heads move
            assertThatThrownBy(
                            () -> jdbc.sql("update " + table + " set hash = ''").update())
                    .hasMessageContaining("append-only");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void names_an_entry_that_was_changed(boolean sealed) {
        long third = third(sealed);
        for (String change : List.of(
                "subject = 'other'",
                "action = 'other'",
                "detail = null",
                "at = at - interval '1 second'",
                "account_id = gen_random_uuid()",
                "for_account = gen_random_uuid()",
                "hash = sha256('other')")) {
            assertThat(after("update audit_entry set " + change + " where position = " + third))
                    .as(change)
                    .startsWith(new AuditFault(Kind.CHANGED, chainOf(third), third));
        }
        assertThat(chain.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void names_the_place_where_an_entry_was_removed(boolean sealed) {
        long third = third(sealed);
        long last = jdbc.sql("select max(position) from audit_entry")
                .query(Long.class)
                .single();
        assertThat(after("delete from audit_entry where position = " + third))
                .as("in the middle")
                .startsWith(new AuditFault(Kind.REMOVED_BEFORE, chainOf(third), third + 1));
        assertThat(after("delete from audit_entry where position = " + last))
                .as("the last one")
                .startsWith(new AuditFault(Kind.END, chainOf(last), last));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void names_an_entry_that_was_slipped_in(boolean sealed) {
        long third = third(sealed);
        String copy = """
                insert into audit_entry (position, at, action, subject, hash, chain, link)
                  select nextval('audit_position'), at, 'test.slipped', subject, hash, %s, %s
                    from audit_entry where position =\s""" + third;
        assertThat(after(copy.formatted("chain", "link")))
                .as("beside another")
                .extracting(AuditFault::kind)
                .contains(Kind.SLIPPED_IN);
        assertThat(after(copy.formatted(
                        "chain", "(select c.last_link + 1 from audit_chain c where c.chain = audit_entry.chain)")))
                .as("at the end")
                .extracting(AuditFault::kind)
                .contains(Kind.CHANGED, Kind.END);
        assertThat(after(copy.formatted("99", "1")))
                .as("in a chain of its own")
                .extracting(AuditFault::kind)
                .contains(Kind.SLIPPED_IN);
        assertThat(after(copy.formatted("0", "null")))
                .as("among those of before")
                .extracting(AuditFault::chain)
                .contains(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void names_entries_whose_order_was_changed(boolean sealed) {
        long third = third(sealed);
        String swap = "update audit_entry a set %1$s = b.%1$s from audit_entry b where a.position in (%2$d, %2$d + 1)"
                + " and b.position = 2 * %2$d + 1 - a.position";
        assertThat(after(swap.formatted("link", third)))
                .extracting(AuditFault::kind, AuditFault::number)
                .contains(tuple(Kind.CHANGED, third));
        assertThat(after(
                        "update audit_entry set position = -position where position = " + third,
                        "update audit_entry set position = %1$d where position = %1$d + 1".formatted(third),
                        "update audit_entry set position = %1$d + 1 where position = -%1$d".formatted(third)))
                .extracting(AuditFault::kind)
                .contains(Kind.CHANGED);
    }

    @Test
    void names_what_is_gone_when_heads_are_gone() {
        int chain = chainOf(third(false));
        assertThat(after("delete from audit_chain where chain = " + chain))
                .extracting(AuditFault::kind, AuditFault::chain)
                .containsExactly(tuple(Kind.END, chain));
        assertThat(after("delete from audit_entry", "delete from audit_chain"))
                .as("all")
                .hasSizeGreaterThan(10);
        assertThat(after("delete from audit_chain where chain = 0"))
                .as("the log of before")
                .isNotEmpty();
    }

    /** What a chain by itself cannot show a seal shows; what was done before it nothing does. */
    @Test
    void who_makes_the_end_anew_with_its_head_is_found_once_it_was_sealed() {
        String cut = "delete from audit_entry where position = " + LAST.formatted(0);
        String back = """
                update audit_chain c set (last_link, last_position, last_hash) = (
                    select link, position, hash from audit_entry e where e.chain = c.chain order by link desc limit 1)
                 where chain =\s""" + chainOf(third(false));
        assertThat(after(cut, back)).as("within the seconds before a seal").isEmpty();
        seals.seal();
        assertThat(after(cut, back)).extracting(AuditFault::kind).containsExactly(Kind.NOT_AS_SEALED);
    }

    @Test
    void names_a_seal_that_was_changed_or_removed() {
        seals.seal();
        note("test.noted", "between");
        seals.seal();
        long newest = chain.newest().orElseThrow().number();
        assertThat(after("update audit_seal set at = at + interval '1 hour' where number = " + (newest - 1)))
                .containsExactly(new AuditFault(Kind.SEAL, 0, newest - 1));
        assertThat(after(
                        "delete from audit_seal_head where seal = " + (newest - 1),
                        "delete from audit_seal where number = " + (newest - 1)))
                .containsExactly(new AuditFault(Kind.SEAL, 0, newest));
        assertThat(after("update audit_seal_head set position = position - 1 where seal = " + newest))
                .extracting(AuditFault::kind)
                .contains(Kind.NOT_AS_SEALED, Kind.SEAL);
        assertThat(chain.verify().faults()).isEmpty();
    }

    private long third(boolean sealed) {
        if (sealed) {
            seals.seal();
        }
        return jdbc.sql("select " + LAST.formatted(2)).query(Long.class).single();
    }

    private int chainOf(long position) {
        return jdbc.sql("select chain from audit_entry where position = ?")
                .param(position)
                .query(Integer.class)
                .single();
    }

    /** Writes at once, as {@link AuditLog} does before the commit. */
    private void noteNow(String subject) {
        jdbc.sql("insert into audit_entry (at, account_id, action, subject) values (now(), ?, 'test.noted', ?)")
                .params(WHO, subject)
                .update();
    }

    /** What is found after this was done to the log by its owner; undone afterwards. */
    private List<AuditFault> after(String... statements) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local session_replication_role = replica").update(); // no triggers
            for (String statement : statements) {
                jdbc.sql(statement).update();
            }
            return chain.verify().faults();
        });
    }
}
