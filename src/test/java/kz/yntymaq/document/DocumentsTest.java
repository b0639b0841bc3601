package kz.yntymaq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import kz.yntymaq.document.store.FileStores;
import kz.yntymaq.document.store.Place;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.People;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.SampleFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class DocumentsTest {

    private static final byte[] PDF = SampleFiles.pdf();
    private static final byte[] PNG = SampleFiles.picture("png");
    private static final byte[] JPEG = SampleFiles.picture("jpg");
    private static final byte[] PROGRAM =
            Arrays.copyOf("MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1), 512);

    @Autowired
    Documents documents;

    @Autowired
    Downloads downloads;

    @Autowired
    FileStores stores;

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
        store(by, "test", owner, "x.exe", PDF);
        store(by, "test", owner, "x.pdf", PNG);
        store(by, "test", owner, null, JPEG);
        assertThat(documents.of("test", owner))
                .extracting(StoredFile::getMediaType)
                .containsExactlyInAnyOrder("application/pdf", "image/png", "image/jpeg");
    }

    @Test
    void refuses_a_program_called_pdf() {
        refuses("error.file.program", "жарғы.pdf", PROGRAM);
    }

    @ParameterizedTest
    @CsvSource({
        "error.file.page, <html><script>alert(1)</script></html>",
        "error.file.page, <svg xmlns='http://www.w3.org/2000/svg'/>",
        "error.file.type, plain words"
    })
    void refuses_what_a_browser_could_run_called_png(String key, String content) {
        refuses(key, "сурет.png", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refuses_an_empty_file() {
        refuses("error.file.empty", "a.pdf", new byte[0]);
    }

    @Test
    void takes_10_mebibytes_and_not_a_byte_more() {
        var by = people.villager().id();
        byte[] largest = SampleFiles.pdf(10 * 1024 * 1024);
        assertThat(store(by, "test", UUID.randomUUID(), "a.pdf", largest).getSize())
                .isEqualTo(10_485_760);
        refuses("error.file.size", "a.pdf", SampleFiles.pdf(10 * 1024 * 1024 + 1));
    }

    @Test
    void a_removed_file_leaves_its_row_but_no_content() {
        var by = people.villager().id();
        UUID owner = UUID.randomUUID();
        UUID file = store(by, "test", owner, "a.pdf", PDF).getId();
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
                .isThrownBy(() -> documents.check("a.pdf", unread))
                .extracting(RuleViolationException::key)
                .isEqualTo("error.file.size");
    }

    @Test
    void a_file_is_given_out_slice_by_slice_and_whole() throws Exception {
        byte[] content = SampleFiles.pdf(600_000);
        UUID file = store(people.villager().id(), "test", UUID.randomUUID(), "a.pdf", content)
                .getId();
        assertThat(stores.open(file, Place.DATABASE, content.length).readAllBytes())
                .isEqualTo(content);
        var stream = stores.open(file, Place.DATABASE, content.length);
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
            whole.run(UUID.randomUUID(), () -> {
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
        UUID file = store(villager.id(), "unguarded", UUID.randomUUID(), "a.pdf", PDF)
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

    static Stream<Arguments> files_that_nobody_could_open() {
        byte[] longer = SampleFiles.pdf(5000);
        return Stream.of(
                arguments("half a PDF", Arrays.copyOf(longer, 2500)),
                arguments("a bare header", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)),
                arguments(
                        "a PDF without a page",
                        "%PDF-1.7\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII)),
                arguments("half a PNG", Arrays.copyOf(PNG, PNG.length / 2)),
                arguments("a damaged PNG", damaged(PNG)),
                arguments("half a JPEG", Arrays.copyOf(JPEG, JPEG.length / 2)),
                arguments("the header of a JPEG", Arrays.copyOf(JPEG, 20)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files_that_nobody_could_open")
    void a_cut_or_damaged_file_is_refused(String what, byte[] content) {
        refuses("error.file.broken", "a.pdf", content);
    }

    @Test
    void a_protected_pdf_is_refused() {
        refuses("error.file.encrypted", "a.pdf", SampleFiles.pdf("9 0 obj<</Encrypt 8 0 R>>endobj\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj\n",
                "9 0 obj<</S /Java#53cript /JS 8 0 R>>endobj\n",
                "9 0 obj<</S/Launch/F(a.exe)>>endobj\n"
            })
    void a_pdf_that_runs_something_is_refused_however_it_is_packed(String object) {
        refuses("error.file.script", "a.pdf", SampleFiles.pdf(object));
        refuses("error.file.script", "a.pdf", SampleFiles.packedPdf(object));
    }

    @Test
    void a_pdf_with_another_file_in_it_is_refused() {
        String object = "9 0 obj<</Type/EmbeddedFile/Length 1>>stream\nx\nendstream endobj\n";
        refuses("error.file.embedded", "a.pdf", SampleFiles.pdf(object));
        refuses("error.file.embedded", "a.pdf", SampleFiles.packedPdf("<</EmbeddedFiles 7 0 R>>"));
    }

    @Test
    void an_ordinary_pdf_passes_packed_or_not_and_with_zeros_behind_its_end() {
        byte[] padded = Arrays.copyOf(PDF, PDF.length + 3000);
        for (byte[] content : List.of(PDF, padded, SampleFiles.packedPdf(""), SampleFiles.pdf(300_000))) {
            assertThat(documents.check("a.pdf", new ByteArrayResource(content)).content())
                    .isEqualTo(content);
        }
    }

    @Test
    void an_object_stream_that_swells_without_end_is_refused() {
        refuses("error.file.broken", "a.pdf", SampleFiles.packedPdf(" ".repeat(17 * 1024 * 1024)));
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "40, 0", "60000, 60000", "2147483647, 2147483647", "-1, 5"})
    void a_picture_of_a_size_that_no_camera_makes_is_refused(int width, int height) {
        byte[] picture = PNG.clone();
        ByteBuffer parts = ByteBuffer.wrap(picture);
        parts.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(picture, 12, 17);
        parts.putInt(29, (int) sum.getValue());
        refuses("error.file.broken", "a.png", picture);
    }

    @Test
    void a_photograph_without_a_size_or_with_one_that_no_camera_makes_is_refused() {
        byte[] start = Arrays.copyOf(JPEG, 20);
        byte[] end = {(byte) 0xff, (byte) 0xda, 0, 2, 1, (byte) 0xff, (byte) 0xd9};
        refuses("error.file.broken", "a.jpg", joined(start, end));
        byte[] huge = {(byte) 0xff, (byte) 0xc0, 0, 11, 8, -1, -1, -1, -1, 1, 1, 17, 0};
        refuses("error.file.broken", "a.jpg", joined(start, joined(huge, end)));
        byte[] picture = SampleFiles.picture("jpg");
        assertThat(documents.check("a.jpg", new ByteArrayResource(picture)).content())
                .as("nothing stands beside it")
                .isEqualTo(picture);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] damaged(byte[] content) {
        byte[] copy = content.clone();
        copy[copy.length / 2] ^= 1;
        return copy;
    }

    private StoredFile store(UUID by, String ownerKind, UUID owner, @Nullable String name, byte[] content) {
        return documents.store(
                by,
                new StoredFile.Use(ownerKind, owner, "A", null),
                documents.check(name, new ByteArrayResource(content)));
    }

    private void refuses(String key, String name, byte[] content) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> documents.check(name, new ByteArrayResource(content)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
