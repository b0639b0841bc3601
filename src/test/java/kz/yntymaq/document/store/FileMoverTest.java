package kz.yntymaq.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.support.People;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.TestS3;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files in S3, and on the way there and back. The store is a stand-in that checks each signature. */
@PortalTest
class FileMoverTest {

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    Clock clock;

    TestS3 s3;
    UUID by;
    List<UUID> files;

    @BeforeEach
    void fiveFilesInTheDatabase() throws IOException {
        s3 = new TestS3();
        by = people.villager().id();
        jdbc.sql("update stored_file set removed_at = now() where removed_at is null")
                .update();
        files = IntStream.range(0, 5).mapToObj(n -> stored(content(n))).toList();
    }

    @AfterEach
    void close() {
        s3.close();
    }

    @Test
    void content_is_put_read_slice_by_slice_and_deleted_in_s3() throws IOException {
        S3Store store = s3Store(TestS3.SECRET);
        UUID id = UUID.randomUUID();
        byte[] content = SampleFiles.pdf(2 * Slices.SLICE + 7);
        store.put(id, () -> new ByteArrayInputStream(content), content.length);
        assertThat(s3.objects().get(id.toString())).isEqualTo(content);
        assertThat(store.open(id, content.length).readAllBytes()).isEqualTo(content);
        InputStream reading = store.open(id, content.length);
        assertThat(reading.readNBytes(5)).isEqualTo(Arrays.copyOf(content, 5));
        store.delete(id);
        assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(reading::readAllBytes);
    }

