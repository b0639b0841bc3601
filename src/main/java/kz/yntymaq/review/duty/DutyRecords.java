package kz.yntymaq.review.duty;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DutyRecords extends Repository<DutyRecord, UUID> {

    DutyRecord save(DutyRecord record);

    /** Those of an applicant for a programme, the oldest first. */
    List<DutyRecord> findByApplicantIdAndProgrammeOrderByRecordedAt(UUID applicant, String programme);
}
