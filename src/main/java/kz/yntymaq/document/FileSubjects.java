package kz.yntymaq.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.audit.AuditSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files by what they were handed in for; their names may be those of people. */
@Component
class FileSubjects implements AuditSubjects {

    private final JdbcClient jdbc;

    FileSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Thing> things(Collection<UUID> ids) {
        var found = new HashMap<UUID, Thing>();
        jdbc.sql("select id, purpose, owner_id as of from stored_file where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    found.put(
                            row.getObject("id", UUID.class),
                            new Thing("FILE DOC_" + row.getString("purpose"), row.getObject("of", UUID.class)));
                });
        return found;
    }
}
