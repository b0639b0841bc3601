package kz.yntymaq.voting;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QuestionRepository extends Repository<Question, UUID> {

    Question saveAndFlush(Question question);

    void delete(Question question);

    List<Question> findBySittingIdOrderByPlace(UUID sitting);

    List<Question> findBySittingIdInOrderByPlace(Collection<UUID> sittings);

    Optional<Question> findByIdAndSittingId(UUID id, UUID sitting);

    /** Held until the commit: no ballot is cast meanwhile, and those that are being cast are waited for. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select q from Question q where q.id = :id and q.sittingId = :sitting")
    Optional<Question> findForUpdate(UUID id, UUID sitting);
}
