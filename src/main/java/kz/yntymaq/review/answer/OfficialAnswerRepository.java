package kz.yntymaq.review.answer;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OfficialAnswerRepository extends Repository<OfficialAnswer, UUID> {

    OfficialAnswer saveAndFlush(OfficialAnswer answer);

    /** The oldest first. */
    List<OfficialAnswer> findByApplicationIdOrderByTurn(UUID application);

    /** A number greater than any before. */
    @Query(value = "select nextval('official_answer_turn')", nativeQuery = true)
    long nextTurn();
}