    @Test
    void who_signs_with_another_secret_is_refused() {
        S3Store stranger = s3Store("another");
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> stranger.put(UUID.randomUUID(), () -> new ByteArrayInputStream(new byte[3]), 3));
        assertThat(s3.objects()).isEmpty();
    }

    @Test
    void all_move_there_and_back_and_the_old_copies_go_after_an_hour() {
        assertThat(mover().move(Place.S3, () -> false)).isEqualTo(new FileMover.Result(5, 0));
        allAre(Place.S3);
        assertThat(inDatabase()).as("who reads one still").isEqualTo(5);
        later(Duration.ofMinutes(50)).clear();
        assertThat(inDatabase()).isEqualTo(5);
        later(Duration.ofMinutes(61)).clear();
        assertThat(inDatabase()).isZero();
        allAre(Place.S3);
        assertThat(mover().move(Place.DATABASE, () -> false)).isEqualTo(new FileMover.Result(5, 0));
        allAre(Place.DATABASE);
        later(Duration.ofMinutes(61)).clear();
        assertThat(s3.objects()).isEmpty();
        allAre(Place.DATABASE);
        assertThat(jdbc.sql("select count(*) from file_leftover")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_stop_in_the_middle_loses_nothing_and_the_next_run_goes_on() {
        var asked = new AtomicInteger();
        assertThat(mover().move(Place.S3, () -> asked.incrementAndGet() > 2)).isEqualTo(new FileMover.Result(2, 0));
        allAreReadable();
        later(Duration.ofMinutes(61)).clear();
        allAreReadable();
        assertThat(mover().move(Place.S3, () -> false)).isEqualTo(new FileMover.Result(3, 0));
        allAre(Place.S3);
    }

    @Test
    void a_stop_between_the_copy_and_the_commit_loses_nothing_and_leaves_nothing() {
        s3.onPut(content -> {
            throw new StopsHere();
        });
        assertThat(mover().move(Place.S3, () -> false)).isEqualTo(new FileMover.Result(0, 5));
        allAre(Place.DATABASE);
        // a portal that was killed after the copy: the object is there, the row says nothing of it
        s3.onPut(content -> content);
        leftovers(Duration.ZERO).expect(files.get(0), Place.S3);
        s3.objects().put(files.get(0).toString(), new byte[] {1});
        later(Duration.ofMinutes(61)).clear();
        assertThat(s3.objects()).isEmpty();
        allAre(Place.DATABASE);
    }

    private static final class StopsHere extends RuntimeException {}

    @Test
    void a_file_that_arrives_changed_stays_where_it_was_and_the_others_go_on() {
        String damaged = new String(content(2), java.nio.charset.StandardCharsets.ISO_8859_1);
        s3.onPut(content -> {
            byte[] kept = content.clone();
            if (new String(content, java.nio.charset.StandardCharsets.ISO_8859_1).equals(damaged)) {
                kept[kept.length / 2] ^= 1;
            }
            return kept;
        });
        assertThat(mover().move(Place.S3, () -> false)).isEqualTo(new FileMover.Result(4, 1));
        allAreReadable();
        assertThat(place(files.get(2))).isEqualTo(Place.DATABASE);
        s3.onPut(content -> content);
        assertThat(mover().move(Place.S3, () -> false)).isEqualTo(new FileMover.Result(1, 0));
        allAre(Place.S3);
    }

    @Test
    void who_reads_a_file_while_it_moves_reads_it_to_its_end() throws IOException {
        byte[] content = SampleFiles.pdf(3 * Slices.SLICE);
        UUID file = stored(content);
        InputStream reading = stores(Place.DATABASE).open(file, Place.DATABASE, content.length);
        byte[] beginning = reading.readNBytes(Slices.SLICE);
        s3.onPut(put -> {
            allAreReadable(); // at every moment of the move
            return put;
        });
        assertThat(mover().move(Place.S3, () -> false)).isEqualTo(new FileMover.Result(6, 0));
        byte[] end = reading.readAllBytes();
        assertThat(beginning).isEqualTo(Arrays.copyOf(content, Slices.SLICE));
        assertThat(end).isEqualTo(Arrays.copyOfRange(content, Slices.SLICE, content.length));
        assertThat(stores(Place.S3).open(file, place(file), content.length).readAllBytes())
                .isEqualTo(content);
    }

    @Test
    void a_file_that_is_removed_while_it_moves_does_not_come_back() {
        s3.onPut(content -> {
            jdbc.sql("update stored_file set removed_at = now() where removed_at is null")
                    .update();
            return content;
        });
        mover().move(Place.S3, () -> false);
        later(Duration.ofMinutes(61)).clear();
        assertThat(s3.objects()).isEmpty();
    }

    @Test
    void a_new_file_in_s3_lives_or_dies_with_its_transaction() {
        UUID kept = row(content(7));
        UUID lost = row(content(8));
        FileStores stores = stores(Place.S3);
        var transactions = new TransactionTemplate(manager);
        jdbc.sql("update stored_file set store = 'S3' where id in (?, ?)")
                .params(kept, lost)
                .update();
        transactions.executeWithoutResult(one -> stores.put(kept, content(7)));
        transactions.executeWithoutResult(one -> {
            stores.put(lost, content(8));
            one.setRollbackOnly();
        });
        jdbc.sql("update stored_file set removed_at = now() where id = ?")
                .param(lost)
                .update();
        assertThat(s3.objects()).hasSize(2);
        later(Duration.ofMinutes(61)).clear();
        assertThat(s3.objects()).containsOnlyKeys(kept.toString());
        transactions.executeWithoutResult(one -> {
            jdbc.sql("update stored_file set removed_at = now() where id = ?")
                    .param(kept)
                    .update();
            stores.delete(kept, Place.S3);
        });
        later(Duration.ofMinutes(61)).clear();
        assertThat(s3.objects()).isEmpty();
    }

    @Test
    void the_command_says_what_it_did_and_ends_with_zero_only_when_all_are_there() throws Exception {
        var command = new MoveFilesCommand(stores(Place.S3), mover());
        command.run(new DefaultApplicationArguments("move-files", "s3"));
        assertThat(command.getExitCode()).isZero();
        allAre(Place.S3);
        command.run(new DefaultApplicationArguments("move-files", "nowhere"));
        assertThat(command.getExitCode()).isOne();
        s3.objects().remove(files.get(1).toString());
        command.run(new DefaultApplicationArguments("move-files", "database"));
        assertThat(command.getExitCode()).isOne();
        assertThat(place(files.get(1))).isEqualTo(Place.S3);
        assertThat(place(files.get(2))).isEqualTo(Place.DATABASE);
    }

    private static byte[] content(int n) {
        return SampleFiles.pdf(20_000 + n);
    }

    private UUID stored(byte[] content) {
        UUID id = row(content);
        jdbc.sql("insert into file_content (file_id, content) values (?, ?)")
                .params(id, content)
                .update();
        return id;
    }

    private UUID row(byte[] content) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into stored_file (id, owner_kind, owner_id, purpose, name, media_type, size, sha256, stored_by, stored_at, version)
                values (?, 'test', ?, 'A', 'a.pdf', 'application/pdf', ?, ?, ?, now(), 0)""").params(id, id, content.length, Sha256.hex(content), by).update();
        return id;
    }

    private S3Store s3Store(String secret) {
        return new S3Store(new S3Settings(s3.address(), "us-east-1", TestS3.BUCKET, TestS3.KEY, secret, 10));
    }

    private List<FileStore> both() {
        return List.of(new DatabaseStore(template), s3Store(TestS3.SECRET));
    }

    private Leftovers leftovers(Duration later) {
        return new Leftovers(both(), jdbc, manager, Clock.offset(clock, later));
    }

    private Leftovers later(Duration later) {
        return leftovers(later);
    }

    private FileStores stores(Place ofNew) {
        return new FileStores(both(), new FileSettings(ofNew), leftovers(Duration.ZERO));
    }

    private FileMover mover() {
        return new FileMover(stores(Place.S3), leftovers(Duration.ZERO), jdbc, manager);
    }

    private Place place(UUID file) {
        return Place.valueOf(jdbc.sql("select store from stored_file where id = ?")
                .param(file)
                .query(String.class)
                .single());
    }

    private int inDatabase() {
        return jdbc.sql("select count(*) from file_content where file_id = any(?)")
                .param(files.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private void allAre(Place wanted) {
        assertThat(files).allSatisfy(file -> assertThat(place(file)).isEqualTo(wanted));
        allAreReadable();
    }

    private void allAreReadable() {
        FileStores stores = stores(Place.S3);
        for (int n = 0; n < files.size(); n++) {
            byte[] content = content(n);
            try (InputStream read = stores.open(files.get(n), place(files.get(n)), content.length)) {
                assertThat(read.readAllBytes()).isEqualTo(content);
            } catch (IOException lost) {
                throw new AssertionError(lost);
            }
        }
    }
}
