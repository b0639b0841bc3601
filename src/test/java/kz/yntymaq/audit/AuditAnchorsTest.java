package kz.yntymaq.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import kz.yntymaq.audit.AuditFault.Kind;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What stands in a file outside the database, and a log that began with one chain. */
@PortalTest
class AuditAnchorsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void a_file() {
        file = folder.resolve("anchors");
    }

    @Test
    void a_log_that_began_with_one_chain_goes_on_from_its_end() throws Exception {
        inALogOfBefore(log -> {
            assertThat(log.faults()).isEmpty();
            assertThat(log.chain.newest()).as("made by the migration").isPresent();
            log.note("four");
            log.note("five");
            log.seals.seal();
            assertThat(log.chain.verify()).satisfies(result -> {
                assertThat(result.faults()).isEmpty();
                assertThat(result.entries()).isEqualTo(5);
                assertThat(result.anchors())
                        .as("a line of before and one of now")
                        .isEqualTo(2);
            });
            assertThat(log.jdbc
                            .sql(
                                    "select position || (case chain when 0 then ' old' else ' new ' || link end) from audit_entry order by 1")
                            .query(String.class)
                            .list())
                    .containsExactly("1 old", "2 old", "3 old", "4 new 1", "5 new 2");

            log.tamper("update audit_entry set subject = 'other' where position = 2");
            assertThat(log.faults()).containsExactly(new AuditFault(Kind.CHANGED, 0, 2));
            log.tamper("update audit_entry set subject = 'two' where position = 2");
            assertThat(log.faults()).isEmpty();

            log.tamper("delete from audit_entry where position = 3", """
                    update audit_chain set (last_link, last_position, last_hash) = (
                        select position, position, hash from audit_entry where position = 2) where chain = 0""");
            assertThat(log.faults())
                    .as("what came after goes on from the entry that was cut off")
                    .extracting(AuditFault::kind, AuditFault::number)
                    .containsExactly(tuple(Kind.CHANGED, 4L), tuple(Kind.NOT_AS_SEALED, 3L));
            log.tamper("update audit_entry set hash = sha256('other') where position = 2");
            assertThat(log.faults()).contains(new AuditFault(Kind.ENTRY_OUTSIDE, 0, 2));
        });
    }

    @Test
    void each_seal_gets_one_line() throws Exception {
        inALogOfBefore(log -> {
            Files.delete(file);
            log.seals.seal();
            log.seals.seal();
            assertThat(lines()).as("of the migration's seal").hasSize(1);
            log.note("four");
            log.seals.seal();
            assertThat(lines()).hasSize(2);
            var newest = log.chain.newest().orElseThrow();
            assertThat(lines().get(1)).contains(" seal:" + newest.number() + " " + newest.hash() + " ");
            assertThat(log.chain.verify().anchors()).isEqualTo(2);
        });
    }

    @Test
    void two_portals_write_each_seal_down_into_one_file_or_each_into_its_own() throws Exception {
        inALogOfBefore(log -> {
            Path other = folder.resolve("other");
            Log beside = log(log.jdbc, file);
            Log elsewhere = log(log.jdbc, other);
            log.note("four");
            log.seals.seal();
            beside.seals.seal();
            elsewhere.seals.seal();
            assertThat(lines()).as("one of before, one of now").hasSize(2);
            assertThat(Files.readAllLines(other)).hasSize(1);
            assertThat(log.faults()).isEmpty();
            assertThat(elsewhere.faults()).isEmpty();
        });
    }

    @Test
    void a_log_that_was_made_anew_with_its_seals_does_not_fit_what_was_written_down() throws Exception {
        inALogOfBefore(log -> {
            log.note("four");
            log.seals.seal();
            long sealed = log.chain.newest().orElseThrow().number();
            log.tamper(
                    "delete from audit_seal_head where seal = " + sealed,
                    "delete from audit_seal where number = " + sealed,
                    "delete from audit_entry where position = 4",
                    """
                    update audit_chain set last_link = 0, last_position = 0, last_hash = audit_start(chain,
                        (select hash from audit_entry where position = 3)) where last_position = 4""");
            assertThat(log.faults())
                    .as("as after an older backup was restored")
                    .containsExactly(new AuditFault(Kind.SEAL_OUTSIDE, 0, sealed));
            log.note("what they would rather have done");
            log.seals.seal();
            assertThat(log(log.jdbc, null).faults()).as("by itself").isEmpty();
            assertThat(log.faults())
                    .as("with what stands outside")
                    .containsExactly(new AuditFault(Kind.SEAL_OUTSIDE, 0, sealed));
            assertThat(lines()).as("the new seals are written down as well").hasSize(3);
        });
    }

    @Test
    void names_a_line_that_was_changed_or_follows_one_that_was_removed() throws Exception {
        inALogOfBefore(log -> {
            log.note("four");
            log.seals.seal();
            List<String> kept = lines();
            Files.writeString(file, kept.get(0).replace("+05:", "+09:") + "\n" + kept.get(1) + "\n");
            assertThat(log.faults()).containsExactly(new AuditFault(Kind.FILE, 0, 1), new AuditFault(Kind.FILE, 0, 2));
            Files.writeString(file, kept.get(1) + "\n");
            assertThat(log.faults()).containsExactly(new AuditFault(Kind.FILE, 0, 1));
        });
    }

    @Test
    void half_a_line_that_a_crash_left_is_no_fault_and_gives_way_to_the_next() throws Exception {
        inALogOfBefore(log -> {
            log.note("four");
            log.seals.seal();
            Files.writeString(file, "2026-11-23T10:00:30+05:00 seal:3 0a", StandardOpenOption.APPEND);
            assertThat(log.chain.verify()).satisfies(result -> {
                assertThat(result.faults()).isEmpty();
                assertThat(result.anchors()).isEqualTo(2);
            });
            log.note("five");
            log.seals.seal();
            assertThat(lines()).hasSize(3);
            assertThat(log.faults()).isEmpty();
        });
    }

    @Test
    void compares_thousands_of_lines() throws Exception {
        inALogOfBefore(log -> {
            for (int n = 0; n < 1100; n++) {
                log.note("one of many");
                log.seals.seal();
            }
            assertThat(log.chain.verify()).satisfies(result -> {
                assertThat(result.faults()).isEmpty();
                assertThat(result.anchors()).isEqualTo(1101);
            });
            log.tamper("update audit_seal set hash = sha256('other') where number = 1050");
            assertThat(log.faults()).contains(new AuditFault(Kind.SEAL_OUTSIDE, 0, 1050));
        });
    }

    @Test
    void without_a_file_nothing_outside_is_compared() throws Exception {
        inALogOfBefore(log -> {
            Log alone = log(log.jdbc, null);
            alone.seals.seal();
            assertThat(alone.chain.verify().anchors()).isZero();
        });
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }

    /** A log of its own beside that of the portal, in the hands of its owner. */
    private record Log(JdbcClient jdbc, AuditSeals seals, AuditChain chain) {

        void note(String subject) {
            jdbc.sql("insert into audit_entry (at, action, subject) values (now(), 'test.noted', ?)")
                    .param(subject)
                    .update();
        }

        List<AuditFault> faults() {
            return chain.verify().faults();
        }

        /** Past all triggers. */
        void tamper(String... statements) {
            jdbc.sql("set session_replication_role = replica").update();
            for (String statement : statements) {
                assertThat(jdbc.sql(statement).update()).as(statement).isPositive();
            }
            jdbc.sql("set session_replication_role = origin").update();
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(Log log) throws IOException;
    }

    private Log log(JdbcClient jdbc, @Nullable Path anchorFile) {
        var anchors = new AuditAnchors(jdbc, clock, anchorFile == null ? "" : anchorFile.toString());
        var chain = new AuditChain(jdbc, anchors);
        return new Log(jdbc, new AuditSeals(jdbc, chain, anchors, clock), chain);
    }

    /** Makes a log of three entries as a release with one chain had it, and then brings it to what it is now. */
    private void inALogOfBefore(Work work) throws SQLException, IOException {
        try (Connection one = database.getConnection();
                Statement statement = one.createStatement()) {
            var own = JdbcClient.create(new SingleConnectionDataSource(one, true));
            statement.execute("create schema before");
            try {
                statement.execute("set search_path = before, public");
                statement.execute(migration("V002__audit.sql"));
                statement.execute(migration("V154__application.sql"));
                var log = log(own, file);
                List.of("one", "two", "three").forEach(log::note);
                Files.writeString(file, lineOfBefore(own));
                statement.execute(migration("V183__audit.sql"));
                statement.execute(migration("V405__audit.sql"));
                work.on(log);
            } finally {
                statement.execute("set session_replication_role = origin");
                statement.execute("drop schema before cascade");
                statement.execute("reset search_path");
            }
        }
    }

    private static String migration(String script) throws IOException {
        return new ClassPathResource("db/migration/" + script).getContentAsString(UTF_8);
    }

    private static String lineOfBefore(JdbcClient jdbc) {
        String anchor = "2026-11-22T00:10+05:00 2 "
                + jdbc.sql("select encode(hash, 'hex') from audit_entry where position = 2")
                        .query(String.class)
                        .single();
        return anchor + " " + Sha256.hex(anchor) + "\n";
    }
}
