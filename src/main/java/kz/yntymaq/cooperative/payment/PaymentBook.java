package kz.yntymaq.cooperative.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.ledger.Ledger;
import kz.yntymaq.ledger.Posting;
import kz.yntymaq.ledger.Side;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A co-operative's book of payments, apart from its book of shares: what of the income was given to payments equals what is owed
 * to members and what was paid to them, always.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaymentBook {

    /** What of the income was given to payments. */
    private static final String INCOME = "INCOME";

    /** Owed, by member and draft; never below zero. */
    private static final String PAYABLE = "PAYABLE";

    /** What was paid. */
    private static final String PAID = "PAID";

    private final Ledger ledger;

    PaymentBook(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Name of the book of a co-operative. */
    static String book(UUID cooperative) {
        return "PAYMENTS:" + cooperative;
    }

    private static String subject(Draft draft, PaymentShare share) {
        return share.membership() + "/" + draft.id();
    }

    /** Posts what is owed by a decision. A second time it gives the first. @return id of the transaction */
    UUID owe(Draft draft, List<PaymentShare> shares, LocalDate on, UUID by) {
        String book = book(draft.cooperative());
        ledger.openBook(book, "KZT");
        ledger.openAccount(book, INCOME, Side.DEBIT, false);
        ledger.openAccount(book, PAYABLE, Side.CREDIT, true);
        ledger.openAccount(book, PAID, Side.CREDIT, false);
        Posting.Builder posting =
                Posting.of(book, "OWED", "OWED:" + draft.id(), on, by).debit(INCOME, "", draft.amount());
        shares.forEach(each -> posting.credit(PAYABLE, subject(draft, each), each.amount()));
        return ledger.post(posting.build());
    }

    /** Posts that shares were paid. @param amounts what of each, in their order */
    UUID pay(Draft draft, List<PaymentShare> shares, List<BigDecimal> amounts, LocalDate on, UUID by, String key) {
        Posting.Builder posting = Posting.of(book(draft.cooperative()), "PAID", key, on, by);
        for (int i = 0; i < shares.size(); i++) {
            posting.debit(PAYABLE, subject(draft, shares.get(i)), amounts.get(i));
        }
        return ledger.post(posting.credit(PAID, "", amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .build());
    }

    /** Takes the payment of a share back by a counter-entry: it is owed again. @param amount tenge */
    UUID payBack(Draft draft, PaymentShare share, BigDecimal amount, LocalDate on, UUID by, String key) {
        return ledger.post(Posting.of(book(draft.cooperative()), "PAID_BACK", key, on, by)
                .debit(PAID, "", amount)
                .credit(PAYABLE, subject(draft, share), amount)
                .build());
    }
}
