package kz.yntymaq.mydata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.acting.OnBehalf;
import kz.yntymaq.audit.AuditEntries.Entry;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands behind an entry of the log: the official by name, with the office held at that moment; the helper by name,
 * with the day of the mandate. Who was neither belongs to the same co-operative and is not named.
 */
@Component
@Transactional(readOnly = true)
class Lookers {

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Lookers(Accounts accounts, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Term(
            RecordedValue office, Instant from, @Nullable Instant until) {

        boolean covers(Instant moment) {
            return !moment.isBefore(from) && (until == null || moment.isBefore(until));
        }
    }

    /** @param personal whether it is for the giver's profile, not for applications */
    private record Mandate(
            UUID id,
            UUID giver,
            UUID helper,
            boolean personal,
            LocalDate givenOn,
            Instant from,
            @Nullable Instant until) {

        boolean covers(Entry entry) {
            return giver.equals(entry.on())
                    && helper.equals(entry.account())
                    && !entry.at().isBefore(from)
                    && (until == null || !entry.at().isAfter(until));
        }

        /** Whether it is the one for this matter: a person stands in the log by the id of the account. */
        boolean isFor(Entry entry) {
            return id.toString().equals(entry.subject())
                    || personal == giver.toString().equals(entry.subject());
        }
    }

    /** Some people with all their offices, the mandates under which something was done, and the co-operatives that named helpers. */
    record Known(
            Map<UUID, PersonName> names,
            Map<UUID, List<Term>> terms,
            List<Mandate> mandates,
            Map<UUID, Bilingual> cooperatives) {

        /** The office that a person held at a moment; empty for who held none. */
        Optional<RecordedValue> office(UUID person, Instant moment) {
            return terms.getOrDefault(person, List.of()).stream()
                    .filter(term -> term.covers(moment))
                    .map(Term::office)
                    .findFirst();
        }

        RecordedValue name(@Nullable UUID person) {
            PersonName name = person == null ? null : names.get(person);
            return name == null ? RecordedValue.nothing() : RecordedValue.words(name.full());
        }

        private RecordedValue hand(Entry entry) {
            PersonName name = names.get(entry.account());
            Bilingual through = entry.through() == null ? null : cooperatives.get(entry.through());
            return name == null || through == null
                    ? name(entry.account())
                    : new RecordedValue.Named(
                            OnBehalf.named(name.full(), through.kk()), OnBehalf.named(name.full(), through.ru()));
        }

        /**
         * The helper who did it, and under which mandate; empty where nobody helped, or the reader is the helper.
         *
         * @param reader to whom it is told: the giver's own helper is called so
         */
        Optional<RecordedValue> helper(UUID reader, Entry entry) {
            if (entry.on() == null || reader.equals(entry.account())) {
                return Optional.empty();
            }
            boolean own = reader.equals(entry.on());
            RecordedValue day = mandates.stream()
                    .filter(mandate -> mandate.covers(entry))
                    .max(Comparator.comparing((Mandate mandate) -> mandate.isFor(entry))
                            .thenComparing(Mandate::from))
                    .<RecordedValue>map(mandate -> new RecordedValue.Day(mandate.givenOn()))
                    .orElseGet(RecordedValue::nothing);
            return Optional.of(
                    own
                            ? new RecordedValue.Sentence("mydata.look.helper", List.of(hand(entry), day))
                            : new RecordedValue.Sentence(
                                    "mydata.look.helper-of", List.of(hand(entry), name(entry.on()), day)));
        }
    }

    Known of(List<Entry> entries) {
        Set<UUID> people = entries.stream()
                .flatMap(entry -> Stream.of(Optional.ofNullable(entry.account()), Optional.ofNullable(entry.on())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return new Known(accounts.names(people), terms(people), mandates(entries), cooperatives(entries));
    }

    private Map<UUID, List<Term>> terms(Set<UUID> people) {
        var terms = new HashMap<UUID, List<Term>>();
        if (!people.isEmpty()) {
            jdbc.sql("""
                    select a.account_id, a.appointed_at, a.ended_at, o.name_kk, o.name_ru
                      from appointment_v a join office_v o on o.id = a.office_id where a.account_id in (:people)""").param("people", people).query(row -> {
                terms.computeIfAbsent(row.getObject("account_id", UUID.class), id -> new ArrayList<>())
                        .add(new Term(
                                new RecordedValue.Named(row.getString("name_kk"), row.getString("name_ru")),
                                row.getObject("appointed_at", OffsetDateTime.class)
                                        .toInstant(),
                                moment(row, "ended_at")));
            });
        }
        return terms;
    }

    private Map<UUID, Bilingual> cooperatives(List<Entry> entries) {
        Set<UUID> ids = entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.through()))
                .collect(Collectors.toSet());
        var names = new HashMap<UUID, Bilingual>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name_kk, name_ru from cooperative_v where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        names.put(
                                row.getObject("id", UUID.class),
                                new Bilingual(row.getString("name_kk"), row.getString("name_ru")));
                    });
        }
        return names;
    }

    /** Those of the helpers and givers of some entries. */
    private List<Mandate> mandates(List<Entry> entries) {
        List<Entry> helped =
                entries.stream().filter(entry -> entry.on() != null).toList();
        if (helped.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, giver_id, helper_id, cooperative_id, given_at, accepted_at, ended_at from mandate_v
                         where giver_id in (:givers) and helper_id in (:helpers)""")
                .param("givers", helped.stream().map(Entry::on).collect(Collectors.toSet()))
                .param("helpers", helped.stream().map(Entry::account).collect(Collectors.toSet()))
                .query((row, n) -> new Mandate(
                        row.getObject("id", UUID.class),
                        row.getObject("giver_id", UUID.class),
                        row.getObject("helper_id", UUID.class),
                        row.getObject("cooperative_id") == null,
                        LocalDate.ofInstant(
                                row.getObject("given_at", OffsetDateTime.class).toInstant(), clock.getZone()),
                        row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                        moment(row, "ended_at")))
                .list();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
