package kz.yntymaq.cooperative.meeting;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MeetingRepository extends Repository<Meeting, UUID> {

    Meeting saveAndFlush(Meeting meeting);

    Optional<Meeting> findById(UUID id);

    Optional<Meeting> findByIdAndCooperativeId(UUID id, UUID cooperative);

    /** The same for who calls members or puts a question: refused at the commit where it was moved meanwhile, so that nobody goes by another day. */
    @Lock(LockModeType.OPTIMISTIC)
    @Query("select m from Meeting m where m.id = :id")
    Optional<Meeting> findUnmoved(UUID id);

    /** The latest first. */
    List<Meeting> findTop100ByCooperativeIdOrderByStartsAtDescIdDesc(UUID cooperative);

    List<Meeting> findByIdIn(Collection<UUID> ids);
}
