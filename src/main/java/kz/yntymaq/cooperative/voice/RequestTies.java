package kz.yntymaq.cooperative.voice;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.applicant.Tie;
import kz.yntymaq.applicant.TieSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever asked to become an associated member, or was admitted as one, has a part in the co-operative, as who asked to become a member has. */
@Component
class RequestTies implements TieSource {

    private final JdbcClient jdbc;

    RequestTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Tie kind() {
        return Tie.PART;
    }

    @Override
    public List<UUID> applicants(UUID person) {
        return jdbc.sql("""
                select distinct r.cooperative_id from associate_request r
                 where r.account_id = ?
                   and (r.asked_by = r.account_id or exists (select from associate_decision d where d.request_id = r.id))""").param(person).query(UUID.class).list();
    }
}
