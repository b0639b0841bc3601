package kz.yntymaq.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verifies that no entry of the audit log was changed, removed or slipped in. */
@Service
public class AuditChain {

    private final JdbcClient jdbc;

    private final AuditAnchors anchors;

    AuditChain(JdbcClient jdbc, AuditAnchors anchors) {
        this.jdbc = jdbc;
        this.anchors = anchors;
    }

    /**
     * What a verification found.
     *
     * @param entries how many there are
     * @param broken position of the first entry that does not fit, or is missing; empty when the chain is whole
     * @param anchors how many lines outside the database were compared
     */
    public record Result(long entries, Optional<Long> broken, int anchors) {

        public boolean isWhole() {
            return broken.isEmpty();
        }
    }

    /**
     * The newest entry, to be written down outside the database.
     *
     * @param hash in hexadecimal digits
     */
    public record Head(long position, String hash) {}

    /** The newest entry; empty while there is none, and when the head is gone. */
    @Transactional(readOnly = true)
    public Optional<Head> head() {
        return jdbc.sql("select last_position, encode(last_hash, 'hex') from audit_head where last_position > 0")
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .optional();
    }

    /**
     * Recomputes the whole chain, compares it with the head that the database keeps, and with what was written
     * down outside of the database: a chain alone cannot show that its end was cut off together with the head.
     */
    @Transactional(readOnly = true)
    public Result verify() {
        long entries =
                jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
        List<Long> broken =
                jdbc.sql("""
                with chained as (
                  select e.*,
                         lag(hash, 1, sha256('')) over (order by position) as before,
                         row_number() over (order by position) as expected_position
                    from audit_entry e)
                select position from chained
                 where position <> expected_position
                    or hash <> audit_hash(before, position, at, account_id, action, subject, detail, for_account)
                union all
                select last_position from audit_head
                 where last_position <> (select count(*) from audit_entry)
                    or last_hash <> coalesce(
                         (select hash from audit_entry order by position desc limit 1), sha256(''))
                union all
                select (select count(*) from audit_entry) + 1 where (select count(*) from audit_head) <> 1
                order by 1 limit 1""").query((row, position) -> row.getLong(1)).list();
        AuditAnchors.Finding outside = anchors.compare();
        Optional<Long> first =
                Stream.concat(broken.stream(), outside.broken().stream()).min(Long::compare);
        return new Result(entries, first, outside.lines());
    }
}
