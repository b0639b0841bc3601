package kz.yntymaq.cooperative.additional;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Members are told of an additional contribution, each the own part, and of what was recorded as brought. */
@Component
class AdditionMessages {

    private final CooperativeInbox inbox;
    private final JdbcClient jdbc;

    AdditionMessages(CooperativeInbox inbox, JdbcClient jdbc) {
        this.inbox = inbox;
        this.jdbc = jdbc;
    }

    /** Who left since, or has nothing to bring, is told nothing. */
    @ApplicationModuleListener
    void on(AdditionMoved event) {
        CooperativeFacts facts = inbox.facts(event.cooperative());
        List<CooperativeInbox.Letter> letters = jdbc.sql("""
                select v.account_id, v.amount, c.due_on from additional_part_v v
                  join additional_contribution c on c.id = v.contribution_id
                 where v.contribution_id = :contribution and v.left_on is null and v.amount > 0
                   and (cast(:membership as uuid) is null or v.membership_id = :membership)""")
                .param("contribution", event.contribution())
                .param("membership", event.membership())
                .query((row, n) -> new CooperativeInbox.Letter(
                        row.getObject(1, UUID.class),
                        List.of(
                                RecordedValue.money(Objects.requireNonNullElse(event.amount(), row.getBigDecimal(2))),
                                new RecordedValue.Day(row.getObject(3, LocalDate.class)))))
                .list();
        inbox.tellEach(
                letters,
                "additional.message." + event.what(),
                Addition.address(facts.id(), event.contribution()),
                facts);
    }

    /** @param amount tenge */
    void tell(
            CooperativeFacts facts, UUID contribution, UUID account, BigDecimal amount, LocalDate dueOn, String what) {
        inbox.tell(
                account,
                "additional.message." + what,
                Addition.address(facts.id(), contribution),
                facts,
                RecordedValue.money(amount),
                new RecordedValue.Day(dueOn));
    }
}
