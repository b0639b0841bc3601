package kz.yntymaq.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.document.StoredFile.Use;
import kz.yntymaq.document.scan.TestScans;
import kz.yntymaq.document.store.FileStores;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.TestClamav;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

@PortalTest
class LateScansTest {

    @Autowired
    Documents documents;

    @Autowired
    FileStores stores;

    @Autowired
    AuditLog audit;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MockMvcTester pages;

    Someone owner;

    @BeforeEach
    void othersAreScanned() {
        owner = people.villager();
        jdbc.sql("update stored_file set scanned = true where not scanned and not infected")
                .update();
    }

    @Test
    void what_was_stored_without_a_scan_is_scanned_later_and_said_to_be() throws Exception {
        StoredFile first = store(SampleFiles.pdf(900_000));
        StoredFile second = store(SampleFiles.pdf());
        assertThat(first.scanKey()).isEqualTo("document.not-scanned");
        try (var clamav = TestClamav.answering("stream: OK")) {
            late(clamav.port()).run();
            assertThat(clamav.scanned()).hasSize(2);
            assertThat(clamav.scanned())
                    .as("whole")
                    .anySatisfy(content -> assertThat(content).isEqualTo(SampleFiles.pdf(900_000)));
            late(clamav.port()).run();
            assertThat(clamav.scanned()).as("no more work").hasSize(2);
        }
        assertThat(key(first)).isEqualTo("document.scanned");
        assertThat(key(second)).isEqualTo("document.scanned");
    }

    @Test
    void a_file_in_which_a_virus_is_found_later_is_given_to_nobody_and_the_log_says_so() throws Exception {
        byte[] bad = SampleFiles.pdf(5000);
        StoredFile infected = store(bad);
        StoredFile shared =
                documents.share(owner.id(), infected.getId(), new Use(WalletHolders.KIND, owner.id(), "B", owner.id()));
        StoredFile good = store(SampleFiles.pdf());
        assertThat(status(infected)).isEqualTo(200);
        try (var clamav =
                TestClamav.answering(content -> content.length == bad.length ? "stream: Test FOUND" : "stream: OK")) {
            late(clamav.port()).run();
        }
        assertThat(key(infected)).isEqualTo("document.infected");
        assertThat(key(shared)).as("another use of the same content").isEqualTo("document.infected");
        assertThat(key(good)).isEqualTo("document.scanned");
        assertThat(status(infected)).isEqualTo(404);
        assertThat(status(shared)).isEqualTo(404);
        assertThat(status(good)).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'document.infected' and subject in (?, ?)")
                        .params(infected.getId().toString(), shared.getId().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void a_scanner_that_does_not_answer_leaves_all_for_the_next_time() throws Exception {
        StoredFile file = store(SampleFiles.pdf());
        try (var clamav = TestClamav.answering("")) {
            late(clamav.port()).run();
            assertThat(clamav.scanned()).as("one try, not one a file").hasSize(1);
        }
        assertThat(key(file)).isEqualTo("document.not-scanned");
    }

    @Test
    void a_file_that_is_not_taken_or_is_not_there_does_not_keep_the_others_back() throws Exception {
        StoredFile gone = store(SampleFiles.pdf(3000));
        StoredFile refused = store(SampleFiles.pdf(4000));
        StoredFile last = store(SampleFiles.pdf());
        jdbc.sql("delete from file_content where file_id = ?")
                .param(gone.getId())
                .update();
        try (var clamav = TestClamav.answering(
                content -> content.length == 4000 ? "INSTREAM size limit exceeded. ERROR" : "stream: OK")) {
            late(clamav.port()).run();
        }
        assertThat(key(gone)).isEqualTo("document.not-scanned");
        assertThat(key(refused)).isEqualTo("document.not-scanned");
        assertThat(key(last)).isEqualTo("document.scanned");
    }

    private LateScans late(int port) {
        return new LateScans(TestScans.on(port), stores, audit, jdbc, transactions);
    }

    private StoredFile store(byte[] content) {
        return documents.store(
                owner.id(),
                new Use(WalletHolders.KIND, owner.id(), "A", owner.id()),
                documents.check("a.pdf", SampleFiles.resource(content)));
    }

    private String key(StoredFile file) {
        UUID id = file.getId();
        return documents.of(file.getOwnerKind(), file.getOwnerId()).stream()
                .filter(now -> now.getId().equals(id))
                .findFirst()
                .orElseThrow()
                .scanKey();
    }

    private int status(StoredFile file) {
        return pages.get()
                .uri("/files/{id}", file.getId())
                .with(People.signedIn(owner))
                .exchange()
                .getResponse()
                .getStatus();
    }
}
