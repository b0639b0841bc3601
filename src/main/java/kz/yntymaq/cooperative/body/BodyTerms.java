package kz.yntymaq.cooperative.body;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.body.BodyTerm.Ended;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Terms as they follow each other. What becomes known late is put between those that are on record: it ends whoever held the
 * post then, and is ended by the election that came after it. Whoever writes holds the co-operative.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BodyTerms {

    private final BodyTermRepository terms;
    private final MembershipRepository memberships;
    private final Clock clock;

    BodyTerms(BodyTermRepository terms, MembershipRepository memberships, Clock clock) {
        this.terms = terms;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Who is in a body on a day. */
    Set<UUID> in(UUID cooperativeId, Body body, LocalDate on) {
        return of(cooperativeId).stream()
                .filter(each -> each.getBody() == body && each.holdsOn(on))
                .map(BodyTerm::getAccountId)
                .collect(Collectors.toSet());
    }

    /**
     * Who is in some bodies on any day of a term that begins with an election and lasts to the next one on record, as one that
     * becomes known late does.
     *
     * @param elected the body that is elected
     * @param which in which bodies
     */
    Set<UUID> during(UUID cooperativeId, Body elected, LocalDate on, Predicate<Body> which) {
        return during(of(cooperativeId), elected, on, which);
    }

    /** The same of all terms of a co-operative. */
    static Set<UUID> during(List<BodyTerm> all, Body elected, LocalDate on, Predicate<Body> which) {
        LocalDate next = next(all, elected, on);
        return all.stream()
                .filter(each -> which.test(each.getBody())
                        && (next == null || each.getFromOn().isBefore(next))
                        && (each.getEndedOn() == null || each.getEndedOn().isAfter(on)))
                .map(BodyTerm::getAccountId)
                .collect(Collectors.toSet());
    }

    private static @Nullable LocalDate next(List<BodyTerm> all, Body elected, LocalDate on) {
        return all.stream()
                .filter(each -> elected.replaced().contains(each.getBody()))
                .map(BodyTerm::getFromOn)
                .filter(from -> from.isAfter(on))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Who is or ever was in a body. */
    Set<UUID> ever(UUID cooperativeId, Body body) {
        return of(cooperativeId).stream()
                .filter(each -> each.getBody() == body)
                .map(BodyTerm::getAccountId)
                .collect(Collectors.toSet());
    }

    /** Members of a board, its head, a chair alone: those who do the work of the executive body on a day. */
    public Set<UUID> executive(UUID cooperativeId, LocalDate on) {
        return of(cooperativeId).stream()
                .filter(each -> each.getBody() != Body.REVISION && each.holdsOn(on))
                .map(BodyTerm::getAccountId)
                .collect(Collectors.toSet());
    }

    /** Whether another was elected to the post of somebody who was elected on a day. */
    boolean isFollowed(UUID cooperativeId, Body body, LocalDate on) {
        return of(cooperativeId).stream()
                .anyMatch(each -> body.replaced().contains(each.getBody())
                        && each.getFromOn().isAfter(on));
    }

    /**
     * A body was elected: who was in it until then is in it no more, unless elected again.
     *
     * @param until the day until which the charter gives the term, null where it is not known
     * @param decision of the general meeting; null for the founding meeting
     */
    void elect(
            UUID cooperativeId,
            Body body,
            Set<UUID> people,
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable UUID decision) {
        List<BodyTerm> before = of(cooperativeId).stream()
                .filter(each -> body.replaced().contains(each.getBody()))
                .toList();
        LocalDate next = next(before, body, on);
        var gone = new HashMap<UUID, End>();
        for (BodyTerm each : before) {
            if (each.holdsOn(on)) {
                if (each.getEndedOn() != null && each.getEndedWhy() != Ended.REPLACED) {
                    gone.put(each.getAccountId(), new End(each.getEndedOn(), requireNonNull(each.getEndedWhy())));
                }
                each.end(on, Ended.REPLACED, decision);
                terms.saveAndFlush(each);
            }
        }
        for (UUID person : people) {
            var term = BodyTerm.of(cooperativeId, body, person, on, until, decision, clock.instant());
            End end = gone.getOrDefault(person, end(cooperativeId, person, next));
            if (end != null) {
                term.end(end.on(), end.why(), null);
            }
            terms.saveAndFlush(term);
        }
    }

    private record End(LocalDate on, Ended why) {}

    /** How a term ended that becomes known late: with the next election, or with the membership before that; null for one that lasts. */
    private @Nullable End end(UUID cooperativeId, UUID person, @Nullable LocalDate next) {
        LocalDate left = memberships.findOpen(cooperativeId, person).isPresent()
                ? null
                : memberships.findLeftOn(cooperativeId, person).orElse(null);
        if (left != null && (next == null || left.isBefore(next))) {
            return new End(left, Ended.LEFT);
        }
        return next == null ? null : new End(next, Ended.REPLACED);
    }

    /**
     * The terms of a person end with a day, of all bodies. One that began later, because the end of the membership became known
     * after that election, ends as it begins.
     */
    void left(UUID cooperativeId, UUID person, LocalDate on) {
        of(cooperativeId).stream()
                .filter(each -> each.getAccountId().equals(person)
                        && (each.holdsOn(on) || each.getFromOn().isAfter(on)))
                .forEach(each -> {
                    each.end(each.getFromOn().isAfter(on) ? each.getFromOn() : on, Ended.LEFT, null);
                    terms.saveAndFlush(each);
                });
    }

    /**
     * The terms of a person that ended with a membership which goes on go on too, but for those after which another was elected.
     *
     * @param leftOn the day on which the membership was said to have ended
     */
    void restored(UUID cooperativeId, UUID person, LocalDate leftOn) {
        of(cooperativeId).stream()
                .filter(each -> each.getAccountId().equals(person)
                        && each.getEndedWhy() == Ended.LEFT
                        && !requireNonNull(each.getEndedOn()).isBefore(leftOn)
                        && !isFollowed(cooperativeId, each.getBody(), each.getFromOn()))
                .forEach(each -> {
                    each.goOn();
                    terms.saveAndFlush(each);
                });
    }

    /** The general meeting released somebody. */
    void release(BodyTerm term, LocalDate on, UUID decision) {
        term.end(on, Ended.RELEASED, decision);
        terms.saveAndFlush(term);
    }

    /** Somebody laid the post down. */
    void resign(BodyTerm term, LocalDate on) {
        term.end(on, Ended.RESIGNED, null);
        terms.saveAndFlush(term);
    }

    private List<BodyTerm> of(UUID cooperativeId) {
        return terms.findByCooperativeIdOrderByFromOnDescRecordedAtDescId(cooperativeId);
    }
}
