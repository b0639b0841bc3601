package kz.yntymaq.cooperative;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface InvitationRepository extends Repository<Invitation, UUID> {

    Invitation saveAndFlush(Invitation invitation);

    /** The open invitations of a founding, the newest first. */
    @Query(
            "select i from Invitation i where i.cooperativeId = :cooperative and i.state = OPEN order by i.invitedAt desc, i.id")
    List<Invitation> findOpenOf(UUID cooperative);

    /** Those that were refused, the latest first, but for who takes part by another one. */
    @Query("""
            select i from Invitation i
             where i.cooperativeId = :cooperative and i.state = DECLINED and i.answeredBy is not null
               and not exists (select m from Membership m
                                where m.cooperativeId = i.cooperativeId and m.accountId = i.answeredBy and m.state = FOUNDER)
             order by i.answeredAt desc, i.id limit 50""")
    List<Invitation> findDeclinedOf(UUID cooperative);

    @Query("select i from Invitation i where i.cooperativeId = :cooperative and i.iin = :iin and i.state = OPEN")
    Optional<Invitation> findOpenTo(UUID cooperative, String iin);

    Optional<Invitation> findByIdAndCooperativeId(UUID id, UUID cooperativeId);

    /** An invitation to the person who asks. */
    @Query("select i from Invitation i where i.id = :id and i.iin = :iin and i.state = OPEN")
    Optional<Invitation> findToPerson(UUID id, String iin);

    @Query("select i from Invitation i where i.iin = :iin and i.state = OPEN order by i.invitedAt desc, i.id")
    List<Invitation> findToPerson(String iin);

    /** An invitation that the person has answered. */
    Optional<Invitation> findByIdAndAnsweredBy(UUID id, UUID account);

    /** Ends the open ones that nobody can answer since before a moment, and forgets to whom they were. */
    @Modifying
    @Query("""
            update Invitation i set i.state = WITHDRAWN, i.iin = null, i.version = i.version + 1
             where i.state = OPEN and i.expiresAt < :before""")
    void endExpired(Instant before);

    @Query("select i from Invitation i where i.tokenHash = :hash")
    Optional<Invitation> findByTokenHash(byte[] hash);
}
