package kz.yntymaq.mandate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.audit.AuditSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mandates by what they let, and for which co-operative. */
@Component
class MandateSubjects implements AuditSubjects {

    private final JdbcClient jdbc;

    MandateSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Thing> things(Collection<UUID> ids) {
        var found = new HashMap<UUID, Thing>();
        jdbc.sql("select id, power, cooperative_id as of from mandate where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    found.put(
                            row.getObject("id", UUID.class),
                            new Thing("MANDATE POWER_" + row.getString("power"), row.getObject("of", UUID.class)));
                });
        return found;
    }
}
