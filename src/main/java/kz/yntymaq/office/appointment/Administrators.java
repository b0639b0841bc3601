package kz.yntymaq.office.appointment;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.office.Office;
import kz.yntymaq.territory.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who administers at this moment. */
@Component
public class Administrators {

    private final JdbcClient jdbc;
    private final Clock clock;

    Administrators(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record One(UUID account, Scope scope) {}

    /** Holds those who administer the country: their appointments cannot end before the transaction does. */
    void holdOfCountry() {
        jdbc.sql("""
                select p.id from appointment p join office o on o.id = p.office_id
                 where o.kind = 'ADMINISTRATION' and o.territory_code is null and p.ended_at is null
                 order by p.id for update of p""").query((row, n) -> true).list();
    }

    /** Holds the actor's own appointment. @throws NotFoundException when it ended since the request began */
    void hold(Actor actor) {
        boolean appointed = !jdbc.sql("select id from appointment where account_id = ? and ended_at is null for update")
                .param(actor.accountId())
                .query((row, n) -> true)
                .list()
                .isEmpty();
        if (!appointed) {
            throw new NotFoundException();
        }
    }

    /** Who administers a territory or a settlement. @param territoryCode КАТО code, null for the whole country */
    public List<UUID> of(@Nullable String territoryCode) {
        return jdbc
                .sql("""
                select p.account_id, o.territory_code, t.level
                  from appointment p join office o on o.id = p.office_id
                  left join territory_v t on t.code = o.territory_code
                 where o.kind = 'ADMINISTRATION' and p.ended_at is null
                 order by p.id""")
                .query((row, n) -> {
                    String code = row.getString("territory_code");
                    return new One(
                            row.getObject("account_id", UUID.class),
                            code == null ? Scope.COUNTRY : new Scope(code, Level.valueOf(row.getString("level"))));
                })
                .list()
                .stream()
                .filter(one -> Scope.COUNTRY.equals(one.scope())
                        || (territoryCode != null && one.scope().covers(territoryCode)))
                .map(One::account)
                .toList();
    }

    /**
     * Whether somebody is the only one who administers the country and proposes for the administration of the country:
     * there is nobody who could confirm, and there would never be. Whoever ended the others' appointments is not alone
     * for as long as a proposal waits, or one person could bring in a second without anybody.
     */
    boolean isAlone(UUID proposer, Office.Kind kind, @Nullable String territoryCode) {
        return kind == Office.Kind.ADMINISTRATION
                && territoryCode == null
                && of(null).equals(List.of(proposer))
                && !isLeftAlone();
    }

    private boolean isLeftAlone() {
        return jdbc.sql("""
                select exists (
                  select from appointment p join office o on o.id = p.office_id
                   where o.kind = 'ADMINISTRATION' and o.territory_code is null
                     and p.ended_by is not null and p.ended_at > :since)""")
                .param("since", clock.instant().minus(Proposal.LIFE).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
