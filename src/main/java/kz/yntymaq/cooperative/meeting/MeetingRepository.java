package kz.yntymaq.cooperative.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface MeetingRepository extends Repository<Meeting, UUID> {

    Meeting saveAndFlush(Meeting meeting);

    Optional<Meeting> findById(UUID id);

    Optional<Meeting> findByIdAndCooperativeId(UUID id, UUID cooperative);

    /** The latest first. */
    List<Meeting> findTop100ByCooperativeIdOrderByStartsAtDescIdDesc(UUID cooperative);

    List<Meeting> findByIdIn(Collection<UUID> ids);
}
