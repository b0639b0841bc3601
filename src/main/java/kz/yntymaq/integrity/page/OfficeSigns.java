package kz.yntymaq.integrity.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.Scope;
import kz.yntymaq.integrity.signal.SignAccess;
import kz.yntymaq.integrity.signal.Signals;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.KeyPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Co-operatives of a territory with signals that officials are shown: in the order of their ids, so that nobody is ranked. */
@Component
@Transactional(readOnly = true)
class OfficeSigns {

    private final JdbcClient jdbc;
    private final Clock clock;

    OfficeSigns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A co-operative. @param signals how many are shown */
    record Row(UUID id, String name, int signals) {}

    /** A page of them. @param after id of the last row of the page before */
    KeyPage<Row> list(Actor actor, @Nullable String after) {
        return list(SignAccess.scope(actor), actor.is(Role.AUDITOR), after);
    }

    /** The same of the whole country and of all that stand, for an administrator. */
    KeyPage<Row> all(Actor actor, @Nullable String after) {
        SignAccess.requireAdministrator(actor);
        return list(Scope.COUNTRY, true, after);
    }

    private KeyPage<Row> list(Scope scope, boolean all, @Nullable String after) {
        List<Row> found = jdbc.sql(
                        """
                select c.id, c.name_kk, c.name_ru, count(*) as signals
                  from cooperative_v c join integrity_signal s on s.cooperative_id = c.id and %s
                 where c.state = 'ACTIVE' and %s and (cast(:after as uuid) is null or c.id > :after)
                 group by c.id, c.name_kk, c.name_ru order by c.id limit :ask""".formatted(all ? "s.state = 'OPEN'" : Signals.SHOWN, scope.condition("c", "seat_code")))
                .params(scope.parameters())
                .param("today", LocalDate.now(clock))
                .param("after", key(after).orElse(null))
                .param("ask", KeyPage.ASK)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        new Bilingual(row.getString("name_kk"), row.getString("name_ru")).here(),
                        row.getInt("signals")))
                .list();
        return KeyPage.of(found, last -> last.id().toString());
    }

    /** What somebody typed into the address is no key. */
    private static Optional<UUID> key(@Nullable String after) {
        try {
            return after == null ? Optional.empty() : Optional.of(UUID.fromString(after));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
