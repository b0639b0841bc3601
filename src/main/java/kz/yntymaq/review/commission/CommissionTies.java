package kz.yntymaq.review.commission;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.applicant.Tie;
import kz.yntymaq.applicant.TieSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stood aside in a commission on a case does nothing else on it. */
@Component
class CommissionTies implements TieSource {

    private final JdbcClient jdbc;

    CommissionTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Tie kind() {
        return Tie.TOLD;
    }

    @Override
    public List<UUID> applications(UUID person) {
        return jdbc.sql("""
                select distinct v.application_id from case_voter m join case_vote v on v.id = m.vote_id
                 where m.voter = ? and m.ballot = 'RECUSED'""").param(person).query(UUID.class).list();
    }
}
