package kz.yntymaq.programme.priority;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sits in which office now. */
@Component
class Officials {

    private static final String SITTING = """
            select a.account_id from appointment_v a join office_v o on o.id = a.office_id
             where a.ended_at is null and o.closed_at is null and\s""";

    private final JdbcClient jdbc;

    Officials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The officials of the akimat of a place. */
    List<UUID> ofAkimat(String territoryCode) {
        return jdbc.sql(SITTING + "o.kind = 'AKIMAT' and o.territory_code = ?")
                .param(territoryCode)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Those of all akimats within an oblast, and of its operator. @param oblastDigits the first two of its code */
    List<UUID> within(String oblastDigits) {
        return jdbc.sql(SITTING + "o.kind in ('AKIMAT', 'OPERATOR') and o.territory_code like ?")
                .param(oblastDigits + "%")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
