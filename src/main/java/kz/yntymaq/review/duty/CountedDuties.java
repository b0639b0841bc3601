package kz.yntymaq.review.duty;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.waiting.WaitingLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was recorded of duties, as far as it counts: nothing is owed for an application that left its list with nothing paid. */
@Component
@Transactional(readOnly = true)
class CountedDuties {

    private final DutyRecords records;
    private final WaitingLists lists;

    CountedDuties(DutyRecords records, WaitingLists lists) {
        this.records = records;
        this.lists = lists;
    }

    /** That of an applicant for a programme, the oldest first. */
    List<DutyRecord> of(UUID applicant, String programme) {
        List<DutyRecord> all = records.findByApplicantIdAndProgrammeOrderByRecordedAt(applicant, programme);
        Set<UUID> unpaid = lists.leftUnpaid(
                all.stream().map(DutyRecord::getApplicationId).distinct().toList());
        return all.stream()
                .filter(each -> !unpaid.contains(each.getApplicationId()))
                .toList();
    }

    /** Whether an application has no duties because nothing was given for it. */
    boolean isUnpaid(UUID application) {
        return !lists.leftUnpaid(List.of(application)).isEmpty();
    }
}
