package kz.yntymaq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.People;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class DocumentsTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d494844520000000100000001");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000");
    private static final byte[] PROGRAM =
            Arrays.copyOf("MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1), 512);

    @Autowired
    Documents documents;

    @Autowired
    Downloads downloads;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester pages;

    @Test
    void recognises_the_three_kinds_by_their_content_whatever_they_are_called() {
        var by = people.villager().id();
        UUID owner = UUID.randomUUID();
        documents.store(by, "test", owner, "A", "x.exe", new ByteArrayResource(PDF));
        documents.store(by, "test", owner, "A", "x.pdf", new ByteArrayResource(PNG));
        documents.store(by, "test", owner, "A", null, new ByteArrayResource(JPEG));
        assertThat(documents.of("test", owner))
                .extracting(StoredFile::getMediaType)
                .containsExactlyInAnyOrder("application/pdf", "image/png", "image/jpeg");
    }

    @Test
    void refuses_a_program_called_pdf() {
        refuses("error.file.type", "жарғы.pdf", PROGRAM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "plain words"
            })
    void refuses_what_a_browser_could_run_called_png(String content) {
        refuses("error.file.type", "сурет.png", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refuses_an_empty_file() {
        refuses("error.file.empty", "a.pdf", new byte[0]);
    }

    @Test
    void takes_10_mebibytes_and_not_a_byte_more() {
        var by = people.villager().id();
        byte[] largest = Arrays.copyOf(PDF, 10 * 1024 * 1024);
        assertThat(documents
                        .store(by, "test", UUID.randomUUID(), "A", "a.pdf", new ByteArrayResource(largest))
                        .getSize())
                .isEqualTo(10_485_760);
        refuses("error.file.size", "a.pdf", Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1));
    }

    @Test
    void a_removed_file_leaves_its_row_but_no_content() {
        var by = people.villager().id();
        UUID owner = UUID.randomUUID();
        UUID file = documents
                .store(by, "test", owner, "A", "a.pdf", new ByteArrayResource(PDF))
                .getId();
        documents.remove(by, file);
        assertThat(documents.of("test", owner)).isEmpty();
        assertThat(jdbc.sql("select count(*) from file_content where file_id = ?")
                        .param(file)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from stored_file where id = ?")
                        .param(file)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> documents.remove(by, file));
    }

    @Test
    void a_file_too_large_is_refused_before_it_is_read() {
        var unread = new AbstractResource() {
            @Override
            public long contentLength() {
                return Documents.LARGEST + 1L;
            }

            @Override
            public InputStream getInputStream() {
                throw new AssertionError("was read");
            }

            @Override
            public String getDescription() {
                return "too large";
            }
        };
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () -> documents.store(people.villager().id(), "test", UUID.randomUUID(), "A", "a.pdf", unread))
                .extracting(RuleViolationException::key)
                .isEqualTo("error.file.size");
    }

    @Test
    void a_file_is_given_out_slice_by_slice_and_whole() throws Exception {
        byte[] content = Arrays.copyOf(PDF, 2 * StoredContent.SLICE + 7);
        new Random(1).nextBytes(content);
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        UUID file = documents
                .store(people.villager().id(), "test", UUID.randomUUID(), "A", "a.pdf", new ByteArrayResource(content))
                .getId();
        assertThat(new StoredContent(jdbc, file, content.length).readAllBytes()).isEqualTo(content);
        var stream = new StoredContent(jdbc, file, content.length);
        assertThat(stream.readNBytes(5)).isEqualTo("%PDF-".getBytes(StandardCharsets.US_ASCII));
        documents.remove(people.villager().id(), file);
        assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(stream::readAllBytes);
    }

    @Test
    void few_files_are_whole_in_memory_at_once() throws Exception {
        var whole = new UploadLimiter();
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(12);
        Callable<Void> upload = () -> {
            whole.run(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                LockSupport.parkNanos(20_000_000);
                inside.decrementAndGet();
            });
            return null;
        };
        for (var ended : threads.invokeAll(Collections.nCopies(12, upload))) {
            ended.get();
        }
        threads.shutdown();
        assertThat(most.get()).isBetween(2, UploadLimiter.AT_ONCE);
    }

    @Test
    void nobody_reads_a_file_that_no_guard_answers_for() {
        var villager = people.villager();
        UUID file = documents
                .store(villager.id(), "unguarded", UUID.randomUUID(), "A", "a.pdf", new ByteArrayResource(PDF))
                .getId();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> downloads.open(people.actor(villager), file));
        assertThat(pages.get().uri("/files/{id}", file).with(People.signedIn(villager)))
                .hasStatus(404);
    }

    @Test
    void a_stranger_is_sent_to_the_sign_in_page_and_an_unknown_id_is_not_found() {
        assertThat(pages.get().uri("/files/{id}", UUID.randomUUID())).hasStatus(302);
        assertThat(pages.get().uri("/files/{id}", UUID.randomUUID()).with(People.signedIn(people.villager())))
                .hasStatus(404);
        assertThat(pages.get().uri("/files/not-an-id").with(People.signedIn(people.villager())))
                .hasStatus(404);
    }

    private void refuses(String key, String name, byte[] content) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> documents.store(
                        people.villager().id(), "test", UUID.randomUUID(), "A", name, new ByteArrayResource(content)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
