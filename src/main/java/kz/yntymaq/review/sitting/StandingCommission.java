package kz.yntymaq.review.sitting;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.commission.CommissionRule;
import kz.yntymaq.review.commission.Seat;
import org.jspecify.annotations.Nullable;

/**
 * The standing commission of an office, as one order named it.
 *
 * @param naming from 1; each naming takes the place of the one before
 * @param order number of the order
 * @param orderDay its day
 * @param namedBy name of who entered it
 * @param confirmedBy name of who compared it with the order on paper; null while that is waited for, and of those entered before two people were asked
 * @param confirmedAt since when it is in force; null while it waits
 * @param replacedAt null for the one that stands
 */
public record StandingCommission(
        UUID id,
        int naming,
        String order,
        LocalDate orderDay,
        UUID namedById,
        String namedBy,
        Instant namedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant replacedAt,
        List<Person> people) {

    /**
     * Somebody who was named.
     *
     * @param name family and given name
     * @param inOffice whether they work in the office still; who left has fallen out
     */
    public record Person(UUID id, String name, Seat seat, boolean inOffice) {}

    /** Copies the people. */
    public StandingCommission {
        people = List.copyOf(people);
    }

    /** The same with these people. */
    StandingCommission with(List<Person> those) {
        return new StandingCommission(
                id, naming, order, orderDay, namedById, namedBy, namedAt, confirmedBy, confirmedAt, replacedAt, those);
    }

    /** Whether another official has to confirm it before it is in force. */
    public boolean isWaiting() {
        return confirmedAt == null;
    }

    /** Whether it is in force. */
    public boolean stands() {
        return confirmedAt != null && replacedAt == null;
    }

    /** Whether somebody entered it, and so does not confirm it. */
    public boolean isEnteredBy(UUID person) {
        return namedById.equals(person);
    }

    /** @throws RuleViolationException for who entered it: two people look at an order */
    void requireOther(UUID checker) {
        if (isEnteredBy(checker)) {
            throw new RuleViolationException("review.sitting.error.own-naming");
        }
    }

    /**
     * What somebody read on the order has to be what was entered.
     *
     * @throws FieldViolationException by {@code order} or {@code orderDay} where it differs
     */
    void requireSame(String readOrder, LocalDate readDay) {
        if (!order.strip().equalsIgnoreCase(readOrder.strip())) {
            throw new FieldViolationException("order", "review.sitting.error.paper");
        }
        if (!orderDay.equals(readDay)) {
            throw new FieldViolationException("orderDay", "review.sitting.error.paper");
        }
    }

    /**
     * Whoever was named is looked at anew before it is in force: the chair and the secretary have to work in the office still, and
     * everybody's identity has to be confirmed. Another member who left falls out.
     *
     * @param able officials of the office whose identity is confirmed
     * @throws FieldViolationException by {@code people}, with the name of whom it is about
     */
    void requireAble(Set<UUID> able) {
        for (Person one : people) {
            if (one.seat().isOfficer() && !one.inOffice()) {
                throw new FieldViolationException("people", "review.sitting.error.officer-left", one.name());
            }
            if (one.inOffice() && !able.contains(one.id())) {
                throw new FieldViolationException("people", "review.sitting.error.unconfirmed", one.name());
            }
        }
    }

    /** Those who work in the office still. */
    public List<Person> left() {
        return people.stream().filter(Person::inOffice).toList();
    }

    /** Whether it can sit: so many are left as a vote on a case needs. */
    public boolean canSit() {
        return left().size() >= CommissionRule.LEAST;
    }

    /** Whether somebody calls and leads its sittings: the chair and the secretary; when both left the office, any member. */
    boolean isLedBy(UUID person) {
        boolean officers = left().stream().anyMatch(one -> one.seat().isOfficer());
        return left().stream()
                .anyMatch(one ->
                        one.id().equals(person) && (!officers || one.seat().isOfficer()));
    }

    boolean has(UUID person) {
        return left().stream().anyMatch(one -> one.id().equals(person));
    }

    /** The seats of those who are left. */
    Map<UUID, Seat> seats() {
        return left().stream().collect(toMap(Person::id, Person::seat, (one, other) -> one, TreeMap::new));
    }
}
