package kz.yntymaq.cooperative.absentee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AbsenteeVotes extends Repository<AbsenteeVote, UUID> {

    AbsenteeVote saveAndFlush(AbsenteeVote vote);

    void delete(AbsenteeVote vote);

    Optional<AbsenteeVote> findById(UUID id);

    Optional<AbsenteeVote> findByIdAndCooperativeId(UUID id, UUID cooperativeId);

    List<AbsenteeVote> findTop100ByCooperativeIdOrderByBegunAtDescIdDesc(UUID cooperativeId);

    List<AbsenteeVote> findByCooperativeIdAndState(UUID cooperativeId, AbsenteeState state);

    /** Those of a co-operative that are counted and whose minutes nobody has confirmed. */
    @Query(
            "select v from AbsenteeVote v where v.cooperativeId = :cooperative and v.closedAt is not null and v.confirmedAt is null")
    List<AbsenteeVote> findUnconfirmed(UUID cooperative);

    /** Those that run and whose last day is before a day. */
    @Query("select v.id from AbsenteeVote v where v.state = RUNNING and v.untilOn < :day order by v.untilOn, v.id")
    List<UUID> findEndingBefore(LocalDate day);

    /** Those that run, whose last day is not after a day, and of which nobody was reminded. */
    @Query("""
            select v.id from AbsenteeVote v
             where v.state = RUNNING and v.untilOn <= :day and v.remindedAt is null order by v.untilOn, v.id""")
    List<UUID> findToRemind(LocalDate day);
}
