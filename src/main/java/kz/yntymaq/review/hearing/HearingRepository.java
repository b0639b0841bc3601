package kz.yntymaq.review.hearing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HearingRepository extends Repository<Hearing, UUID> {

    Optional<Hearing> findById(UUID application);

    Hearing save(Hearing hearing);

    void deleteById(UUID application);

    /** Those that a change of this day may move: their last day is not over, and their application waits for its decision. */
    @Query(value = """
            select h.* from hearing h join application_case_v a on a.id = h.application_id
             where h.refuse_from >= :day and a.state = 'SUBMITTED' order by h.application_id""", nativeQuery = true)
    List<Hearing> findRunning(LocalDate day);
}
