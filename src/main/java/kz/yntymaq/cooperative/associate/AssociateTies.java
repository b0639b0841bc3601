package kz.yntymaq.cooperative.associate;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.applicant.Tie;
import kz.yntymaq.applicant.TieSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever is or ever was an associated member of a co-operative has a part in it, as a member has. */
@Component
class AssociateTies implements TieSource {

    private final JdbcClient jdbc;

    AssociateTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Tie kind() {
        return Tie.PART;
    }

    @Override
    public List<UUID> applicants(UUID person) {
        return jdbc.sql("select distinct cooperative_id from associate where account_id = ?")
                .param(person)
                .query(UUID.class)
                .list();
    }
}
