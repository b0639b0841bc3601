package kz.yntymaq.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verifies that no entry of the audit log was changed, removed or slipped in. */
@Service
public class AuditChain {

    private final JdbcClient jdbc;

    AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a verification found.
     *
     * @param entries how many there are
     * @param broken position of the first entry that does not fit; empty when the chain is whole
     */
    public record Result(long entries, Optional<Long> broken) {

        public boolean isWhole() {
            return broken.isEmpty();
        }
    }

    /** Recomputes the whole chain and compares it with the head that the database keeps. */
    @Transactional(readOnly = true)
    public Result verify() {
        long entries =
                jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
        List<Long> broken = jdbc.sql("""
                with chained as (
                  select e.*,
                         lag(hash, 1, sha256('')) over (order by position) as before,
                         row_number() over (order by position) as expected_position
                    from audit_entry e)
                select position from chained
                 where position <> expected_position
                    or hash <> audit_hash(before, position, at, account_id, action, subject, detail)
                union all
                select last_position from audit_head
                 where last_position <> (select count(*) from audit_entry)
                    or last_hash <> coalesce(
                         (select hash from audit_entry order by position desc limit 1), sha256(''))
                order by 1 limit 1""").query(Long.class).list();
        return new Result(entries, broken.stream().findFirst());
    }
}
