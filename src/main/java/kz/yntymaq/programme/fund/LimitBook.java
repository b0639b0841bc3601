package kz.yntymaq.programme.fund;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.ledger.Ledger;
import kz.yntymaq.ledger.Line;
import kz.yntymaq.ledger.Posting;
import kz.yntymaq.ledger.Side;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book of a limit. The budget is what there is; it is available until an approval reserves it, and again when the
 * approval is given up. What is reserved is committed by a contract and then paid out. No account goes below zero, whoever
 * posts. Who posts holds the limit first.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LimitBook {

    private final Ledger ledger;
    private final Balances balances;
    private final Clock clock;

    LimitBook(Ledger ledger, Balances balances, Clock clock) {
        this.ledger = ledger;
        this.balances = balances;
        this.clock = clock;
    }

    /** Where money of a limit stands. */
    enum Account {
        /** What there is, by source. */
        BUDGET(Side.DEBIT),
        /** What may still be approved, by source. */
        AVAILABLE(Side.CREDIT),
        /** What approvals hold, by source and by what it is for. */
        RESERVED(Side.CREDIT),
        /** What contracts bind, in the same way. */
        COMMITTED(Side.CREDIT),
        /** What was paid out, in the same way. */
        PAID(Side.CREDIT);

        private final Side side;

        Account(Side side) {
            this.side = side;
        }
    }

    void open(LimitKey limit) {
        ledger.openBook(limit.book(), "KZT");
        for (Account account : Account.values()) {
            ledger.openAccount(limit.book(), account.name(), account.side, true);
        }
    }

    /** Changes what there is. @param change by source, below zero for less; nothing is posted where nothing changes */
    void change(UUID by, LimitKey limit, int version, Budget change) {
        var posting = Posting.of(limit.book(), Account.BUDGET.name(), "BUDGET:" + version, LocalDate.now(clock), by);
        boolean changes = false;
        for (Source source : Source.values()) {
            BigDecimal tenge = change.of(source);
            if (tenge.signum() > 0) {
                posting.debit(Account.BUDGET.name(), source.name(), tenge)
                        .credit(Account.AVAILABLE.name(), source.name(), tenge);
            } else if (tenge.signum() < 0) {
                posting.debit(Account.AVAILABLE.name(), source.name(), tenge.negate())
                        .credit(Account.BUDGET.name(), source.name(), tenge.negate());
            }
            changes |= tenge.signum() != 0;
        }
        if (changes) {
            ledger.post(posting.build());
        }
    }

    /**
     * Reserves, new money first.
     *
     * @param available all that is asked for, and not less
     * @param round which approval of the application it is, from 1
     * @return id of the transaction
     */
    UUID reserve(UUID by, LimitKey limit, Budget available, UUID application, int round, Uses uses) {
        var posting = Posting.of(
                limit.book(),
                Account.RESERVED.name(),
                "RESERVED:" + numbered(application, round),
                LocalDate.now(clock),
                by);
        Map<Source, BigDecimal> taken = new EnumMap<>(Source.class);
        for (Uses.Use use : Uses.Use.values()) {
            BigDecimal rest = uses.of(use);
            for (Source source : Source.values()) {
                BigDecimal before = taken.getOrDefault(source, BigDecimal.ZERO);
                BigDecimal part = rest.min(available.of(source).subtract(before));
                if (part.signum() > 0) {
                    posting.credit(Account.RESERVED.name(), source + ":" + use, part);
                    taken.put(source, before.add(part));
                    rest = rest.subtract(part);
                }
            }
        }
        taken.forEach((source, tenge) -> posting.debit(Account.AVAILABLE.name(), source.name(), tenge));
        return ledger.post(posting.build());
    }

    /**
     * Moves what an approval reserved on, every line of it with its source and use.
     *
     * @param reservation id of its transaction
     * @param from where all of it stands
     * @return id of the transaction
     */
    UUID move(UUID by, String book, UUID reservation, Account from, Account to, UUID application, int round) {
        var posting = Posting.of(book, to.name(), to + ":" + numbered(application, round), LocalDate.now(clock), by);
        for (Line line : balances.transaction(book, reservation)) {
            if (line.account().equals(Account.RESERVED.name())) {
                posting.debit(from.name(), line.subject(), line.amount())
                        .credit(to.name(), line.subject(), line.amount());
            }
        }
        return ledger.post(posting.build());
    }

    /** Gives a reservation back to where it came from. */
    void release(UUID by, String book, UUID reservation, UUID application, int round) {
        takeBack(by, book, reservation, "RELEASED:" + numbered(application, round));
    }

    /** Takes a commitment back, so that it is a reservation again. */
    void uncommit(UUID by, String book, UUID commitment, UUID application, int round) {
        takeBack(by, book, commitment, "RELEASED:COMMITTED:" + numbered(application, round));
    }

    private void takeBack(UUID by, String book, UUID transaction, String key) {
        ledger.reverse(book, transaction, key, LocalDate.now(clock), by, "RELEASED");
    }

    /** The ledger posts the same thing once; each approval of an application is another thing. */
    private static String numbered(UUID application, int round) {
        return round == 1 ? application.toString() : application + ":" + round;
    }
}
