package kz.yntymaq.cooperative;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface CooperativeRepository extends Repository<Cooperative, UUID> {

    Cooperative saveAndFlush(Cooperative cooperative);

    Optional<Cooperative> findById(UUID id);

    /** Held until the transaction ends, so that what is counted in it stays so. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Cooperative c where c.id = :id")
    Optional<Cooperative> findForUpdate(UUID id);

    @Query("select c from Cooperative c left join fetch c.kinds where c.id in :ids")
    List<Cooperative> findAllWithKinds(Collection<UUID> ids);

    @Query(
            "select c from Cooperative c left join fetch c.kinds where c.chairId = :chair and c.state <> GIVEN_UP order by c.createdAt, c.id")
    List<Cooperative> findChairedBy(UUID chair);

    /** For its own people: founders, members, members who are leaving; of one that ended, those who were its members then. */
    @Query("""
            select c from Cooperative c where c.id = :id and exists (
              select m.id from Membership m
               where m.cooperativeId = c.id and m.accountId = :#{#actor.accountId()}
                 and (m.state in (FOUNDER, MEMBER, LEAVING) or m.ending in (LIQUIDATION, REORGANISATION)))""")
    Optional<Cooperative> findVisibleTo(Actor actor, UUID id);

    /** The same, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select c from Cooperative c where c.id = :id and exists (
              select m.id from Membership m
               where m.cooperativeId = c.id and m.accountId = :#{#actor.accountId()}
                 and m.state in (FOUNDER, MEMBER, LEAVING))""")
    Optional<Cooperative> findVisibleForUpdate(Actor actor, UUID id);

    /** Whether it is a founding that this chair has given up. */
    @Query("""
            select count(c) > 0 from Cooperative c
             where c.id = :id and c.state = GIVEN_UP and c.chairId = :chair and c.changedBy = :chair""")
    boolean isGivenUpBy(UUID id, UUID chair);

    /** For its chair alone. */
    default Optional<Cooperative> findOfChair(Actor actor, UUID id) {
        return findVisibleTo(actor, id).filter(found -> found.isChairedBy(actor.accountId()));
    }

    /** The same while it works. @throws NotFoundException for who does not chair it, and before and after its life */
    default Cooperative requireOfChair(Actor actor, UUID id) {
        return findOfChair(actor, id)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }

    /** The same, held until the transaction ends. */
    default Optional<Cooperative> findOfChairForUpdate(Actor actor, UUID id) {
        return findVisibleForUpdate(actor, id).filter(found -> found.isChairedBy(actor.accountId()));
    }

    /** The same, to change a paper of its founding. @throws RuleViolationException while its founders meet in the portal */
    default Optional<Cooperative> findOfChairToChange(Actor actor, UUID id) {
        Optional<Cooperative> found = findOfChairForUpdate(actor, id);
        found.ifPresent(each -> requirePapersFree(id));
        return found;
    }

    /** Whether its founders meet in the portal now. */
    @Query(
            value = "select exists (select from founding_assembly where cooperative_id = :id and ending is null)",
            nativeQuery = true)
    boolean isAssembled(UUID id);

    /** Whether founders who met in the portal on this day or later did not adopt the charter when they voted on it last. */
    @Query(value = """
                    select exists (select from founding_assembly a
                      join founding_assembly_item i on i.assembly_id = a.id and i.item = 'CHARTER'
                      join voting_question_v q on q.id = i.question_id
                     where a.cooperative_id = :id and a.ending = 'WITHOUT_RESULT' and q.outcome <> 'ADOPTED'
                       and i.attempt = (select max(x.attempt) from founding_assembly_item x
                         join voting_question_v y on y.id = x.question_id
                        where x.assembly_id = i.assembly_id and x.item = i.item and y.outcome is not null)
                       and cast(a.opened_at at time zone 'Asia/Almaty' as date) >= :on)""", nativeQuery = true)
    boolean isCharterRejectedSince(UUID id, LocalDate on);

    /** Whether its founding meeting was held in the portal. */
    @Query(
            value = "select exists (select from founding_assembly where cooperative_id = :id and ending = 'FOUNDED')",
            nativeQuery = true)
    boolean isFoundedInPortal(UUID id);

    /**
     * Refuses what would change what founders vote on in the portal now; the co-operative is held. The portal's own order.
     *
     * @throws RuleViolationException while they meet
     */
    default void requireNoAssembly(UUID id) {
        if (isAssembled(id)) {
            throw new RuleViolationException("cooperative.refused.assembled");
        }
    }

    /** Whether its founders meet in the portal now and have not taken the papers in hand. */
    @Query(
            value =
                    "select exists (select from founding_assembly where cooperative_id = :id and ending is null and papers is null)",
            nativeQuery = true)
    boolean isPaperVotedOn(UUID id);

    /** The same for what the papers say: founders who did not adopt one may take them in hand again and change them. */
    default void requirePapersFree(UUID id) {
        if (isPaperVotedOn(id)) {
            throw new RuleViolationException("cooperative.refused.assembled");
        }
    }

    /** Those that are liquidated now and of which the person is a member. */
    @Query("""
            select c.id from Cooperative c, Membership m
             where m.cooperativeId = c.id and m.accountId = :account and m.state in (MEMBER, LEAVING)
               and c.state = ACTIVE and c.liquidatedOn is not null order by c.id""")
    List<UUID> findEndingOf(UUID account);

    /** Whether its members vote now, at a meeting or in absence. */
    @Query(value = "select exists (select from cooperative_voting_v where cooperative_id = :id)", nativeQuery = true)
    boolean isVoting(UUID id);

    /** Active ones are public, and those that have ended: they are read, and no more. */
    @Query("select c from Cooperative c where c.id = :id and c.state in (ACTIVE, CLOSED)")
    Optional<Cooperative> findActive(UUID id);

    /** For an office: whose seat lies in the territory of the office held. */
    @Query("select c from Cooperative c where c.id = :id and c.seatCode like :#{#actor.scopePrefix()} || '%'")
    Optional<Cooperative> findInScopeOf(Actor actor, UUID id);

    /** Whether another co-operative of the district has a name that looks like this one; district null for a city without districts. */
    @Query(value = """
            select exists (select 1 from cooperative
             where coalesce(district_code, oblast_code) = :place and id <> :except and state <> 'GIVEN_UP'
               and (skeleton(name_kk) in (skeleton(:kk), skeleton(:ru))
                    or skeleton(name_ru) in (skeleton(:kk), skeleton(:ru))))""", nativeQuery = true)
    boolean isNameTaken(String place, UUID except, String kk, String ru);

    @Query("""
            select count(c) > 0 from Cooperative c
             where c.registration.bin = :bin and c.id <> :except and c.state in (REGISTRATION_CLAIMED, ACTIVE, CLOSED)""")
    boolean isBinTaken(String bin, UUID except);

    /** Kinds of activity of the co-operatives in which a person takes part in person, other than the one asked about. */
    @Query(value = """
            select distinct k.kind
              from membership m
              join cooperative c on c.id = m.cooperative_id
              join cooperative_kind k on k.cooperative_id = c.id
             where m.account_id = :account and c.id <> :except and c.state not in ('GIVEN_UP', 'CLOSED')
               and m.state in ('FOUNDER', 'ADMITTED', 'MEMBER', 'LEAVING')
               and not exists (select from member_entity_v e where e.membership_id = m.id)""", nativeQuery = true)
    Set<String> findKindsOf(UUID account, UUID except);

    /** Those among them with one of these kinds, in the order of their names. */
    @Query(value = """
            select c.* from cooperative c
             where c.id <> :except and c.state not in ('GIVEN_UP', 'CLOSED')
               and exists (select from cooperative_kind k where k.cooperative_id = c.id and k.kind in (:kinds))
               and exists (select from membership m
                            where m.cooperative_id = c.id and m.account_id = :account
                              and m.state in ('FOUNDER', 'ADMITTED', 'MEMBER', 'LEAVING')
                              and not exists (select from member_entity_v e where e.membership_id = m.id))
             order by c.name_kk collate kazakh, c.id""", nativeQuery = true)
    List<Cooperative> findAlikeOf(UUID account, UUID except, Collection<String> kinds);
}
