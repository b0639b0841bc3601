package kz.yntymaq.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verifies that no entry of the audit log was changed, removed or slipped in. */
@Service
public class AuditChain {

    /** Chains that the database has, the one of before included. */
    private static final int CHAINS = 65;

    private static final int MOST_FAULTS = 20;

    /**
     * Each entry against the one before in its chain, each chain's end against its head, in one look at the log: others
     * go on writing.
     */
    private static final String CHAIN_FAULTS = """
            with zero as (select max(last_hash) as hash from audit_chain where chain = 0),
            placed as (
              select e.*, coalesce(link, position) as place from audit_entry e),
            linked as (
              select position, chain, place, hash,
                     coalesce(lag(place) over along, 0) as place_before,
                     lead(place) over along is null as ends,
                     hash = audit_hash(
                       coalesce(lag(hash) over along,
                                case chain when 0 then sha256('') else audit_start(chain, (select hash from zero)) end),
                       chain, link, position, at, account_id, action, subject, detail, for_account, through) as fits
                from placed window along as (partition by chain order by place, position)),
            entry_faults as (
              select case when place <= place_before then 'SLIPPED_IN'
                          when place > place_before + 1 then 'REMOVED_BEFORE'
                          else 'CHANGED' end as kind, chain, position as number
                from linked where place <> place_before + 1 or fits is not true
              union all
              select 'SLIPPED_IN', chain, position from linked where ends and chain not between 0 and :last),
            end_faults as (
              select 'END' as kind, n as chain, coalesce(c.last_position, l.position, 0) as number
                from generate_series(0, :last) n
                left join audit_chain c on c.chain = n
                left join linked l on l.chain = n and l.ends
               where (c.last_link, c.last_position, c.last_hash) is distinct from
                     (coalesce(l.place, 0), coalesce(l.position, 0), coalesce(l.hash, c.last_hash)))
            (select * from entry_faults order by number limit :most)
            union all (select * from end_faults order by number desc limit :most)""";

    private static final String SEAL_FAULTS = """
            with followed as (
              select number, at, hash, lag(number, 1, 0::bigint) over (order by number) as number_before,
                     lag(hash, 1, sha256('')) over (order by number) as hash_before
                from audit_seal)
            (select 'NOT_AS_SEALED' as kind, h.chain, h.position as number
               from audit_seal_head h left join audit_entry e using (position)
              where (e.chain, e.hash) is distinct from (h.chain, h.hash) order by 3 limit :most)
            union all
            (select 'SEAL', 0, number from followed
              where number <> number_before + 1 or hash <> audit_seal_hash(hash_before, number, at)
              order by 3 limit :most)
            union all
            (select distinct 'SEAL', 0, seal from audit_seal_head
              where seal not in (select number from audit_seal) order by 3 limit :most)""";

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
     * @param faults the first of each sort; none when the log is whole
     * @param anchors how many lines outside the database were compared
     */
    public record Result(long entries, List<AuditFault> faults, int anchors) {

        public boolean isWhole() {
            return faults.isEmpty();
        }

        /** The first that does not fit; empty when the log is whole. */
        public Optional<AuditFault> first() {
            return faults.stream().findFirst();
        }
    }

    /**
     * The newest seal, to be written down outside the database.
     *
     * @param hash in hexadecimal digits
     */
    public record Seal(long number, String hash) {}

    /** The newest seal; empty while there is none. */
    @Transactional(readOnly = true)
    public Optional<Seal> newest() {
        return jdbc.sql("select number, encode(hash, 'hex') from audit_seal order by number desc limit 1")
                .query((row, n) -> new Seal(row.getLong(1), row.getString(2)))
                .optional();
    }

    /**
     * Recomputes all chains and seals, compares the chains with their heads and with the seals, and the seals with what
     * was written down outside of the database: what stands in it cannot show that all of it was made anew.
     */
    @Transactional(readOnly = true)
    public Result verify() {
        AuditAnchors.Finding outside = anchors.compare();
        List<AuditFault> faults = new ArrayList<>(faults(CHAIN_FAULTS));
        faults.addAll(faults(SEAL_FAULTS));
        outside.faults().stream().limit(MOST_FAULTS).forEach(faults::add);
        long entries =
                jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
        return new Result(entries, faults, outside.lines());
    }

    private List<AuditFault> faults(String sql) {
        return jdbc.sql(sql)
                .param("last", CHAINS - 1)
                .param("most", MOST_FAULTS)
                .query((row, n) ->
                        new AuditFault(AuditFault.Kind.valueOf(row.getString(1)), row.getInt(2), row.getLong(3)))
                .list();
    }
}
