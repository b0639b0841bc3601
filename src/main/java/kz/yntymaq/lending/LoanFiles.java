package kz.yntymaq.lending;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LoanFiles extends Repository<LoanFile, UUID> {

    LoanFile saveAndFlush(LoanFile file);

    /** That of an application: the one that runs, else that of the last approval. */
    @Query(
            "select f from LoanFile f where f.applicationId = :application order by f.endedOn desc nulls first, f.since desc")
    Optional<LoanFile> findLatest(UUID application, Limit one);

    /** The one that runs, held until the commit: of two who act on it at once the second finds what the first left. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from LoanFile f where f.applicationId = :application and f.endedOn is null")
    Optional<LoanFile> findForUpdate(UUID application);

    /** Whether a pay-out of the oblast that was not taken back has this reference, however it was typed. */
    @Query(value = """
            select exists (select from loan_file f join loan_file mine on mine.oblast_code = f.oblast_code
                            where mine.application_id = :application and mine.ended_on is null
                              and replace(searchable(replace(f.paid_reference, '№', ' ')), ' ', '')
                                = replace(searchable(replace(:reference, '№', ' ')), ' ', ''))""", nativeQuery = true)
    boolean isPaidBy(UUID application, String reference);
}
