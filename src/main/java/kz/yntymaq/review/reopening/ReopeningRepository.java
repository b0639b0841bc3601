package kz.yntymaq.review.reopening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReopeningRepository extends Repository<Reopening, UUID> {

    /** Those of an application, the newest first. */
    List<Reopening> findByApplicationIdOrderByProposedAtDesc(UUID application);

    /** The one of an application in a state of which there is one at most. */
    Optional<Reopening> findByApplicationIdAndState(UUID application, Reopening.State state);

    Reopening saveAndFlush(Reopening reopening);
}
