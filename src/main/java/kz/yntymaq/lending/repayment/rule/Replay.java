package kz.yntymaq.lending.repayment.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shares payments among what is due, one after the other in the order of their days: overdue interest, overdue principal,
 * interest that is due, principal that is due, of each the oldest first. That order is the portal's own. What is left lies
 * apart, or lowers the principal where the borrower chose that.
 */
final class Replay {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final Tail tail;
    private final List<Slot> fallen = new ArrayList<>();
    private BigDecimal apart = NOTHING;

    Replay(Contract contract) {
        this.tail = new Tail(contract);
    }

    /** The next payment by its day. */
    void pay(Fact.Payment payment) {
        advance(payment.day());
        BigDecimal rest = share(payment.tenge().setScale(2), payment.day());
        if (rest.signum() > 0 && payment.surplus() != Surplus.DUE) {
            rest = early(rest, payment);
        }
        apart = apart.add(rest);
    }

    /** With what lies apart it may be enough to close all; else that waits on. @return what is left of the money */
    private BigDecimal early(BigDecimal money, Fact.Payment payment) {
        BigDecimal together = money.add(apart);
        if (together.compareTo(tail.balance().add(tail.accrued(payment.day()))) < 0) {
            return tail.repayEarly(money, payment.day(), payment.surplus(), fallen::add);
        }
        apart = NOTHING;
        return tail.repayEarly(together, payment.day(), payment.surplus(), fallen::add);
    }

    /** Other payments, agreed on a day: what is open goes over to them. */
    void change(Fact.Change change) {
        advance(change.day());
        BigDecimal principal = NOTHING;
        BigDecimal interest = NOTHING;
        for (Slot slot : fallen.stream().filter(Slot::isOpen).toList()) {
            principal = principal.add(slot.openPrincipal());
            interest = interest.add(slot.openInterest());
            slot.carryOver(change.day());
        }
        tail.replan(change, principal, interest);
    }

    /** Lets fall due what is due until a day. What lies apart pays it on its day. */
    private void advance(LocalDate day) {
        for (Slot next = tail.fall(day); next != null; next = tail.fall(day)) {
            fallen.add(next);
            next.settle(next.due);
            apart = share(apart, next.due);
        }
    }

    private BigDecimal share(BigDecimal money, LocalDate day) {
        List<Slot> open = fallen.stream().filter(Slot::isOpen).toList();
        List<Slot> overdue =
                open.stream().filter(slot -> slot.payBy.isBefore(day)).toList();
        List<Slot> due = open.stream().filter(slot -> !slot.payBy.isBefore(day)).toList();
        BigDecimal rest = money;
        for (List<Slot> each : List.of(overdue, due)) {
            for (Slot slot : each) {
                rest = slot.payInterest(rest, day);
            }
            for (Slot slot : each) {
                rest = slot.payPrincipal(rest, day);
            }
        }
        return rest;
    }

    Standing standing(LocalDate on) {
        advance(on);
        return new Standing(
                on,
                Stream.concat(fallen.stream(), tail.ahead().stream())
                        .map(Slot::line)
                        .toList(),
                tail.balance(),
                tail.accrued(on),
                apart);
    }
}
