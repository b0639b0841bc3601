package kz.yntymaq.cooperative.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.applicant.Authorisations;
import kz.yntymaq.cooperative.CooperativeRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications that general meetings of a co-operative authorised. */
@Component
@Transactional(readOnly = true)
class MeetingAuthorisations implements Authorisations {

    private final CooperativeRepository cooperatives;
    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingAuthorisations(CooperativeRepository cooperatives, JdbcClient jdbc, Clock clock) {
        this.cooperatives = cooperatives;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<List<Authorisation>> of(UUID applicant) {
        return cooperatives
                .findById(applicant)
                .map(found -> jdbc.sql("""
                        select x.words, x.tenge, x.spent_on, m.starts_at, m.id
                          from cooperative_meeting_matter x join cooperative_meeting m on m.id = x.meeting_id
                         where m.cooperative_id = ? and x.topic = 'AUTHORISATION' and x.effect = 'DONE'
                         order by m.starts_at desc, x.id limit 5""")
                        .param(applicant)
                        .query((row, n) -> new Authorisation(
                                row.getString("words"),
                                row.getBigDecimal("tenge"),
                                row.getString("spent_on"),
                                LocalDate.ofInstant(
                                        row.getObject("starts_at", OffsetDateTime.class)
                                                .toInstant(),
                                        clock.getZone()),
                                MeetingsController.address(applicant, row.getObject("id", UUID.class)) + "/minutes"))
                        .list());
    }
}
