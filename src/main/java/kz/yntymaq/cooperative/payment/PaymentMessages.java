package kz.yntymaq.cooperative.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
        inbox.tellEach(whom.query((row, n) -> letter(row)).list(), "payment.message." + event.what(), page, facts);
    }

    @ApplicationModuleListener
    void on(PaymentTakenBack event) {
        CooperativeFacts facts = inbox.facts(event.cooperative());
        List<CooperativeInbox.Letter> letters = jdbc.sql("""
                select m.account_id, p.amount from payment_paid p join membership m on m.id = p.membership_id
                 where p.transaction_id = ? and p.membership_id = ?""")
                .params(event.transaction(), event.membership())
                .query((row, n) -> letter(row))
                .list();
        inbox.tellEach(
                letters,
                "payment.message.taken-back",
                CooperativeInbox.cabinet(facts) + "/payments/" + event.period(),
                facts);
    }

    private static CooperativeInbox.Letter letter(ResultSet row) throws SQLException {
        return new CooperativeInbox.Letter(
                row.getObject(1, UUID.class), List.of(RecordedValue.money(row.getBigDecimal(2))));
    }
}
