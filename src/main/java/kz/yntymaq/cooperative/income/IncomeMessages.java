package kz.yntymaq.cooperative.income;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Members, and associated members who have an account, are told of a draft, of what is owed to them and paid: each their own amount. */
@Component
class IncomeMessages {

    /** A draft is told to all, also to whom it gives nothing. */
    static final String DRAFTED = "drafted";

    private final CooperativeInbox inbox;
    private final JdbcClient jdbc;

    IncomeMessages(CooperativeInbox inbox, JdbcClient jdbc) {
        this.inbox = inbox;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(IncomeEvent event) {
        CooperativeFacts facts = inbox.facts(event.cooperative());
        List<CooperativeInbox.Letter> letters = jdbc.sql("""
                select coalesce(m.account_id, o.account_id) as account, case when :paid then p.amount else s.amount end as amount
                  from income_share s
                  left join membership m on m.id = s.membership_id
                  left join associate o on o.id = s.associate_id
                  left join income_paid p on p.draft_id = s.draft_id and p.payee = s.payee and p.transaction_id = :transaction
                 where s.draft_id = :draft and coalesce(m.account_id, o.account_id) is not null
                   and (:all or s.amount > 0) and (not :paid or p.amount is not null)
                   and (cast(:payee as uuid) is null or s.payee = :payee)""")
                .param("draft", event.draft())
                .param("transaction", event.transaction())
                .param("payee", event.payee())
                .param("paid", event.transaction() != null)
                .param("all", event.what().equals(DRAFTED))
                .query((row, n) -> new CooperativeInbox.Letter(
                        row.getObject("account", UUID.class),
                        List.of(RecordedValue.money(row.getBigDecimal("amount")))))
                .list();
        inbox.tellEach(
                letters,
                "income.message." + event.what(),
                CooperativeInbox.cabinet(facts) + "/income/" + event.year(),
                facts);
    }
}
