package kz.yntymaq.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the audit log knows of one person, for that person. Whoever calls it checks that it is. */
@Service
@Transactional(readOnly = true)
public class PersonEntries {

    private static final String DONE_BY = "audit_entry where (account_id = :person or for_account = :person)";

    private static final String LOOKED_AT =
            "audit_entry where subject in (:names) and account_id is distinct from :person and " + Look.CONDITION;

    private final JdbcClient jdbc;

    PersonEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the person did, or a helper for them. */
    public List<AuditEntries.Entry> doneBy(UUID person, int from, int most) {
        return read(DONE_BY, person, List.of(), from, most);
    }

    /** How much of that there is. @param most where counting stops */
    public int countDoneBy(UUID person, int most) {
        return count(DONE_BY, person, List.of(), most);
    }

    /** Who else looked at something of the person's. @param names numbers and ids by which the log calls these things */
    public List<AuditEntries.Entry> looksAt(UUID person, Collection<String> names, int from, int most) {
        return read(LOOKED_AT, person, names, from, most);
    }

    /** How much of that there is. @param most where counting stops */
    public int countLooksAt(UUID person, Collection<String> names, int most) {
        return count(LOOKED_AT, person, names, most);
    }

    private List<AuditEntries.Entry> read(String which, UUID person, Collection<String> names, int from, int most) {
        return jdbc.sql("select position, at, account_id, for_account, through, action, subject, detail from " + which
                        + " order by position desc limit :most offset :from")
                .param("person", person)
                .param("names", names)
                .param("most", most)
                .param("from", from)
                .query((row, n) -> AuditEntries.entry(row))
                .list();
    }

    private int count(String which, UUID person, Collection<String> names, int most) {
        return jdbc.sql("select count(*) from (select from " + which + " limit :most) as counted")
                .param("person", person)
                .param("names", names)
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
