package kz.yntymaq.waiting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WaitingPlaces extends Repository<WaitingPlace, UUID> {

    WaitingPlace saveAndFlush(WaitingPlace place);

    Optional<WaitingPlace> findById(UUID applicationId);

    /** Those that wait in a list, in their order. */
    @Query("""
            select p from WaitingPlace p
             where p.oblastCode = :oblast and p.fund = :fund and p.leftAt is null and p.paid < p.due
             order by p.placedAt, p.applicationId""")
    List<WaitingPlace> findLine(String oblast, String fund, Limit limit);

    /** The list in which an application has or had a place. */
    @Query(
            "select new kz.yntymaq.waiting.Queue(p.oblastCode, p.fund) from WaitingPlace p where p.applicationId = :application")
    Optional<Queue> findQueue(UUID application);

    /** All that wait anywhere and got their place before a moment. */
    @Query("""
            select p.applicationId from WaitingPlace p
             where p.leftAt is null and p.paid < p.due and p.placedAt < :moment order by p.applicationId""")
    List<UUID> findWaitingSinceBefore(Instant moment);

    /** One queue at a time: the second waits until the first has committed, and finds what it left. */
    @Query(
            value =
                    "select true from pg_advisory_xact_lock(hashtextextended('waiting ' || :oblast || ' ' || :fund, 0))",
            nativeQuery = true)
    boolean hold(String oblast, String fund);

    /** Holds a list, see {@link #hold(String, String)}. */
    default void hold(Queue queue) {
        hold(queue.oblastCode(), queue.fund());
    }
}
