package kz.yntymaq.cooperative.ending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExclusionRepository extends Repository<Exclusion, UUID> {

    Exclusion saveAndFlush(Exclusion exclusion);

    Optional<Exclusion> findById(UUID id);

    Optional<Exclusion> findByIdAndCooperativeId(UUID id, UUID cooperative);

    Optional<Exclusion> findByMembershipIdAndState(UUID membership, ExclusionState state);

    List<Exclusion> findTop100ByCooperativeIdOrderByProposedAtDescIdDesc(UUID cooperative);

    List<Exclusion> findByCooperativeIdAndState(UUID cooperative, ExclusionState state);

    List<Exclusion> findByCooperativeIdAndStateAndHandedOnIsNull(UUID cooperative, ExclusionState state);

    /** Whose notice is not handed over yet and whose last day the calendar of this day decides. */
    @Query("""
            select e from Exclusion e
             where e.state = EXCLUDED and e.handedOn is null and e.decidedOn <= :day and e.noticeDueOn >= :day order by e.id""")
    List<Exclusion> findToHand(LocalDate day);
}
