package kz.yntymaq.account.confirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that say by what and by whom people were confirmed, and what came of it. */
@Repository
class ConfirmationHistory {

    private static final String ALL = """
            select id, account_id, how, document_kind, confirmed_by, office_kk, office_ru, confirmed_at, objected_at
              from identity_confirmation\s""";

    private final JdbcClient jdbc;

    ConfirmationHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document that was seen, and by whom. */
    record Seen(UUID by, Bilingual office, DocumentKind kind) {}

    UUID add(UUID account, How how, @Nullable Seen seen, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into identity_confirmation
                  (id, account_id, how, document_kind, confirmed_by, office_kk, office_ru, confirmed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        account,
                        how.name(),
                        seen == null ? null : seen.kind().name(),
                        seen == null ? null : seen.by(),
                        seen == null ? null : seen.office().kk(),
                        seen == null ? null : seen.office().ru(),
                        utc(at)))
                .update();
        return id;
    }

    void object(UUID id, Instant at) {
        jdbc.sql("update identity_confirmation set objected_at = ? where id = ?")
                .params(utc(at), id)
                .update();
    }

    List<Confirmation> of(UUID account) {
        return jdbc.sql(ALL + "where account_id = ? order by confirmed_at desc, id")
                .param(account)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Confirmation> find(UUID id) {
        return jdbc.sql(ALL + "where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Leaves it to the person to keep or drop what the account holds that they took. */
    void noteTakeOver(UUID account, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                insert into identity_takeover (id, account_id, taken_at, taken_by) values (?, ?, ?, ?)
                on conflict (account_id) where decided_at is null do nothing""")
                .params(Arrays.asList(UUID.randomUUID(), account, utc(at), by))
                .update();
    }

    private static Confirmation read(ResultSet row) throws SQLException {
        String kind = row.getString("document_kind");
        OffsetDateTime objected = row.getObject("objected_at", OffsetDateTime.class);
        return new Confirmation(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                How.valueOf(row.getString("how")),
                kind == null ? null : DocumentKind.valueOf(kind),
                row.getObject("confirmed_by", UUID.class),
                Bilingual.orNull(row.getString("office_kk"), row.getString("office_ru")),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                objected == null ? null : objected.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
