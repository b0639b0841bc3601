package kz.yntymaq.voting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SittingRepository extends Repository<Sitting, UUID> {

    Sitting saveAndFlush(Sitting sitting);

    Optional<Sitting> findById(UUID id);

    List<Sitting> findByIdIn(Collection<UUID> ids);
}
