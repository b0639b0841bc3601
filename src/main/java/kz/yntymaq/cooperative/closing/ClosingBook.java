package kz.yntymaq.cooperative.closing;

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

/** A co-operative's book of its end: what remained equals what is owed to members and what was paid to them, always. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClosingBook {

    private static final String PROPERTY = "PROPERTY";

    /** Owed, by member; never below zero. */
    private static final String PAYABLE = "PAYABLE";

    private static final String PAID = "PAID";

    private final Ledger ledger;

    ClosingBook(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Name of the book of a co-operative. */
    static String book(UUID cooperative) {
        return "CLOSING:" + cooperative;
    }

    /** Posts what is owed of a remainder. @return id of the transaction */
    UUID owe(ClosingRows.Case of, UUID draft, List<DivisionRows.Part> parts, LocalDate on, UUID by) {
        String book = book(of.cooperative());
        ledger.openBook(book, "KZT");
        ledger.openAccount(book, PROPERTY, Side.DEBIT, false);
        ledger.openAccount(book, PAYABLE, Side.CREDIT, true);
        ledger.openAccount(book, PAID, Side.CREDIT, false);
        Posting.Builder posting = Posting.of(book, "OWED", "OWED:" + draft, on, by)
                .debit(
                        PROPERTY,
                        "",
                        parts.stream().map(DivisionRows.Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        for (DivisionRows.Part each : parts) {
            if (each.amount().signum() > 0) {
                posting.credit(PAYABLE, each.membership().toString(), each.amount());
            }
        }
        return ledger.post(posting.build());
    }

    /** Posts that a part was paid. @return id of the transaction */
    UUID pay(ClosingRows.Case of, DivisionRows.Part part, LocalDate on, UUID by, String key) {
        return ledger.post(Posting.of(book(of.cooperative()), "PAID", key, on, by)
                .debit(PAYABLE, part.membership().toString(), part.amount())
                .credit(PAID, "", part.amount())
                .build());
    }

    /** Takes back what was posted, by a counter-entry. @param reason in the chair's words */
    void back(ClosingRows.Case of, UUID transaction, LocalDate on, UUID by, String reason) {
        ledger.reverse(book(of.cooperative()), transaction, "BACK:" + transaction, on, by, reason);
    }
}
