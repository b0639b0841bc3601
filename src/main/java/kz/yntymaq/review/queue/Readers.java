package kz.yntymaq.review.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kz.yntymaq.account.Actor;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.assignment.Absences;
import org.springframework.stereotype.Component;

/** Tells what the queue has to know of who looks at it. */
@Component
class Readers {

    /** Older news is none, also for who never looked before. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private final ReviewAccess access;
    private final Absences absences;
    private final OfficeVisits visits;
    private final Clock clock;

    Readers(ReviewAccess access, Absences absences, OfficeVisits visits, Clock clock) {
        this.access = access;
        this.absences = absences;
        this.visits = visits;
        this.clock = clock;
    }

    /** Who looks again at what was shown on this visit. */
    Reader of(Actor actor) {
        return of(actor, visits.before(actor.accountId()));
    }

    /** The same for a page of the queue. @param before when the visit before this one ended */
    Reader of(Actor actor, Instant before) {
        Instant oldest = clock.instant().minus(LONGEST);
        return new Reader(
                actor,
                access.keptFrom(actor.accountId()),
                absences.standsFor(actor.accountId()),
                before.isBefore(oldest) ? oldest : before,
                LocalDate.now(clock));
    }
}
