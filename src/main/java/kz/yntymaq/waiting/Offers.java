package kz.yntymaq.waiting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Offers extends Repository<Offer, UUID> {

    Offer saveAndFlush(Offer offer);

    Optional<Offer> findById(UUID id);

    /** The one that runs for an application. */
    @Query("select o from Offer o where o.applicationId = :application and o.state in (OPEN, ACCEPTED)")
    Optional<Offer> findRunning(UUID application);

    /** The one that runs in a list. */
    @Query("select o from Offer o where o.oblastCode = :oblast and o.fund = :fund and o.state in (OPEN, ACCEPTED)")
    Optional<Offer> findRunning(String oblast, String fund);

    /** The list in which an offer was made. */
    @Query("select new kz.yntymaq.waiting.Queue(o.oblastCode, o.fund) from Offer o where o.id = :id")
    Optional<Queue> findQueue(UUID id);

    /** Those that wait for an answer. */
    @Query("select o from Offer o where o.state = OPEN order by o.id")
    List<Offer> findOpen();

    /** Those that are over: not answered by their day, or of a year that ended. */
    @Query("""
            select o from Offer o
             where o.state = OPEN and o.answerBy < :today or o.state in (OPEN, ACCEPTED) and o.offeredOn < :newYear
             order by o.offeredAt""")
    List<Offer> findOver(LocalDate today, LocalDate newYear);

    /** The last offer to each of these. */
    @Query("""
            select o from Offer o
             where o.applicationId in :applications
               and o.offeredAt = (select max(l.offeredAt) from Offer l where l.applicationId = o.applicationId)""")
    List<Offer> findLast(Collection<UUID> applications);

    /** All that were made to an application, the newest first. */
    List<Offer> findByApplicationIdOrderByOfferedAtDesc(UUID application);
}
