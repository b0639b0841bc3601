package kz.yntymaq.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit log, some days at a time. Whoever calls it checks that the reader may. */
@Service
@Transactional(readOnly = true)
public class AuditEntries {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One entry.
     *
     * @param account who did it, null where nobody was signed in
     * @param on for whom a helper did it, null where nobody helped
     */
    public record Entry(
            long position,
            Instant at,
            @Nullable UUID account,
            @Nullable UUID on,
            @Nullable UUID through,
            String action,
            String subject,
            @Nullable String detail) {}

    /**
     * Whom or what entries are about.
     *
     * @param people did it, or it was done to them
     * @param things it was done to, by their ids
     * @param words of the subject or the detail: a number, say
     */
    public record About(List<UUID> people, List<UUID> things, SearchWords words) {

        private String condition() {
            String written = words.condition("searchable(subject || ' ' || coalesce(detail, '')) like %s", false);
            return """
                    (account_id = any(string_to_array(:people, ',')::uuid[])
                     or for_account = any(string_to_array(:people, ',')::uuid[]) or through = any(string_to_array(:through, ',')::uuid[])
                     or subject = any(string_to_array(:subjects, ','))
                     or detail like any(string_to_array(:owned, ',')) or %s)""".formatted(written);
        }

        private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec asked) {
            return asked.params(words.parameters(false))
                    .param("people", joined(people.stream().map(UUID::toString)))
                    .param(
                            "subjects",
                            joined(Stream.concat(people.stream(), things.stream())
                                    .map(UUID::toString)))
                    .param("through", joined(things.stream().map(UUID::toString)))
                    .param("owned", joined(things.stream().map(id -> "% " + id + " %"))); // files of a thing
        }

        private static String joined(Stream<String> ids) {
            return ids.collect(Collectors.joining(","));
        }
    }

    /**
     * The entries of some days in the portal's time zone, the newest first.
     *
     * @param from the first day
     * @param to the last day
     * @param action only this kind, null for all
     * @param about null for all
     * @param before only entries before this position, null for the newest
     */
    public KeyPage<Entry> list(
            LocalDate from, LocalDate to, @Nullable String action, @Nullable About about, @Nullable Long before) {
        JdbcClient.StatementSpec asked = jdbc.sql("""
                select position, at, account_id, for_account, through, action, subject, detail from audit_entry
                 where at >= :from and at < :to and (:action::text is null or action = :action) and position < :before
                   and %s order by position desc limit :most""".formatted(about == null ? "true" : about.condition()));
        List<Entry> found = (about == null ? asked : about.bind(asked))
                .param("from", start(from))
                .param("to", start(to.plusDays(1)))
                .param("action", action)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", KeyPage.ASK)
                .query((row, n) -> entry(row))
                .list();
        return KeyPage.of(found, entry -> Long.toString(entry.position()));
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account_id", UUID.class),
                row.getObject("for_account", UUID.class),
                row.getObject("through", UUID.class),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"));
    }

    /** What helpers did for a person, the newest first. */
    public List<Entry> doneFor(UUID person, int most) {
        return jdbc.sql("""
                select position, at, account_id, for_account, through, action, subject, detail from audit_entry
                 where for_account = ? order by position desc limit ?""").params(person, most).query((row, n) -> entry(row)).list();
    }

    /** The kinds of action of some days. */
    public List<String> actions(LocalDate from, LocalDate to) {
        return jdbc.sql("select distinct action from audit_entry where at >= ? and at < ? order by action")
                .params(start(from), start(to.plusDays(1)))
                .query((row, position) -> row.getString(1))
                .list();
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC);
    }
}
