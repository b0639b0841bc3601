package kz.yntymaq.review.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.eligibility.Facts.OnRecord;
import kz.yntymaq.eligibility.Facts.RecordedAnswers;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.edition.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * That applications are suspended, where it follows from what was recorded. That they are not, no record of the portal says: the
 * register of duties is kept elsewhere.
 */
@Component
@Transactional(readOnly = true)
class RecordedDuties implements RecordedAnswers {

    private final DutyRecords records;
    private final Programmes programmes;

    RecordedDuties(DutyRecords records, Programmes programmes) {
        this.records = records;
        this.programmes = programmes;
    }

    @Override
    public Set<Question.Role> roles() {
        return Set.of(Question.Role.SUSPENDED);
    }

    @Override
    public Map<Question.Role, OnRecord> of(UUID applicant, String programme, LocalDate day) {
        List<DutyRecord> recorded = records.findByApplicantIdAndProgrammeOrderByRecordedAt(applicant, programme);
        if (recorded.isEmpty()) {
            return Map.of();
        }
        return programmes
                .findInForce(programme, day)
                .map(edition -> edition.content().duties().stream()
                        .flatMap(duty -> Duties.suspensions(edition.content(), duty, recorded).stream())
                        .anyMatch(suspension -> suspension.covers(day)))
                .filter(suspended -> suspended)
                .map(suspended -> Map.of(Question.Role.SUSPENDED, new OnRecord("yes", null)))
                .orElse(Map.of());
    }
}
