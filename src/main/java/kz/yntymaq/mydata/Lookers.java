package kz.yntymaq.mydata;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands behind a look: the official by name, and the office held at that moment. Who held none belongs to the same
 * co-operative and is not named.
 */
@Component
@Transactional(readOnly = true)
class Lookers {

    private final Accounts accounts;
    private final JdbcClient jdbc;

    Lookers(Accounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    private record Term(
            RecordedValue office, Instant from, @Nullable Instant until) {

        boolean covers(Instant moment) {
            return !moment.isBefore(from) && (until == null || moment.isBefore(until));
        }
    }

    /** Some people with all their offices. */
    record Known(Map<UUID, PersonName> names, Map<UUID, List<Term>> terms) {

        /** The office that a person held at a moment; empty for who held none. */
        Optional<RecordedValue> office(UUID person, Instant moment) {
            return terms.getOrDefault(person, List.of()).stream()
                    .filter(term -> term.covers(moment))
                    .map(Term::office)
                    .findFirst();
        }

        RecordedValue name(UUID person) {
            PersonName name = names.get(person);
            return name == null ? RecordedValue.nothing() : RecordedValue.words(name.full());
        }
    }

    Known of(Collection<UUID> people) {
        var terms = new HashMap<UUID, List<Term>>();
        if (!people.isEmpty()) {
            jdbc.sql("""
                    select a.account_id, a.appointed_at, a.ended_at, o.name_kk, o.name_ru
                      from appointment_v a join office_v o on o.id = a.office_id where a.account_id in (:people)""").param("people", people).query(row -> {
                OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
                terms.computeIfAbsent(row.getObject("account_id", UUID.class), id -> new ArrayList<>())
                        .add(new Term(
                                new RecordedValue.Named(row.getString("name_kk"), row.getString("name_ru")),
                                row.getObject("appointed_at", OffsetDateTime.class)
                                        .toInstant(),
                                ended == null ? null : ended.toInstant()));
            });
        }
        return new Known(accounts.names(people), terms);
    }
}
