package kz.yntymaq.cooperative.founding;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.audit.AuditSubjects;
import kz.yntymaq.kernel.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Co-operatives and their memberships by the whole BIN. */
@Component
class CooperativeSubjects implements AuditSubjects {

    private final JdbcClient jdbc;

    CooperativeSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> numbered(SearchWords number, int most) {
        return jdbc.sql("""
                select c.id from cooperative c where c.bin = :bin
                union all
                select m.id from membership m join cooperative c on c.id = m.cooperative_id where c.bin = :bin
                 limit :most""")
                .param("bin", number.joined())
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
