package kz.yntymaq.cooperative.entity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.confirmation.NamesAt;
import kz.yntymaq.kernel.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members as papers name them: a person, or a legal entity with the person who acts for it. Named {@code @memberNames} in templates. */
@Component
@Transactional(readOnly = true)
public class MemberNames {

    private final NamesAt namesAt;
    private final JdbcClient jdbc;
    private final Clock clock;

    MemberNames(NamesAt namesAt, JdbcClient jdbc, Clock clock) {
        this.namesAt = namesAt;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By account, as they are called now. */
    public Map<UUID, Bilingual> now(UUID cooperative, Collection<UUID> people) {
        return of(cooperative, people, clock.instant());
    }

    /** The names of now in the language of the page; a dash for who is none of these people. */
    public Function<UUID, String> here(UUID cooperative, Collection<UUID> people) {
        Map<UUID, Bilingual> found = now(cooperative, people);
        return account -> {
            Bilingual name = found.get(account);
            return name == null ? "–" : name.here();
        };
    }

    /** By account, as they were called at a moment, in two queries however many. */
    public Map<UUID, Bilingual> of(UUID cooperative, Collection<UUID> people, Instant moment) {
        Map<UUID, Bilingual> entities = entities(cooperative, people, moment);
        return namesAt.of(people, moment).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> {
            String person = each.getValue().full();
            Bilingual entity = entities.get(each.getKey());
            return entity == null ? new Bilingual(person, person) : LegalEntity.named(entity, person);
        }));
    }

    /** For which legal entities a person acts or asked to join, by the co-operative; each as its last membership there says. */
    public Map<UUID, Bilingual> entitiesOf(UUID account) {
        return jdbc
                .sql("""
                        select l.cooperative_id, e.name_kk, e.name_ru
                          from (select distinct on (m.cooperative_id) m.id, m.cooperative_id from membership m
                                 where m.account_id = ? order by m.cooperative_id, m.asked_at desc) l
                          join member_entity_v e on e.membership_id = l.id""")
                .param(account)
                .query((row, n) -> Map.entry(
                        row.getObject("cooperative_id", UUID.class),
                        new Bilingual(row.getString("name_kk"), row.getString("name_ru"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The membership that an account had or sought last says for whom it acts. */
    private Map<UUID, Bilingual> entities(UUID cooperative, Collection<UUID> people, Instant moment) {
        var entities = new HashMap<UUID, Bilingual>();
        jdbc.sql("""
                select l.account_id, e.name_kk, e.name_ru
                  from (select distinct on (m.account_id) m.id, m.account_id
                          from membership m
                         where m.cooperative_id = :cooperative and m.account_id = any (cast(:people as uuid[]))
                           and m.asked_at <= :moment
                         order by m.account_id, m.asked_at desc) l
                  join member_entity_v e on e.membership_id = l.id""")
                .param("cooperative", cooperative)
                .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    entities.put(
                            row.getObject("account_id", UUID.class),
                            new Bilingual(row.getString("name_kk"), row.getString("name_ru")));
                });
        return entities;
    }
}
