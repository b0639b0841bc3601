package kz.yntymaq.cooperative.authorisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.applicant.Authorisations;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.Majority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications that general meetings of a co-operative authorised, in the portal or outside it. */
@Component
@Transactional(readOnly = true)
class KnownAuthorisations implements Authorisations {

    private final CooperativeRepository cooperatives;
    private final RecordedAuthorisationRepository recorded;
    private final Programmes programmes;
    private final JdbcClient jdbc;
    private final Clock clock;

    KnownAuthorisations(
            CooperativeRepository cooperatives,
            RecordedAuthorisationRepository recorded,
            Programmes programmes,
            JdbcClient jdbc,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.recorded = recorded;
        this.programmes = programmes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<List<Authorisation>> of(UUID applicant) {
        return cooperatives.findById(applicant).map(found -> {
            Map<String, Wording> names = programmes.names();
            return Stream.concat(
                            voted(applicant).stream(),
                            recorded.findByCooperativeId(applicant).stream().map(each -> outside(each, names)))
                    .sorted(Comparator.comparing(Authorisation::on).reversed().thenComparing(Authorisation::id))
                    .toList();
        });
    }

    private List<Authorisation> voted(UUID cooperative) {
        return jdbc.sql("""
                        select id, meeting_id, programme, words, words_ru, tenge, spent_on, starts_at
                          from meeting_authorisation_v where cooperative_id = ?""")
                .param(cooperative)
                .query((row, n) -> voted(cooperative, row))
                .list();
    }

    private Authorisation voted(UUID cooperative, ResultSet row) throws SQLException {
        String kazakh = row.getString("words");
        return new Authorisation(
                row.getObject("id", UUID.class),
                row.getString("programme"),
                new Bilingual(kazakh, Objects.requireNonNullElse(row.getString("words_ru"), kazakh)).here(),
                row.getBigDecimal("tenge"),
                row.getString("spent_on"),
                LocalDate.ofInstant(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(), clock.getZone()),
                "/cabinet/cooperatives/%s/meetings/%s/minutes"
                        .formatted(cooperative, row.getObject("meeting_id", UUID.class)),
                null);
    }

    private static Authorisation outside(RecordedAuthorisation each, Map<String, Wording> names) {
        Count count = each.count();
        return new Authorisation(
                each.getId(),
                each.getProgramme(),
                Objects.requireNonNull(names.get(each.getProgramme())).here(),
                each.getSum(),
                each.getUse(),
                each.getDecidedOn(),
                AuthorisationController.page(each.getCooperativeId()) + "#a-" + each.getId(),
                new Outside(
                        each.getMinutesNumber(),
                        each.getMinutesOn(),
                        count.members(),
                        count.present(),
                        count.yes(),
                        count.no(),
                        count.abstained(),
                        count.quorum(),
                        count.majority(Majority.MOST_OF_PRESENT)));
    }
}
