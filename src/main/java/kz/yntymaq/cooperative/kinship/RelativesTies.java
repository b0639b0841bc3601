package kz.yntymaq.cooperative.kinship;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.applicant.Tie;
import kz.yntymaq.applicant.TieSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nobody acts by office for a relative, nor for a co-operative of one. Relatives are those who said so in any co-operative, unless
 * the other one disputes it; a household the portal does not know.
 */
@Component
class RelativesTies implements TieSource {

    private static final String RELATIVES = """
            select case declarer_id when :person then relative_id else declarer_id end as id from kinship
             where :person in (declarer_id, relative_id) and state in ('DECLARED', 'CONFIRMED')""";

    private final JdbcClient jdbc;

    RelativesTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Tie kind() {
        return Tie.RELATIVE;
    }

    @Override
    public List<UUID> applicants(UUID person) {
        return jdbc.sql("""
                with near as (%s)
                select id from near
                union select m.cooperative_id from cooperative_member_v m join near on near.id = m.account_id
                union select a.cooperative_id from associate a join near on near.id = a.account_id where a.left_on is null""".formatted(RELATIVES))
                .param("person", person)
                .query(UUID.class)
                .list();
    }
}
