package kz.yntymaq.cooperative.voice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.applicant.Tie;
import kz.yntymaq.applicant.TieSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever asked to become an associated member has a part in the co-operative, as who asked to become a member has. */
@Component
class RequestTies implements TieSource {

    private final JdbcClient jdbc;

    RequestTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Tie> of(UUID person, UUID applicant, @Nullable UUID application) {
        return applicants(person).contains(applicant) ? Optional.of(Tie.PART) : Optional.empty();
    }

    @Override
    public List<UUID> applicants(UUID person) {
        return jdbc.sql(
                        "select distinct cooperative_id from associate_request where account_id = ? and asked_by = account_id")
                .param(person)
                .query(UUID.class)
                .list();
    }
}
