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
 * Books of what general meetings gave to people, one a co-operative and matter, apart from the book of shares: what was given equals
 * what is owed and what was paid, always.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GivenBook {

    /** What was given. */
    private static final String INCOME = "INCOME";

    /** Owed, by payee and draft; never below zero. */
    private static final String PAYABLE = "PAYABLE";

    /** What was paid. */
    private static final String PAID = "PAID";

    private final Ledger ledger;

    GivenBook(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What one has of it. @param amount tenge */
    public record Part(UUID payee, BigDecimal amount) {}

    /**
     * What was given by one draft.
     *
     * @param book name of the book
     */
    public record Given(String book, UUID draft) {

        String subject(Part part) {
            return part.payee() + "/" + draft;
        }
    }

    /** Co-operative payments by a draft. */
    static Given payments(UUID cooperative, UUID draft) {
        return new Given("PAYMENTS:" + cooperative, draft);
    }

    /** Posts what is owed by a decision. A second time it gives the first. @return id of the transaction */
    public UUID owe(Given given, List<Part> parts, LocalDate on, UUID by) {
        ledger.openBook(given.book(), "KZT");
        ledger.openAccount(given.book(), INCOME, Side.DEBIT, false);
        ledger.openAccount(given.book(), PAYABLE, Side.CREDIT, true);
        ledger.openAccount(given.book(), PAID, Side.CREDIT, false);
        Posting.Builder posting = Posting.of(given.book(), "OWED", "OWED:" + given.draft(), on, by)
                .debit(INCOME, "", sum(parts));
        parts.forEach(each -> posting.credit(PAYABLE, given.subject(each), each.amount()));
        return ledger.post(posting.build());
    }

    /** Posts what was paid to one, or to all. */
    public UUID pay(Given given, List<Part> parts, LocalDate on, UUID by, String key) {
        Posting.Builder posting = Posting.of(given.book(), "PAID", key, on, by);
        parts.forEach(each -> posting.debit(PAYABLE, given.subject(each), each.amount()));
        return ledger.post(posting.credit(PAID, "", sum(parts)).build());
    }

    /** Takes what was paid to one back by a counter-entry: it is owed again. */
    public UUID payBack(Given given, Part part, LocalDate on, UUID by, String key) {
        return ledger.post(Posting.of(given.book(), "PAID_BACK", key, on, by)
                .debit(PAID, "", part.amount())
                .credit(PAYABLE, given.subject(part), part.amount())
                .build());
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
