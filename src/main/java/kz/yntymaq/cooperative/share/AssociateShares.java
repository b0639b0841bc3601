package kz.yntymaq.cooperative.share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.ledger.Ledger;
import kz.yntymaq.ledger.Posting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shares of associated members in the co-operative's book: brought in money, owed after the exit, returned. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AssociateShares {

    private final ShareBooks books;
    private final Ledger ledger;

    AssociateShares(ShareBooks books, Ledger ledger) {
        this.books = books;
        this.ledger = ledger;
    }

    /** Posts what an associated member brought in money. @param amount tenge */
    public void contribute(UUID cooperative, UUID associate, BigDecimal amount, LocalDate on, UUID by) {
        books.hold(cooperative);
        LocalDate day = books.openDay(cooperative, on);
        UUID id = ledger.post(
                Posting.of(ShareBooks.book(cooperative), ShareKind.ASSOCIATE.name(), "ASSOCIATE:" + associate, day, by)
                        .debit(ShareAccount.MONEY.name(), "", amount)
                        .credit(ShareAccount.SHARE.name(), ShareBooks.subject(associate), amount)
                        .build());
        books.happened(id, on, day);
    }

    /** The share is owed from a day on. */
    public void owe(UUID cooperative, UUID associate, LocalDate from, UUID by) {
        books.hold(cooperative);
        books.owe(cooperative, associate, from, by);
    }

    /** The share was returned, all or a part. @param amount tenge, not more than is owed */
    public void payOut(UUID cooperative, UUID associate, BigDecimal amount, LocalDate on, UUID by, String key) {
        books.hold(cooperative);
        books.payOut(cooperative, associate, amount, on, by, key);
    }

    /** What is owed, tenge. */
    public BigDecimal owed(UUID cooperative, UUID associate) {
        return books.standing(cooperative, associate, ShareAccount.PAYABLE);
    }
}
