package kz.yntymaq.review.sitting;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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
