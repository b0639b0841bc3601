package kz.yntymaq.cooperative.body;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BodyTermRepository extends Repository<BodyTerm, UUID> {

    BodyTerm saveAndFlush(BodyTerm term);

    Optional<BodyTerm> findByIdAndCooperativeId(UUID id, UUID cooperativeId);

    /** That began with a decision. */
    List<BodyTerm> findByDecisionId(UUID decision);

    /** That ended with a decision. */
    List<BodyTerm> findByEndDecisionId(UUID decision);

    /** All of a co-operative, the latest first. */
    List<BodyTerm> findByCooperativeIdOrderByFromOnDescRecordedAtDescId(UUID cooperativeId);
}
