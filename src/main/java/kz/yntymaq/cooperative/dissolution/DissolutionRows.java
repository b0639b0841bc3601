package kz.yntymaq.cooperative.dissolution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What ended the memberships of legal entities. */
@Component
class DissolutionRows {

    private final JdbcClient jdbc;

    DissolutionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID membership, LocalDate on, String paper, UUID by, Instant now) {
        jdbc.sql("""
                insert into member_entity_end (membership_id, ended_on, paper, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?)""")
                .params(membership, on, paper, by, now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
