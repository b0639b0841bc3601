package kz.yntymaq.integrity.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of an office looked at the signs of a co-operative, for auditors and administrators. */
@Component
@Transactional(readOnly = true)
class SignLooks {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final SignNames names;

    SignLooks(JdbcClient jdbc, SignNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** A look. */
    record Look(String who, Instant at) {}

    private record Row(String account, Instant at) {}

    /** The newest first; nothing for whoever is neither an auditor nor an administrator of the country. */
    List<Look> of(Actor actor, UUID cooperative) {
        if (!actor.is(Role.AUDITOR) && !actor.administersCountry()) {
            return List.of();
        }
        List<Row> rows = jdbc.sql("""
                select account_id, at from audit_look_v where action in ('integrity.signs-read', 'integrity.ties-read') and subject = ? order by at desc limit ?""")
                .params(cooperative.toString(), MOST)
                .query((row, n) -> new Row(
                        row.getString("account_id"), row.getTimestamp("at").toInstant()))
                .list();
        Map<String, String> called = names.of(rows.stream().map(Row::account));
        return rows.stream()
                .map(each -> new Look(called.getOrDefault(each.account(), "–"), each.at()))
                .toList();
    }
}
