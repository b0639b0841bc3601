package kz.yntymaq.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class AuditChainTest {

    private static final UUID WHO = UUID.randomUUID();

    @Autowired
    AuditLog log;

    @Autowired
    AuditChain chain;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void some_entries() {
        IntStream.range(0, 5).forEach(n -> note("test.noted", "subject " + n));
    }

    private void note(String action, String subject) {
        transaction.executeWithoutResult(status -> log.note(WHO, action, subject, "детали «Береке»"));
    }

    @Test
    void is_whole_while_twenty_write_at_once() throws Exception {
        long before = chain.verify().entries();
        AtOnce.all(IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(writer -> () -> {
                    IntStream.range(0, 10).forEach(n -> note("test.parallel", writer + "/" + n));
                    return true;
                })
                .toList());
        AuditChain.Result result = chain.verify();
        assertThat(result.isWhole()).isTrue();
        assertThat(result.entries()).isEqualTo(before + 200);
    }

    @Test
    void an_action_that_failed_leaves_no_entry() {
        long before = chain.verify().entries();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    log.note(WHO, "test.failed", "subject", null);
                    throw new IllegalStateException("the action failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(chain.verify().entries()).isEqualTo(before);
        assertThat(chain.verify().isWhole()).isTrue();
    }

    @Test
    void notes_nothing_outside_the_transaction_of_the_action() {
        assertThatThrownBy(() -> log.note(WHO, "test.alone", "subject", null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_database_refuses_to_change_remove_or_empty_it() {
        assertThatThrownBy(() -> jdbc.sql("update audit_entry set subject = 'other' where position = 2")
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() ->
                        jdbc.sql("delete from audit_entry where position = 2").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate audit_entry").update()).hasMessageContaining("append-only");
    }

    @Test
    void finds_an_entry_that_was_changed_behind_the_database_s_back() {
        tamper("update audit_entry set subject = 'other' where position = 3");
        assertThat(chain.verify().broken()).contains(3L);
        tamper("update audit_entry set subject = 'subject 2' where position = 3");
        assertThat(chain.verify().isWhole()).isTrue();
    }

    @Test
    void finds_an_entry_that_was_removed() {
        transaction.executeWithoutResult(status -> {
            tamper("delete from audit_entry where position = (select max(position) from audit_entry)");
            assertThat(chain.verify().isWhole()).as("the last one").isFalse();
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            tamper("delete from audit_entry where position = 2");
            assertThat(chain.verify().broken()).as("one in the middle").contains(3L);
            status.setRollbackOnly();
        });
        assertThat(chain.verify().isWhole()).isTrue();
    }

    @Test
    void finds_that_the_head_is_gone_and_all_with_it() {
        transaction.executeWithoutResult(status -> {
            tamper("delete from audit_entry where position > 3");
            jdbc.sql("delete from audit_head").update();
            assertThat(chain.verify().broken()).as("the tail and the head").contains(4L);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            tamper("delete from audit_entry");
            jdbc.sql("delete from audit_head").update();
            assertThat(chain.verify().isWhole()).as("all").isFalse();
            assertThat(chain.head()).isEmpty();
            status.setRollbackOnly();
        });
        assertThat(chain.verify().isWhole()).isTrue();
    }

    @Test
    void a_rebuilt_chain_does_not_fit_what_was_written_down_outside(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("anchors");
        var anchors = new AuditAnchors(jdbc, clock, file.toString());
        var outside = new AuditChain(jdbc, anchors);
        anchors.write();
        note("test.noted", "later");
        anchors.write();
        assertThat(outside.verify()).satisfies(result -> {
            assertThat(result.isWhole()).isTrue();
            assertThat(result.anchors()).isEqualTo(2);
        });
        assertThat(Files.readAllLines(file).get(1))
                .contains(chain.head().orElseThrow().hash());
        transaction.executeWithoutResult(status -> {
            tamper("delete from audit_entry where position = (select max(position) from audit_entry)");
            jdbc.sql("""
                    update audit_head set last_position = last_position - 1,
                      last_hash = (select hash from audit_entry order by position desc limit 1)""").update();
            assertThat(chain.verify().isWhole()).as("by itself").isTrue();
            assertThat(outside.verify().isWhole())
                    .as("with what stands outside")
                    .isFalse();
            status.setRollbackOnly();
        });
        Files.writeString(file, Files.readString(file).replaceFirst("\\+\\d\\d:", "+09:"));
        assertThat(outside.verify().broken()).as("a changed line").contains(0L);
    }

    @Test
    void without_a_file_nothing_outside_is_compared() {
        var anchors = new AuditAnchors(jdbc, clock, "");
        anchors.write();
        assertThat(anchors.compare().lines()).isZero();
    }

    private void tamper(String statement) {
        jdbc.sql("alter table audit_entry disable trigger user").update();
        jdbc.sql(statement).update();
        jdbc.sql("alter table audit_entry enable trigger user").update();
    }
}
