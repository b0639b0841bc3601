package kz.yntymaq.cooperative.voice;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.applicant.Tie;
import kz.yntymaq.applicant.TieSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever is or ever was an associated member, was admitted as one or asked for it has a part in the co-operative, as with members. */
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
        return jdbc.sql("""
                select cooperative_id from associate where account_id = :person
                union
                select r.cooperative_id from associate_request r
                 where r.account_id = :person
                   and (r.asked_by = r.account_id or exists (select from associate_decision d where d.request_id = r.id))""").param("person", person).query(UUID.class).list();
    }
}
