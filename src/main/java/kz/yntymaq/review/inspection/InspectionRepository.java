package kz.yntymaq.review.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface InspectionRepository extends Repository<Inspection, Inspection.Key> {

    /** Those of an application, the first one first. */
    List<Inspection> findByKeyApplicationIdOrderByKeyNumber(UUID application);

    /** The last one of an application. */
    Optional<Inspection> findFirstByKeyApplicationIdOrderByKeyNumberDesc(UUID application);

    Inspection save(Inspection inspection);
}
