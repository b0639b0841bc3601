package kz.yntymaq.admin;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.audit.AuditEntries;
import kz.yntymaq.audit.AuditSubjects;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.territory.Territories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names what entries of the audit log hold by its id: people as the log names who acted, also behind
 * a membership, co-operatives, offices, applications by their number, in one query a page; what other rooms keep, such as
 * files and mandates, in their words. Who asks may read the log.
 */
@Component
@Transactional(readOnly = true)
class AuditNames {

    static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** An id, or a place's code by the classifier. */
    static final Pattern NAMEABLE = Pattern.compile(ID.pattern() + "|(?<!\\d)\\d{9}(?!\\d)");

    private static final String NAMED = """
            select id, family_name, given_name, patronymic, null as kk, null as ru from account_v where id in (:ids)
            union all
            select id, null, null, null, name_kk, name_ru from cooperative_v where id in (:ids)
            union all
            select id, null, null, null, name_kk, name_ru from office_v where id in (:ids)
            union all
            select m.id, a.family_name, a.given_name, a.patronymic, null, null
              from membership_v m join account_v a on a.id = m.account_id where m.id in (:ids)
            union all
            select a.id, null, null, null, coalesce(a.number, c.name_kk), coalesce(a.number, c.name_ru)
              from application_case_v a join applicant_v c on c.id = a.applicant_id where a.id in (:ids)
            """;

    private final JdbcClient jdbc;
    private final Territories territories;
    private final List<AuditSubjects> rooms;
    private final AuditWords words;

    AuditNames(JdbcClient jdbc, Territories territories, List<AuditSubjects> rooms, AuditWords words) {
        this.rooms = rooms;
        this.words = words;
        this.jdbc = jdbc;
        this.territories = territories;
    }

    /** Names by id or code, in the language of the page; what has none is missing. */
    Map<String, String> of(Collection<AuditEntries.Entry> entries) {
        Set<UUID> ids = new HashSet<>();
        var names = new HashMap<String, String>();
        entries.stream()
                .flatMap(entry -> NAMEABLE.matcher(entry.subject() + " " + entry.detail() + " " + entry.through())
                        .results())
                .map(MatchResult::group)
                .distinct()
                .forEach(found -> {
                    if (ID.matcher(found).matches()) {
                        ids.add(UUID.fromString(found));
                    } else {
                        territories.findPlace(found).ifPresent(place -> names.put(found, place.written()));
                    }
                });
        var things = new HashMap<UUID, AuditSubjects.Thing>();
        if (!ids.isEmpty()) {
            rooms.forEach(room -> things.putAll(room.things(ids)));
            things.values().stream()
                    .map(AuditSubjects.Thing::of)
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
            jdbc.sql(NAMED).param("ids", ids).query(row -> {
                String family = row.getString("family_name");
                names.put(
                        row.getString("id"),
                        family == null
                                ? new Bilingual(row.getString("kk"), row.getString("ru")).here()
                                : new PersonName(family, row.getString("given_name"), row.getString("patronymic"))
                                        .brief());
            });
        }
        things.forEach((id, thing) -> names.put(id.toString(), written(thing, names)));
        return names;
    }

    private String written(AuditSubjects.Thing thing, Map<String, String> names) {
        String what = words.detail(thing.words());
        String of = names.get(String.valueOf(thing.of()));
        return of == null ? what : what + ": " + of;
    }
}
