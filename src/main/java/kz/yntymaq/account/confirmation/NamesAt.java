package kz.yntymaq.account.confirmation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The names that people bore at a moment: what was written then stays as it was, whatever they are called now. */
@Component
@Transactional(readOnly = true)
public class NamesAt {

    private final JdbcClient jdbc;

    NamesAt(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names by account, in one query however many. */
    public Map<UUID, PersonName> of(Collection<UUID> people, Instant moment) {
        var names = new HashMap<UUID, PersonName>();
        jdbc.sql("""
                select a.id, coalesce(f.family_name, a.family_name) as family_name,
                       coalesce(f.given_name, a.given_name) as given_name,
                       case when f.account_id is null then a.patronymic else f.patronymic end as patronymic
                  from account a
                  left join lateral (select * from former_name n
                                      where n.account_id = a.id and n.until > :moment order by n.until limit 1) f on true
                 where a.id = any (cast(:people as uuid[]))""")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    names.put(
                            row.getObject("id", UUID.class),
                            new PersonName(
                                    row.getString("family_name"),
                                    row.getString("given_name"),
                                    row.getString("patronymic")));
                });
        return names;
    }
}
