package kz.yntymaq.review.inspection;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface InspectionRepository extends Repository<Inspection, UUID> {

    Optional<Inspection> findById(UUID application);

    Inspection save(Inspection inspection);
}
