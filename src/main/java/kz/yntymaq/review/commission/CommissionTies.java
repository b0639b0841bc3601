package kz.yntymaq.review.commission;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.application.Application;
import kz.yntymaq.review.CaseTies;
import kz.yntymaq.review.ReviewAccess.Bar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who stood aside in a commission on a case does nothing else on it, and nobody acts on a case of a relative. Relatives are
 * those who said so in any co-operative, unless the other one disputes it; a household the portal does not know.
 */
@Component
class CommissionTies implements CaseTies {

    private final JdbcClient jdbc;

    CommissionTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Bar> of(UUID account, Application application) {
        return jdbc.sql("""
                select case
                  when exists (select from case_voter m join case_vote v on v.id = m.vote_id
                                where m.voter = :account and m.ballot = 'RECUSED' and v.application_id = :case)
                    then 'STOOD_ASIDE'
                  when exists (select from kinship_v k
                                 cross join lateral (select case k.declarer_id when :account then k.relative_id else k.declarer_id end as id) other
                                where :account in (k.declarer_id, k.relative_id) and k.state in ('DECLARED', 'CONFIRMED')
                                  and (other.id = :applicant
                                       or exists (select from cooperative_member_v m
                                                   where m.cooperative_id = :applicant and m.account_id = other.id)))
                    then 'RELATIVE'
                end as tie""")
                .param("account", account)
                .param("case", application.getId())
                .param("applicant", application.getApplicantId())
                .query((row, n) -> Optional.ofNullable(row.getString("tie")).map(Bar::valueOf))
                .single();
    }
}
