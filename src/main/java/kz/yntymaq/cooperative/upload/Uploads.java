package kz.yntymaq.cooperative.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files with tables, as they are stored. Who calls has asked whether the actor may, and holds the book. */
@Component
@Transactional
public class Uploads {

    /** Days for which a file that nobody confirmed is kept. */
    public static final int KEPT_DAYS = 7;

    private static final int LATEST = 10;
    private static final String SELECT = "select * from cooperative_upload where cooperative_id = ? and book = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file as it was handed in. @param name as its owner calls it */
    public record File(String name, byte[] content) {}

    /**
     * Keeps a file that was looked through; one that was looked through before and not confirmed goes.
     *
     * @return its id; the earlier one's when the same file stands in the book already
     */
    public UUID keep(UUID cooperative, Upload.Book book, File file, UUID by) {
        return same(cooperative, book, file.content()).orElseGet(() -> {
            jdbc.sql("delete from cooperative_upload where cooperative_id = ? and book = ? and state = 'CHECKED'")
                    .params(cooperative, book.name())
                    .update();
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                    insert into cooperative_upload (id, cooperative_id, book, state, file_name, file_hash, content, checked_by, checked_at)
                    values (?, ?, ?, 'CHECKED', ?, ?, ?, ?, ?)""")
                    .params(
                            id,
                            cooperative,
                            book.name(),
                            file.name(),
                            Sha256.hex(file.content()),
                            file.content(),
                            by,
                            now())
                    .update();
            return id;
        });
    }

    /** The same file, whose rows stand in the book. */
    private Optional<UUID> same(UUID cooperative, Upload.Book book, byte[] content) {
        return jdbc.sql(
                        "select id from cooperative_upload where cooperative_id = ? and book = ? and file_hash = ? and state = 'APPLIED'")
                .params(cooperative, book.name(), Sha256.hex(content))
                .query(UUID.class)
                .optional();
    }

    /** The last ones handed in, the latest first. */
    public List<Upload> latest(UUID cooperative, Upload.Book book) {
        return jdbc.sql(SELECT + " order by checked_at desc, id limit " + LATEST)
                .params(cooperative, book.name())
                .query((row, n) -> read(row))
                .list();
    }

    /** @throws NotFoundException where the co-operative has no such file for this book */
    public Upload get(UUID cooperative, Upload.Book book, UUID id) {
        return jdbc.sql(SELECT + " and id = ?")
                .params(cooperative, book.name(), id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * What is to be confirmed.
     *
     * @throws RuleViolationException {@code sheet.refused.not-now} when it was or was taken back, {@code sheet.refused.same}
     *     when the same file stands in the book
     */
    public File toConfirm(UUID cooperative, Upload.Book book, UUID id) {
        Upload found = get(cooperative, book, id);
        require(found.state() == Upload.State.CHECKED, "not-now");
        File file = new File(found.fileName(), content(id));
        require(same(cooperative, book, file.content()).isEmpty(), "same");
        return file;
    }

    /** What stands in a file that nobody confirmed yet. @throws NotFoundException where another took its place meanwhile */
    public byte[] content(UUID id) {
        return jdbc.sql("select content from cooperative_upload where id = ? and content is not null")
                .param(id)
                .query(byte[].class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** Its rows stand in the book now: the file itself is not kept any longer. @param entries how many */
    public void apply(UUID id, int entries) {
        jdbc.sql(
                        "update cooperative_upload set state = 'APPLIED', content = null, entries = ?, applied_at = ? where id = ?")
                .params(entries, now(), id)
                .update();
    }

    /** @throws RuleViolationException {@code sheet.refused.not-now} when its rows do not stand in the book */
    public void takeBack(UUID cooperative, Upload.Book book, UUID id) {
        require(get(cooperative, book, id).state() == Upload.State.APPLIED, "not-now");
        jdbc.sql("update cooperative_upload set state = 'TAKEN_BACK', taken_back_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    /** Files that nobody confirmed go after a week, with all that stands in them. */
    @Scheduled(cron = "0 35 3 * * *", zone = "${yntymaq.zone}")
    public void forget() {
        jdbc.sql("delete from cooperative_upload where state = 'CHECKED' and checked_at < ?")
                .param(now().minus(Duration.ofDays(KEPT_DAYS)))
                .update();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new RuleViolationException("sheet.refused." + otherwise);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Upload read(ResultSet row) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                Upload.State.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getInt("entries"),
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                at(row, "applied_at"),
                at(row, "taken_back_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}
