package kz.yntymaq.signature;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.audit.AuditSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signatures by the kind of what was signed, and the thing that it is about. */
@Component
class SignatureSubjects implements AuditSubjects {

    private final JdbcClient jdbc;

    SignatureSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Thing> things(Collection<UUID> ids) {
        var found = new HashMap<UUID, Thing>();
        jdbc.sql("select id, kind, subject as of from signed_document where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    found.put(
                            row.getObject("id", UUID.class),
                            new Thing(
                                    "SIGNATURE " + SignedDocuments.word(row.getString("kind")),
                                    row.getObject("of", UUID.class)));
                });
        return found;
    }
}
