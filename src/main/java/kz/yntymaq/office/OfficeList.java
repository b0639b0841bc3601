package kz.yntymaq.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads offices and their people for lists, in one query a list. */
@Component
class OfficeList {

    private static final String ROW = """
            select o.id, o.kind, o.name_kk, o.name_ru, o.phone, o.territory_code, o.version, o.closed_at,
                   (select count(*) from appointment p where p.office_id = o.id and p.ended_at is null) as people
              from office o
            """;
    /** Of an oblast too, and officials and service points that saw a document: they ask, though they do not confirm. */
    private static final String STILL_ADMINISTERS = """

             and exists (select from appointment p join office o on o.id = p.office_id
                          where p.account_id = r.asked_by and p.ended_at is null and o.kind in ('ADMINISTRATION', 'AKIMAT', 'SERVICE_POINT'))
            """;

    private static final Cursor FIRST = Cursor.of(new UUID(0, 0), "", "");

    private final JdbcClient jdbc;

    OfficeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeyPage<OfficeRow> find(
            String scope, String oblast, Office.@Nullable Kind kind, boolean closed, @Nullable String after) {
        Cursor key = Cursor.read(after, Cursor.Kind.CODE, Cursor.Kind.CODE).orElse(FIRST);
        List<OfficeRow> found = jdbc.sql(ROW + """
                 where coalesce(o.territory_code, '') like :scope || '%'
                   and coalesce(o.territory_code, '') like :oblast || '%'
                   and (o.closed_at is not null) = :closed
                   and (:kind::text is null or o.kind = :kind)
                   and (coalesce(o.territory_code, '') collate "C", o.kind collate "C", o.id) > (:territory, :afterKind, :id)
                 order by coalesce(o.territory_code, '') collate "C", o.kind collate "C", o.id
                 limit :most""")
                .param("scope", scope)
                .param("oblast", oblast)
                .param("kind", kind == null ? null : kind.name())
                .param("closed", closed)
                .param("territory", key.value(0))
                .param("afterKind", key.value(1))
                .param("id", key.id())
                .param("most", KeyPage.ASK)
                .query(OfficeList::row)
                .list();
        return KeyPage.of(
                found,
                row -> Cursor.of(row.id(), row.territoryCode() == null ? "" : row.territoryCode(), row.kind())
                        .written());
    }

    OfficeRow find(UUID id) {
        return jdbc.sql(ROW + " where o.id = ?")
                .param(id)
                .query(OfficeList::row)
                .single();
    }

    /** Holds the place of an office until the transaction ends: of two who make the same office one waits. */
    void holdPlace(Office.Kind kind, @Nullable String territoryCode) {
        jdbc.sql("select pg_advisory_xact_lock(7101, hashtext(?))")
                .param(kind + " " + territoryCode)
                .query((row, n) -> true)
                .single();
    }

    /** Who asked for a link for an account after a time, and still administers; nobody else's wish counts. */
    Optional<UUID> linkAskedBy(UUID account, OffsetDateTime time) {
        return jdbc.sql("select r.asked_by from password_link_request r where r.account_id = ? and r.asked_at > ?"
                        + STILL_ADMINISTERS)
                .params(account, time)
                .query(UUID.class)
                .optional();
    }

    /** The link that was asked for an account after a time and not made yet. */
    Optional<PasswordLinks.Waiting> linkAsked(UUID account, OffsetDateTime time) {
        return linksAskedAfter(time).stream()
                .filter(waiting -> waiting.account().equals(account))
                .findFirst();
    }

    /** Who administers the country at this moment and can confirm what the actor asks for an account. */
    List<UUID> confirmers(Actor actor, UUID account) {
        return jdbc.sql("""
                select p.account_id from appointment p join office o on o.id = p.office_id
                 where o.kind = 'ADMINISTRATION' and o.territory_code is null and p.ended_at is null
                   and p.account_id not in (?, ?)
                 order by p.id""")
                .params(actor.accountId(), account)
                .query((row, n) -> row.getObject("account_id", UUID.class))
                .list();
    }

    /** The links that were asked for after a time and not made yet, the oldest first. */
    List<PasswordLinks.Waiting> linksAskedAfter(OffsetDateTime time) {
        return jdbc.sql("""
                select r.account_id, a.family_name, a.given_name, a.patronymic, by.family_name, by.given_name, r.asked_at
                  from password_link_request r
                  join account_v a on a.id = r.account_id
                  join account_v by on by.id = r.asked_by
                 where r.asked_at > ?""" + STILL_ADMINISTERS + """
                 order by r.asked_at, r.account_id""")
                .param(time)
                .query((row, n) -> new PasswordLinks.Waiting(
                        row.getObject(1, UUID.class),
                        new PersonName(row.getString(2), row.getString(3), row.getString(4)).full(),
                        new PersonName(row.getString(5), row.getString(6), null).full(),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OfficeRow row(ResultSet row, int number) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new OfficeRow(
                row.getObject("id", UUID.class),
                Office.Kind.valueOf(row.getString("kind")),
                row.getString("name_kk"),
                row.getString("name_ru"),
                row.getString("phone"),
                row.getString("territory_code"),
                row.getInt("version"),
                closed == null ? null : closed.toInstant(),
                row.getInt("people"));
    }
}
