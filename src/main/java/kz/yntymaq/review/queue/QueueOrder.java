package kz.yntymaq.review.queue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.review.CaseOrder;
import kz.yntymaq.review.assignment.CaseSelection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** What a queue shows beyond its page: all that match its filter, and what follows a case. */
@Component
@Transactional(readOnly = true)
class QueueOrder implements CaseSelection, CaseOrder {

    private final JdbcClient jdbc;
    private final QueueAddresses addresses;
    private final QueueConditions conditions;
    private final Readers readers;

    QueueOrder(JdbcClient jdbc, QueueAddresses addresses, QueueConditions conditions, Readers readers) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.conditions = conditions;
        this.readers = readers;
    }

    @Override
    public List<UUID> matching(Actor actor, String address, int most) {
        if (!address.startsWith("/office?")) {
            return List.of();
        }
        WorkQueueFilter question = addresses.read(actor, address);
        QueueConditions.Condition condition = conditions.of(readers.of(actor), question);
        return jdbc.sql("select a.id from application_case_v a where %s order by %s limit %d"
                        .formatted(condition.where(), question.sort().orderBy(), most))
                .params(condition.parameters())
                .query(UUID.class)
                .list();
    }

    @Override
    public Optional<String> place(Actor actor, String queue, UUID id) {
        WorkQueueSort sort = WorkQueueSort.ofPath(UriComponentsBuilder.fromUriString(queue)
                        .build()
                        .getQueryParams()
                        .getFirst("sort"))
                .orElse(WorkQueueSort.DUE);
        Scope scope = Objects.requireNonNull(actor.scope());
        return jdbc.sql("""
                select queue_day(a.due_on, a.state, a.submitted_at) as queue_day, a.submitted_at, a.amount
                  from application_case_v a where a.id = :id and a.number is not null and\s""" + scope.condition("a", "village_code"))
                .params(scope.parameters())
                .param("id", id)
                .query((row, n) -> sort.place(
                        id,
                        row.getObject("queue_day", LocalDate.class),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        row.getBigDecimal("amount")))
                .optional()
                .map(Cursor::written);
    }

    @Override
    public Optional<Next> next(Actor actor, String queue, String place, UUID before) {
        WorkQueueFilter question = addresses.read(actor, queue);
        WorkQueueSort sort = question.sort();
        return sort.place(place).flatMap(at -> {
            Reader reader = readers.of(actor);
            QueueConditions.Condition condition = conditions.of(reader, question);
            return jdbc.sql("""
                    select a.id, a.number from application_case_v a
                     where %s and %s and %s and a.id <> :passed order by %s limit 1""".formatted(
                                    condition.where(),
                                    question.worker() == null ? reader.free() : "true",
                                    sort.after(),
                                    sort.orderBy()))
                    .params(condition.parameters())
                    .param("passed", before)
                    .param("afterValue", at.value(0))
                    .param("afterId", at.id())
                    .query((row, n) -> new Next(row.getObject("id", UUID.class), row.getString("number")))
                    .optional();
        });
    }
}
