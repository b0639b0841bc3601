package kz.yntymaq.commission;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConclusionRepository extends Repository<Conclusion, UUID> {

    Conclusion saveAndFlush(Conclusion conclusion);

    Optional<Conclusion> findById(UUID id);

    /** The same, held until the commit: of two who act on it at once the second finds what the first left. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Conclusion c where c.id = :id")
    Optional<Conclusion> findForUpdate(UUID id);

    /** Those of an applicant, the newest first. */
    List<Conclusion> findByApplicantIdOrderByGivenOnDescReplacedAscRecordedAtDesc(UUID applicant);

    /** That which counts for a programme. */
    Optional<Conclusion> findByApplicantIdAndProgrammeAndReplacedFalse(UUID applicant, String programme);

    boolean existsByApplicantId(UUID applicant);

    /** That which counts once another one was taken back. */
    Optional<Conclusion> findFirstByApplicantIdAndProgrammeAndCancelledOnNullOrderByGivenOnDescRecordedAtDesc(
            UUID applicant, String programme);

    /** Of which applicant one is, without reading it: who acts on it holds the applicant first. */
    @Query("select c.applicantId from Conclusion c where c.id = :id")
    Optional<UUID> findApplicant(UUID id);

    /** Those with a day that a change of this day may move. */
    @Query("""
            select c from Conclusion c
             where c.revokedOn is null and c.replaced = false
               and (c.preliminary.days.from >= :day or (c.check.checkBy >= :day and c.check.confirmedOn is null))
             order by c.id""")
    List<Conclusion> findRunning(LocalDate day);
}
