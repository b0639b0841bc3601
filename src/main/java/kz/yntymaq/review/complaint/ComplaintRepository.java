package kz.yntymaq.review.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ComplaintRepository extends Repository<Complaint, UUID> {

    /** Those of an application, the newest first. */
    List<Complaint> findByApplicationIdOrderByStepDesc(UUID application);

    Complaint save(Complaint complaint);

    /** Those without a decision that a change of this day may move. */
    List<Complaint> findByKeptIsNullAndDueOnGreaterThanEqualOrderById(LocalDate day);
}
