package kz.yntymaq.office;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.IdentityLevel;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.Scope;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.territory.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells who an account is at this moment: an office that ended a second ago is no longer held. */
@Service
public class Actors {

    private final JdbcClient jdbc;

    Actors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The actor behind an account; empty when it does not exist or is disabled. */
    public Optional<Actor> find(UUID accountId) {
        return jdbc.sql("""
                select a.id, a.given_name, a.family_name, a.identity_level, o.kind, o.territory_code, o.name_kk, o.name_ru, t.level
                  from account_v a
                  left join appointment p on p.account_id = a.id and p.ended_at is null
                  left join office o on o.id = p.office_id
                  left join territory_v t on t.code = o.territory_code
                 where a.id = ? and a.disabled_at is null""")
                .param(accountId)
                .query((row, n) -> {
                    String name =
                            new PersonName(row.getString("family_name"), row.getString("given_name"), null).full();
                    IdentityLevel identity = IdentityLevel.valueOf(row.getString("identity_level"));
                    String kind = row.getString("kind");
                    if (kind == null) {
                        return new Actor(
                                accountId, name, row.getString("given_name"), Role.FARMER, null, null, identity);
                    }
                    String code = row.getString("territory_code");
                    Scope scope = code == null ? Scope.COUNTRY : new Scope(code, Level.valueOf(row.getString("level")));
                    return new Actor(
                            accountId,
                            name,
                            row.getString("given_name"),
                            Office.Kind.valueOf(kind).role(),
                            scope,
                            new Bilingual(row.getString("name_kk"), row.getString("name_ru")),
                            identity);
                })
                .optional();
    }
}
