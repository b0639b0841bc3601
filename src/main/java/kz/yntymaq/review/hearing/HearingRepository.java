package kz.yntymaq.review.hearing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface HearingRepository extends Repository<Hearing, UUID> {

    Optional<Hearing> findById(UUID application);

    Hearing save(Hearing hearing);
}
