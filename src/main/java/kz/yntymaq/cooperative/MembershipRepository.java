package kz.yntymaq.cooperative;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.kernel.Bilingual;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface MembershipRepository extends Repository<Membership, UUID> {

    Membership save(Membership membership);

    Membership saveAndFlush(Membership membership);

    /** How somebody's membership ended. */
    interface Gone {
        Cooperative getCooperative();

        UUID getMembership();

        Ending getEnding();

        LocalDate getLeftOn();
    }

    @Query("""
            select c as cooperative, m.id as membership, m.ending as ending, m.leftOn as leftOn from Cooperative c, Membership m
             where m.cooperativeId = c.id and m.accountId = :account and m.state = LEFT and m.joinedOn is not null
               and not exists (select n.id from Membership n
                    where n.cooperativeId = c.id and n.accountId = :account and n.state in (MEMBER, LEAVING))
             order by m.leftOn desc, c.id""")
    List<Gone> findLeftBy(UUID account);

    Optional<Membership> findByIdAndCooperativeId(UUID id, UUID cooperativeId);

    @Query("""
            select m from Membership m where m.cooperativeId = :cooperative and m.accountId = :account
               and m.state not in (DECLINED, LEFT, WITHDRAWN)""")
    Optional<Membership> findOpen(UUID cooperative, UUID account);

    /** Whatever became of it. */
    boolean existsByCooperativeIdAndAccountId(UUID cooperativeId, UUID accountId);

    /** Whatever became of it. */
    @Query("select distinct m.cooperativeId from Membership m where m.accountId = :account")
    List<UUID> findCooperativesOf(UUID account);

    /** Whether the person took part in a founding, and takes part no longer. */
    @Query(value = """
            select exists (select from membership m
                             join membership_transition t on t.membership_id = m.id and t.to_state = 'FOUNDER'
                            where m.cooperative_id = :cooperative and m.account_id = :account
                              and m.state = 'WITHDRAWN')
               and not exists (select from membership m
                                where m.cooperative_id = :cooperative and m.account_id = :account
                                  and m.state not in ('DECLINED', 'LEFT', 'WITHDRAWN'))""", nativeQuery = true)
    boolean hasLeftFounding(UUID cooperative, UUID account);

    /** Whether the person counts as a member in person of the active co-operative with this BIN. */
    @Query(value = """
            select exists (select from membership m join cooperative c on c.id = m.cooperative_id
                            where c.bin = :bin and c.state = 'ACTIVE' and m.account_id = :account
                              and m.state in ('MEMBER', 'LEAVING')
                              and not exists (select from member_entity_v e where e.membership_id = m.id))""", nativeQuery = true)
    boolean isMember(String bin, UUID account);

    /** BINs of the active co-operatives of which the person counts as a member in person. */
    @Query(value = """
            select c.bin from membership m join cooperative c on c.id = m.cooperative_id
             where m.account_id = :account and c.state = 'ACTIVE' and c.bin is not null
               and m.state in ('MEMBER', 'LEAVING')
               and not exists (select from member_entity_v e where e.membership_id = m.id) order by c.bin""", nativeQuery = true)
    List<String> findBinsOf(UUID account);

    /** Full names of the members as they stand, of a legal entity its own, in the order of the alphabet of people. */
    @Query(value = """
            select coalesce(e.name_kk, concat_ws(' ', a.family_name, a.given_name, a.patronymic))
              from membership m join account_v a on a.id = m.account_id
              left join member_entity_v e on e.membership_id = m.id
             where m.cooperative_id = :cooperative and m.state in ('MEMBER', 'LEAVING')
             order by a.family_name collate kazakh, a.given_name collate kazakh, a.id""", nativeQuery = true)
    List<String> findNamesOf(UUID cooperative);

    /** Who is leaving and whose last day the calendar of this day decides. */
    @Query("""
            select m from Membership m
             where m.state = LEAVING and m.leaveAskedOn <= :askedUntil and m.leaveDueOn >= :day order by m.id""")
    List<Membership> findLeaving(LocalDate askedUntil, LocalDate day);

    /** Who is leaving a co-operative. */
    @Query("""
            select m from Membership m
             where m.cooperativeId = :cooperative and m.state = LEAVING order by m.leaveDueOn, m.id""")
    List<Membership> findLeavingOf(UUID cooperative);

    @Query("select m from Membership m where m.cooperativeId = :cooperative order by m.askedAt, m.id")
    List<Membership> findAllOf(UUID cooperative);

    /** Those of one person that became a membership, the latest first. */
    @Query("""
            select m from Membership m where m.cooperativeId = :cooperative and m.accountId = :account
               and m.joinedOn is not null order by m.askedAt desc, m.id desc""")
    List<Membership> findJoined(UUID cooperative, UUID account);

    /** Those in some states, one person first, then in order of time. */
    @Query("""
            select m from Membership m where m.cooperativeId = :cooperative and m.state in :states
             order by case when m.accountId = :first then 0 else 1 end, m.askedAt, m.id""")
    List<Membership> findSome(UUID cooperative, Collection<MembershipState> states, UUID first, Limit most);

    @Query("select count(m) from Membership m where m.cooperativeId = :cooperative and m.state in :states")
    int countIn(UUID cooperative, Collection<MembershipState> states);

    /** Accounts of members, or of the founders before the registration is confirmed. */
    @Query("""
            select m.accountId from Membership m
             where m.cooperativeId = :cooperative and m.state in (FOUNDER, MEMBER, LEAVING) order by m.askedAt, m.id""")
    List<UUID> findPeople(UUID cooperative);

    @Query("""
            select m from Membership m where m.accountId = :account
               and m.state not in (DECLINED, LEFT, WITHDRAWN) order by m.askedAt, m.id""")
    List<Membership> findOpenOf(UUID account);

    @Query("""
            select count(m) from Membership m
             where m.cooperativeId = :cooperative and m.state in (FOUNDER, MEMBER, LEAVING)""")
    int countPeople(UUID cooperative);

    /** Accounts of those who have a vote now, in the order in which they became members. */
    @Query("""
            select m.accountId from Membership m
             where m.cooperativeId = :cooperative and m.state in (MEMBER, LEAVING) order by m.joinedOn, m.askedAt, m.id""")
    List<UUID> findVoters(UUID cooperative);

    /** How many have a vote now. */
    @Query("select count(m) from Membership m where m.cooperativeId = :cooperative and m.state in (MEMBER, LEAVING)")
    int countVoters(UUID cooperative);

    /** Whether somebody has a vote now. */
    @Query("""
            select count(m) > 0 from Membership m
             where m.cooperativeId = :cooperative and m.accountId = :account and m.state in (MEMBER, LEAVING)""")
    boolean isVoter(UUID cooperative, UUID account);

    /** Those who have a vote now, in the same order, in one statement. */
    @Query("""
            select m from Membership m
             where m.cooperativeId = :cooperative and m.state in (MEMBER, LEAVING) order by m.joinedOn, m.askedAt, m.id""")
    List<Membership> findVotingOf(UUID cooperative);

    List<Membership> findByCooperativeIdAndIdIn(UUID cooperativeId, Collection<UUID> ids);

    /** How many were members on a day, the day on which one leaves included. */
    @Query("""
            select count(m) from Membership m
             where m.cooperativeId = :cooperative and m.joinedOn <= :day and (m.leftOn is null or m.leftOn >= :day)""")
    int countMembersOn(UUID cooperative, LocalDate day);

    /** Whether somebody was a member on a day, the day on which one leaves included. */
    @Query("""
            select count(m) > 0 from Membership m where m.cooperativeId = :cooperative and m.accountId = :account
               and m.joinedOn <= :day and (m.leftOn is null or m.leftOn >= :day)""")
    boolean isMemberOn(UUID cooperative, UUID account, LocalDate day);

    /** The last day on which somebody left. */
    @Query("select max(m.leftOn) from Membership m where m.cooperativeId = :cooperative and m.accountId = :account")
    Optional<LocalDate> findLeftOn(UUID cooperative, UUID account);

    /** Those who were founders when the founding meeting was held, whatever became of them since. */
    @Query(value = """
            select m.* from membership m
              join membership_transition t on t.membership_id = m.id and t.position = 0 and t.to_state = 'FOUNDER'
             where m.cooperative_id = :cooperative and m.state <> 'WITHDRAWN'
             order by m.asked_at, m.id""", nativeQuery = true)
    List<Membership> findFoundersOf(UUID cooperative);

    /** How many they were. */
    @Query(value = """
            select count(*) from membership m
              join membership_transition t on t.membership_id = m.id and t.position = 0 and t.to_state = 'FOUNDER'
             where m.cooperative_id = :cooperative and m.state <> 'WITHDRAWN'""", nativeQuery = true)
    int countFoundersOf(UUID cooperative);

    /** How many people a co-operative has. */
    interface Count {
        UUID getCooperativeId();

        int getPeople();
    }

    @Query("""
            select m.cooperativeId as cooperativeId, cast(count(m) as integer) as people from Membership m
             where m.cooperativeId in :cooperatives and m.state in (FOUNDER, MEMBER, LEAVING)
             group by m.cooperativeId""")
    List<Count> countPeople(Collection<UUID> cooperatives);

    /** How many wait for the chair: who asked to join, who was admitted, who wants to leave. */
    @Query("""
            select m.cooperativeId as cooperativeId, cast(count(m) as integer) as people from Membership m
             where m.cooperativeId in :cooperatives and m.state in (APPLIED, ADMITTED, LEAVING)
             group by m.cooperativeId""")
    List<Count> countWaiting(Collection<UUID> cooperatives);

    /** The last day on which somebody took part as a member: came or voted by the own account, answered, traded. */
    @Query(value = "select max(day) from membership_act_v where membership_id = :id", nativeQuery = true)
    Optional<LocalDate> findLastAct(UUID id);

    /** Whether it is of a legal entity. */
    @Query(value = "select exists (select from member_entity_v where membership_id = :id)", nativeQuery = true)
    boolean isOfEntity(UUID id);

    /** A legal entity that is a member. */
    interface EntityName {
        UUID getMembership();

        String getNameKk();

        String getNameRu();
    }

    @Query(
            value =
                    "select membership_id as membership, name_kk as nameKk, name_ru as nameRu from member_entity_v where membership_id in (:ids)",
            nativeQuery = true)
    List<EntityName> findEntityNames(Collection<UUID> ids);

    /** Names of the legal entities among some memberships. */
    default Map<UUID, Bilingual> entityNames(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : findEntityNames(ids).stream()
                        .collect(Collectors.toMap(
                                EntityName::getMembership, each -> new Bilingual(each.getNameKk(), each.getNameRu())));
    }

    /** Those of a co-operative that are of legal entities. */
    @Query(value = "select membership_id from member_entity_v where cooperative_id = :cooperative", nativeQuery = true)
    Set<UUID> findEntitiesOf(UUID cooperative);

    /** Whether somebody is, or was, a member and not only admitted. */
    boolean existsByIdAndJoinedOnNotNull(UUID id);
}
