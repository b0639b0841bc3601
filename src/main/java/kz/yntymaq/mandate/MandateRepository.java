package kz.yntymaq.mandate;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MandateRepository extends Repository<Mandate, UUID> {

    Mandate saveAndFlush(Mandate mandate);

    Optional<Mandate> findById(UUID id);

    List<Mandate> findByIdIn(Collection<UUID> ids);

    /** For whoever acts on it: one after the other, also with what is done under it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Mandate m where m.id = :id")
    Optional<Mandate> hold(UUID id);

    /** Those that a person gave, the newest first. */
    @Query("select m from Mandate m where m.giverId = :giver order by m.givenAt desc limit 100")
    List<Mandate> findGivenBy(UUID giver);

    /** Those that a person gave and that have not ended, the newest first. */
    @Query("select m from Mandate m where m.giverId = :giver and m.state in (OFFERED, ACTIVE) order by m.givenAt desc")
    List<Mandate> findOpenGivenBy(UUID giver);

    /** The open ones that a person gave or took on, or that are offered to the IIN; a co-operative's before those through it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select m from Mandate m
             where m.state in (OFFERED, ACTIVE) and (m.giverId = :person or m.helperId = :person or m.helperIin = :iin)
             order by case when m.way.through is null then 0 else 1 end, m.id""")
    List<Mandate> holdOpenOf(UUID person, String iin);

    /** The open ones that were given through the mandate of a co-operative. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Mandate m where m.state in (OFFERED, ACTIVE) and m.way.through = :mandate order by m.id")
    List<Mandate> holdOpenThrough(UUID mandate);

    /** The same of several, to be looked at. */
    @Query(
            "select m from Mandate m where m.state in (OFFERED, ACTIVE) and m.way.through in :mandates order by m.givenAt")
    List<Mandate> findOpenThrough(Collection<UUID> mandates);

    /** The open ones that were given to a co-operative, the newest first. */
    @Query(
            "select m from Mandate m where m.state in (OFFERED, ACTIVE) and m.helperCooperativeId = :cooperative order by m.givenAt desc")
    List<Mandate> findOpenOfCooperative(UUID cooperative);

    /** Whether the co-operative has one of the same giver for the same already. */
    @Query("""
            select count(m) > 0 from Mandate m
             where m.giverId = :giver and m.helperCooperativeId = :helper and m.state in (OFFERED, ACTIVE)
               and (m.cooperativeId = :cooperative or m.cooperativeId is null and :cooperative is null)""")
    boolean isWithCooperative(UUID giver, UUID helper, @Nullable UUID cooperative);

    /** The open ones that a person had given for a co-operative until a moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select m from Mandate m
             where m.state in (OFFERED, ACTIVE) and m.cooperativeId = :cooperative and m.giverId = :giver
               and m.givenAt <= :moment
             order by case when m.way.through is null then 0 else 1 end, m.id""")
    List<Mandate> holdOpenFor(UUID cooperative, UUID giver, Instant moment);

    /** Those that wait for the person with this IIN. */
    @Query(
            "select m from Mandate m where m.helperIin = :iin and m.giverId <> :person and m.state = OFFERED order by m.givenAt")
    List<Mandate> findOfferedTo(String iin, UUID person);

    /** Ends the offers whose last day is over: nobody answers them any more, and the IIN is forgotten. */
    @Modifying
    @Query("""
            update Mandate m set m.state = DECLINED, m.helperIin = null, m.endedAt = :now, m.version = m.version + 1
             where m.state = OFFERED and m.validUntil < :today""")
    void endUnanswered(LocalDate today, Instant now);

    /** Those under which a person may act, as far as they stand. */
    @Query("select m from Mandate m where m.helperId = :helper and m.state = ACTIVE order by m.givenAt")
    List<Mandate> findHeldBy(UUID helper);

    /** Whether one is offered to the IIN already. */
    @Query("""
            select count(m) > 0 from Mandate m
             where m.giverId = :giver and m.helperIin = :iin and m.state = OFFERED
               and (m.cooperativeId = :cooperative or m.cooperativeId is null and :cooperative is null)""")
    boolean isOffered(UUID giver, String iin, @Nullable UUID cooperative);

    /** Whether the helper holds one of the same giver for the same already. */
    @Query("""
            select count(m) > 0 from Mandate m
             where m.giverId = :giver and m.helperId = :helper and m.state = ACTIVE
               and (m.cooperativeId = :cooperative or m.cooperativeId is null and :cooperative is null)""")
    boolean isHeld(UUID giver, UUID helper, @Nullable UUID cooperative);
}
