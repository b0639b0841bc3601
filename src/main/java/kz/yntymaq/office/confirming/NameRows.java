package kz.yntymaq.office.confirming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of names that people want corrected. */
@Repository
class NameRows {

    private static final String ALL = """
            select id, account_id, family_name, given_name, patronymic, state, asked_at, ended_at, ended_by, reason
              from name_correction\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    NameRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return its id */
    UUID add(UUID account, String village, PersonName name) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into name_correction
                  (id, account_id, village_code, family_name, given_name, patronymic, state, asked_at)
                values (?, ?, ?, ?, ?, ?, 'ASKED', ?)""")
                .params(Arrays.asList(id, account, village, name.family(), name.given(), name.patronymic(), now()))
                .update();
        return id;
    }

    /**
     * Ends one.
     *
     * @param office of the official, null where the person took it back
     * @param kind of the document that was seen, null unless it is confirmed
     */
    void end(
            NameCorrection ended,
            NameCorrection.State state,
            UUID by,
            @Nullable Bilingual office,
            @Nullable DocumentKind kind,
            @Nullable String reason) {
        jdbc.sql("""
                update name_correction
                   set state = ?, ended_at = ?, ended_by = ?, office_kk = ?, office_ru = ?, document_kind = ?, reason = ?
                 where id = ?""")
                .params(Arrays.asList(
                        state.name(),
                        now(),
                        by,
                        office == null ? null : office.kk(),
                        office == null ? null : office.ru(),
                        kind == null ? null : kind.name(),
                        reason,
                        ended.id()))
                .update();
    }

    Optional<NameCorrection> find(UUID id) {
        return jdbc.sql(ALL + "where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The latest of a person. */
    Optional<NameCorrection> latest(UUID account) {
        return jdbc.sql(ALL + "where account_id = ? order by asked_at desc, id limit 1")
                .param(account)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those that wait in a territory, the oldest first. @param prefix with which the codes of its places begin */
    List<NameCorrection> waiting(String prefix, int most) {
        return jdbc.sql(ALL + "where state = 'ASKED' and village_code like ? || '%' order by asked_at, id limit ?")
                .params(prefix, most)
                .query((row, n) -> read(row))
                .list();
    }

    private static NameCorrection read(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new NameCorrection(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                new PersonName(row.getString("family_name"), row.getString("given_name"), row.getString("patronymic")),
                NameCorrection.State.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getObject("ended_by", UUID.class),
                row.getString("reason"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
