package kz.yntymaq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.document.StoredFile.Use;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.SamplePhotos;
import kz.yntymaq.ui.form.LostRace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A document is taken for one thing at the moment at which it goes from another: it is kept whole, or it is not there. */
@PortalTest
class RemovedMeanwhileTest {

    private static final String PAGE = "/cabinet/documents";
    private static final String CHARTER = "CHARTER";

    @Autowired
    Documents documents;

    @Autowired
    FileDesk desk;

    @Autowired
    ApplicationDocuments application;

    @Autowired
    UploadLimiter uploads;

    @Autowired
    Interleaving waiting;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Someone chair;
    UUID draft;
    UUID cooperative;

    @BeforeEach
    void aDraft() {
        chair = people.villager();
        draft = new ReadyDrafts(jdbc)
                .make(
                        1,
                        chair.id(),
                        List.of(people.villager().id(), people.villager().id()),
                        Places.ZERENDI_VILLAGE,
                        BigDecimal.TEN)
                .get(0);
        cooperative = jdbc.sql("select applicant_id from loan_application where id = ?")
                .param(draft)
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    @Test
    void one_that_is_being_removed_is_taken_no_more() throws Exception {
        StoredFile kept = inWallet();
        Future<StoredFile> second = waiting.meanwhile(
                () -> documents.remove(chair.id(), kept.getId()),
                () -> documents.share(chair.id(), kept.getId(), elsewhere()));
        assertThat(Interleaving.failure(second)).isInstanceOf(NotFoundException.class);
        assertThat(uses(kept)).isZero();
        assertThat(contents(kept)).isZero();
    }

    @Test
    void the_page_says_that_it_is_not_there() throws Exception {
        StoredFile kept = inWallet();
        Future<MvcTestResult> second = waiting.meanwhile(
                () -> documents.remove(chair.id(), kept.getId()),
                () -> press(set() + "/take", "file", kept.getId().toString()));
        assertThat(second.get()).hasStatus(404);
        assertThat(uses(kept)).isZero();
    }

    @Test
    void one_that_is_being_taken_keeps_its_content_though_it_is_removed() throws Exception {
        StoredFile kept = inWallet();
        Future<UUID> second = waiting.meanwhile(() -> documents.share(chair.id(), kept.getId(), elsewhere()), () -> {
            documents.remove(chair.id(), kept.getId());
            return kept.getId();
        });
        assertThat(Interleaving.failure(second)).isNull();
        assertThat(uses(kept)).isOne();
        assertThat(contents(kept)).isOne();
    }

    @Test
    void a_photograph_that_is_being_joined_is_taken_no_more() throws Exception {
        photographs();
        StoredFile photo = photographsThere().get(1);
        Future<StoredFile> second = waiting.meanwhile(
                () -> desk.join(people.actor(chair), new FileSet("application", draft, CHARTER), "жарғы"),
                () -> documents.share(chair.id(), photo.getId(), elsewhere()));
        assertThat(Interleaving.failure(second)).isInstanceOf(NotFoundException.class);
        assertThat(uses(photo)).isZero();
    }

    @Test
    void one_in_which_a_virus_is_being_found_is_infected_wherever_it_is_taken() throws Exception {
        StoredFile kept = inWallet();
        Future<StoredFile> second = waiting.meanwhile(
                () -> jdbc.sql("update stored_file set infected = true, scanned = false where id = ?")
                        .param(kept.getId())
                        .update(),
                () -> documents.share(chair.id(), kept.getId(), elsewhere()));
        assertThat(second.get().isInfected()).isTrue();
    }

    @Test
    void one_that_is_on_its_way_when_the_account_is_shut_is_not_stored() throws Exception {
        Someone going = people.villager();
        var checked = documents.check("a.pdf", SampleFiles.resource(SampleFiles.pdf()));
        Future<StoredFile> second = waiting.meanwhile(
                () -> jdbc.sql("update account set disabled_at = now() where id = ?")
                        .param(going.id())
                        .update(),
                () -> documents.store(
                        going.id(), new Use(WalletHolders.KIND, going.id(), CHARTER, going.id()), checked));
        assertThat(Interleaving.failure(second))
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        lost -> assertThat(LostRace.is(lost)).isTrue());
        assertThat(documents.of(WalletHolders.KIND, going.id())).isEmpty();
    }

    @Test
    void who_has_more_files_at_work_than_one_may_is_told_so_instead_of_joining() throws Exception {
        photographs();
        ExecutorService threads = Executors.newCachedThreadPool();
        var mayEnd = new CountDownLatch(1);
        var inside = new CountDownLatch(1);
        var running = new ArrayList<Future<?>>();
        try {
            running.add(threads.submit(() -> uploads.run(chair.id(), () -> {
                inside.countDown();
                waitFor(mayEnd);
            })));
            inside.await();
            for (int n = 0; n < UploadLimiter.MOST_WAITING_OF_ONE; n++) {
                running.add(threads.submit(() -> uploads.run(chair.id(), () -> {})));
            }
            while (uploads.waiting() < UploadLimiter.MOST_WAITING_OF_ONE) {
                Thread.onSpinWait();
            }
            MvcTestResult answer = press(set() + "/join", "file", "");
            assertThat(answer.getMvcResult().getFlashMap().get("refused")).isEqualTo("document.error.busy");
            assertThat(photographsThere()).hasSize(2);
        } finally {
            mayEnd.countDown();
            for (Future<?> each : running) {
                each.get();
            }
            threads.shutdownNow();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }

    private StoredFile inWallet() {
        return documents.store(
                chair.id(),
                new Use(WalletHolders.KIND, cooperative, CHARTER, cooperative),
                documents.check("a.pdf", SampleFiles.resource(SampleFiles.pdf())));
    }

    private Use elsewhere() {
        return new Use("test", UUID.randomUUID(), "A", cooperative);
    }

    private void photographs() {
        for (int n = 1; n <= 2; n++) {
            byte[] photo = SamplePhotos.jpeg(SamplePhotos.quarters(100 * n, 80), 1);
            application.add(people.actor(chair), draft, CHARTER, n + ".jpg", SampleFiles.resource(photo));
        }
    }

    private List<StoredFile> photographsThere() {
        return application.files(draft).get(CHARTER).stream()
                .filter(StoredFile::isPicture)
                .toList();
    }

    private String set() {
        return PAGE + "/application/" + draft + "/" + CHARTER;
    }

    private MvcTestResult press(String address, String field, String value) {
        return pages.post()
                .uri(address)
                .param("_owner", chair.id().toString())
                .param(field, value)
                .with(People.signedIn(chair))
                .with(csrf())
                .exchange();
    }

    private int uses(StoredFile file) {
        return count(
                "select count(*) from stored_file where coalesce(content_of, id) = ? and removed_at is null", file);
    }

    private int contents(StoredFile file) {
        return count("select count(*) from file_content where file_id = ?", file);
    }

    private int count(String statement, StoredFile file) {
        return jdbc.sql(statement)
                .param(file.getContentId())
                .query(Integer.class)
                .single();
    }
}
