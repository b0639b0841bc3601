package kz.yntymaq.cooperative.past;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.applicant.FormerNames;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.kernel.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a paper says of a co-operative. A change of the register counts for papers of the day on which the state registered it and
 * of later days, unless the paper was made before the district confirmed it: what was written then stays as it was. Whoever asks
 * has looked whether the reader may see the co-operative.
 */
@Component
@Transactional(readOnly = true)
public class FactsAt implements FormerNames {

    private static final String FORMER = """
            select former_name_kk, former_name_ru, former_seat, former_kinds from cooperative_change
             where cooperative_id = :id and state = 'CONFIRMED'\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    FactsAt(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * For a paper on something that happened.
     *
     * @param on the day of it
     * @param made when the portal wrote it down
     */
    public RegisteredFacts on(Cooperative cooperative, LocalDate on, Instant made) {
        return former(
                        cooperative.getId(),
                        "and not (registered_on <= :on and decided_at < :made)",
                        Map.of("on", on, "made", made.atOffset(ZoneOffset.UTC)))
                .orElseGet(() -> RegisteredFacts.of(cooperative));
    }

    /** The same for what happened at a moment. */
    public RegisteredFacts on(Cooperative cooperative, Instant at, Instant made) {
        return on(cooperative, LocalDate.ofInstant(at, clock.getZone()), made);
    }

    /** For a paper that was made by hand on a day. */
    public RegisteredFacts onDay(Cooperative cooperative, LocalDate day) {
        return on(
                cooperative, day, day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /** For the papers of its founding: what founders agreed on. */
    public RegisteredFacts atFounding(Cooperative cooperative) {
        return former(cooperative.getId(), "", Map.of()).orElseGet(() -> RegisteredFacts.of(cooperative));
    }

    /** The name for an edition of the charter: one of before a change bears the name of before. @param number of it, from 1 */
    public Bilingual nameInEdition(Cooperative cooperative, int number) {
        return former(cooperative.getId(), "and edition > :number", Map.of("number", number))
                .map(RegisteredFacts::name)
                .orElseGet(() -> RegisteredFacts.nameOf(cooperative));
    }

    @Override
    public Map<UUID, Bilingual> formerNames(Collection<UUID> ids, Instant made) {
        return jdbc
                .sql("""
                        select distinct on (cooperative_id) cooperative_id, former_name_kk, former_name_ru from cooperative_change
                         where cooperative_id in (:ids) and state = 'CONFIRMED' and decided_at >= :made
                         order by cooperative_id, decided_at, id""")
                .param("ids", ids)
                .param("made", made.atOffset(ZoneOffset.UTC))
                .query((row, n) -> Map.entry(
                        row.getObject("cooperative_id", UUID.class),
                        new Bilingual(row.getString("former_name_kk"), row.getString("former_name_ru"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the register said before the first of the changes asked for; empty where there is none. */
    private Optional<RegisteredFacts> former(UUID cooperativeId, String which, Map<String, ?> parameters) {
        return jdbc.sql(FORMER + which + " order by decided_at, id limit 1")
                .param("id", cooperativeId)
                .params(parameters)
                .query((row, n) -> former(row))
                .optional();
    }

    private static RegisteredFacts former(ResultSet row) throws SQLException {
        return new RegisteredFacts(
                new Bilingual(row.getString("former_name_kk"), row.getString("former_name_ru")),
                row.getString("former_seat"),
                RegisteredFacts.kinds(row.getString("former_kinds")));
    }
}
