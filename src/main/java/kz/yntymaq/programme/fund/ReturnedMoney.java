package kz.yntymaq.programme.fund;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.ledger.Ledger;
import kz.yntymaq.ledger.Posting;
import kz.yntymaq.ledger.Side;
import kz.yntymaq.programme.fund.Reservations.Reservation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Principal that borrowers of an oblast paid back. It is a source of new microcredits (rules of «Ауыл аманаты», point 21): an
 * administrator sees it where the limit of returned money is set. Each loan has its line in a book of its own beside the limits;
 * what was paid out stays paid there.
 */
@Component
@Transactional(readOnly = true)
public class ReturnedMoney {

    private static final String RECEIVED = "RECEIVED";
    private static final String RETURNED = "RETURNED";

    /** Where what came back stands, by the id of the application. */
    public static final String ACCOUNT = RETURNED;

    private final Ledger ledger;
    private final Balances balances;
    private final Reservations reservations;
    private final Clock clock;

    ReturnedMoney(Ledger ledger, Balances balances, Reservations reservations, Clock clock) {
        this.ledger = ledger;
        this.balances = balances;
        this.reservations = reservations;
        this.clock = clock;
    }

    /**
     * Posts the difference to what the ledger has of a loan, on the day of today. The loan is held by whoever calls.
     *
     * @param tenge principal of it that has come back in all
     * @param key of the fact by which that changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(UUID by, UUID application, BigDecimal tenge, String key) {
        Reservation paid = reservations.last(application).orElseThrow();
        String book = book(paid.key().fund(), paid.key().oblastCode());
        BigDecimal change = tenge.subtract(balances.now(book, RETURNED, application.toString()));
        if (change.signum() == 0) {
            return;
        }
        ledger.openBook(book, "KZT");
        ledger.openAccount(book, RECEIVED, Side.DEBIT, true);
        ledger.openAccount(book, RETURNED, Side.CREDIT, true);
        Posting.Builder posting = Posting.of(book, RETURNED, key, LocalDate.now(clock), by);
        String loan = application.toString();
        if (change.signum() > 0) {
            posting.debit(RECEIVED, loan, change).credit(RETURNED, loan, change);
        } else {
            posting.debit(RETURNED, loan, change.negate()).credit(RECEIVED, loan, change.negate());
        }
        ledger.post(posting.build());
    }

    /** What came back in an oblast in a year, by the days on which it was recorded, tenge. */
    public BigDecimal ofYear(LimitKey limit) {
        return balances.inYear(book(limit.fund(), limit.oblastCode()), RETURNED, limit.year());
    }

    /** The book of an oblast. */
    public static String book(String fund, String oblast) {
        return "RETURNED:" + fund + ":" + oblast;
    }
}
