package kz.yntymaq.integrity.sign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.yntymaq.integrity.fact.Population.Delivery;
import kz.yntymaq.integrity.fact.Population.Loan;
import kz.yntymaq.integrity.fact.Population.Payment;
import kz.yntymaq.integrity.fact.Population.Sale;

/**
 * What a co-operative took in, sold, paid and was lent within the months that count ({@code flows.months}). Trade of
 * whoever was ever a member counts as trade with members: who left had sold as a member.
 */
public final class Trade {

    private final CooperativeFacts facts;
    private final Rows rows;
    private final List<Delivery> deliveries;
    private final List<Sale> sales;
    private final List<Payment> payments;
    private final Parts delivered;
    private final Parts paid;
    private final Parts borrowed;
    private final Parts bought;
    private final Map<LocalDate, Set<String>> active = new HashMap<>();
    private BigDecimal strangers = BigDecimal.ZERO;

    Trade(CooperativeFacts facts, Rows rows) {
        this.facts = facts;
        this.rows = rows;
        LocalDate since = facts.monthsAgo("flows.months");
        this.deliveries = rows.deliveries().stream()
                .filter(one -> one.on().isAfter(since) && one.quantity().signum() > 0)
                .toList();
        this.sales = rows.sales().stream()
                .filter(one -> one.on().isAfter(since) && one.quantity().signum() > 0)
                .toList();
        this.payments = rows.payments().stream()
                .filter(one -> one.on().isAfter(since) && PaymentWords.isForTaking(one.kind()))
                .toList();
        var brought = new Parts.Sum();
        for (Delivery one : deliveries) {
            String person = one.person();
            if (person != null && facts.ever().contains(person)) {
                brought.add(person, worth(one));
            } else {
                strangers = strangers.add(worth(one));
            }
        }
        this.delivered = brought.parts();
        var given = new Parts.Sum();
        payments.forEach(one -> given.add(one.person(), one.amount()));
        this.paid = given.parts();
        var lent = new Parts.Sum();
        for (Loan one : rows.loans()) {
            String person = one.person();
            if (person != null) {
                lent.add(person, one.amount());
            }
        }
        this.borrowed = lent.parts();
        var buyers = new Parts.Sum();
        for (Sale one : sales) {
            String buyer = one.buyer();
            if (buyer != null && !buyer.isBlank()) {
                buyers.add(Contacts.plain(buyer), worth(one));
            }
        }
        this.bought = buyers.parts();
    }

    /** What a delivery is worth, tenge. */
    public static BigDecimal worth(Delivery one) {
        return one.quantity().multiply(one.price());
    }

    /** What a sale is worth, tenge. */
    public static BigDecimal worth(Sale one) {
        return one.quantity().multiply(one.price());
    }

    public List<Delivery> deliveries() {
        return deliveries;
    }

    public List<Sale> sales() {
        return sales;
    }

    public List<Payment> payments() {
        return payments;
    }

    /** Deliveries of all time. */
    public List<Delivery> everDelivered() {
        return rows.deliveries();
    }

    /** Sales of all time. */
    public List<Sale> everSold() {
        return rows.sales();
    }

    /** Payments of all time that hand on money of the state. */
    public List<Payment> subsidies() {
        return rows.payments().stream()
                .filter(one -> PaymentWords.isSubsidy(one.kind()))
                .toList();
    }

    /** Payments of all time and of any word. */
    public List<Payment> everPaid() {
        return rows.payments();
    }

    /** Worth of what each member delivered. */
    public Parts delivered() {
        return delivered;
    }

    /** Worth of what others than members delivered. */
    public BigDecimal strangers() {
        return strangers;
    }

    /** What each person was paid. */
    public Parts paid() {
        return paid;
    }

    /** What each person borrowed of the programme, of all time. */
    public Parts borrowed() {
        return borrowed;
    }

    /** Worth of what each known buyer bought, by the plain form of the identifier. */
    public Parts bought() {
        return bought;
    }

    /** How often somebody was paid, once a person and day. */
    public long payouts() {
        return payments.stream()
                .map(one -> one.person() + "|" + one.on())
                .distinct()
                .count();
    }

    /** Whether anything was taken in or sold at any time, as far as is known. */
    public boolean isKnown() {
        return !rows.deliveries().isEmpty() || !rows.sales().isEmpty();
    }

    /** Members who delivered to it or bought from it since a day. */
    public Set<String> active(LocalDate since) {
        return new TreeSet<>(active.computeIfAbsent(since, this::findActive));
    }

    private Set<String> findActive(LocalDate since) {
        var people = new HashSet<String>();
        for (Delivery one : rows.deliveries()) {
            if (one.person() != null
                    && one.on().isAfter(since)
                    && one.quantity().signum() > 0) {
                people.add(one.person());
            }
        }
        var buyers = new HashSet<String>();
        for (Sale one : rows.sales()) {
            if (one.buyer() != null && one.on().isAfter(since)) {
                buyers.add(Contacts.plain(one.buyer()));
            }
        }
        if (!buyers.isEmpty()) {
            for (String member : facts.members()) {
                if (facts.all().contacts().namesOf(member).stream().anyMatch(buyers::contains)) {
                    people.add(member);
                }
            }
        }
        people.retainAll(facts.members());
        return people;
    }

    /** Whether a person delivered or bought anything after a day. */
    public boolean tradedSince(String person, LocalDate day) {
        Set<String> names = facts.all().contacts().namesOf(person);
        return rows.deliveries().stream()
                        .anyMatch(one -> person.equals(one.person()) && one.on().isAfter(day))
                || rows.sales().stream().anyMatch(one -> {
                    String buyer = one.buyer();
                    return buyer != null && one.on().isAfter(day) && names.contains(Contacts.plain(buyer));
                });
    }

    /** Days on which something was taken in or sold, of all time. */
    public Set<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        rows.deliveries().forEach(one -> days.add(one.on()));
        rows.sales().forEach(one -> days.add(one.on()));
        return days;
    }

    /** The part of the other members who trade, when one is left aside; 1 when there is no other. */
    public double othersActive(String aside) {
        Set<String> active = active(facts.monthsAgo("flows.months"));
        long others = facts.members().stream().filter(one -> !one.equals(aside)).count();
        long trading = active.stream().filter(one -> !one.equals(aside)).count();
        return others == 0 ? 1 : (double) trading / others;
    }
}
