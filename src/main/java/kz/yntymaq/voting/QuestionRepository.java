package kz.yntymaq.voting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface QuestionRepository extends Repository<Question, UUID> {

    Question saveAndFlush(Question question);

    void delete(Question question);

    List<Question> findBySittingIdOrderByPlace(UUID sitting);

    List<Question> findBySittingIdInOrderByPlace(Collection<UUID> sittings);

    Optional<Question> findByIdAndSittingId(UUID id, UUID sitting);
}
