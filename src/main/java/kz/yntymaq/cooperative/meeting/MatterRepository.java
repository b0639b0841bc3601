package kz.yntymaq.cooperative.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface MatterRepository extends Repository<Matter, UUID> {

    Matter saveAndFlush(Matter matter);

    Optional<Matter> findByIdAndMeetingId(UUID id, UUID meeting);

    List<Matter> findByMeetingId(UUID meeting);

    void delete(Matter matter);
}
