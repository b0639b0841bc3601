package kz.yntymaq.cooperative.payment;

import java.math.BigDecimal;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Members are told of a draft, of what is owed to them and of what was paid: each their own amount. */
@Component
class PaymentMessages {

    /** A draft is told to all, also to whom it gives nothing. */
    static final String DRAFTED = "drafted";

    private final CooperativeInbox inbox;
    private final JdbcClient jdbc;

    PaymentMessages(CooperativeInbox inbox, JdbcClient jdbc) {
        this.inbox = inbox;
        this.jdbc = jdbc;
    }

    private record Told(UUID account, BigDecimal amount) {}

    @ApplicationModuleListener
    void on(PaymentEvent event) {
        CooperativeFacts facts = inbox.facts(event.cooperative());
        String page = CooperativeInbox.cabinet(facts) + "/payments/" + event.period();
        UUID transaction = event.transaction();
        JdbcClient.StatementSpec whom = transaction == null
                ? jdbc.sql("""
                        select m.account_id, s.amount from payment_share s join membership m on m.id = s.membership_id
                         where s.draft_id = :draft and (:all or s.amount > 0)""")
                        .param("draft", event.draft())
                        .param("all", event.what().equals(DRAFTED))
                : jdbc.sql("""
                        select m.account_id, p.amount from payment_paid p join membership m on m.id = p.membership_id
                         where p.transaction_id = :transaction""").param("transaction", transaction);
        whom.query((row, n) -> new Told(row.getObject(1, UUID.class), row.getBigDecimal(2)))
                .list()
                .forEach(each -> inbox.tell(
                        each.account(),
                        "payment.message." + event.what(),
                        page,
                        facts,
                        RecordedValue.money(each.amount())));
    }

    @ApplicationModuleListener
    void on(PaymentTakenBack event) {
        CooperativeFacts facts = inbox.facts(event.cooperative());
        jdbc.sql("""
                select m.account_id, p.amount from payment_paid p join membership m on m.id = p.membership_id
                 where p.transaction_id = ? and p.membership_id = ?""")
                .params(event.transaction(), event.membership())
                .query((row, n) -> new Told(row.getObject(1, UUID.class), row.getBigDecimal(2)))
                .list()
                .forEach(each -> inbox.tell(
                        each.account(),
                        "payment.message.taken-back",
                        CooperativeInbox.cabinet(facts) + "/payments/" + event.period(),
                        facts,
                        RecordedValue.money(each.amount())));
    }
}
