package kz.yntymaq.commission;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.eligibility.Facts.RecordedAnswers;
import kz.yntymaq.programme.content.Question;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was recorded of the commission answers the questions of it in place of what is typed. */
@Component
@Transactional(readOnly = true)
class RecordedConclusions implements RecordedAnswers {

    private final ConclusionRepository conclusions;

    RecordedConclusions(ConclusionRepository conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public Set<Question.Role> roles() {
        return Set.of(
                Question.Role.CONCLUSION_POSITIVE, Question.Role.CONCLUSION_DAY, Question.Role.CONCLUSION_REVOKED);
    }

    @Override
    public Map<Question.Role, String> of(UUID applicant, String programme, LocalDate day) {
        return conclusions.findByApplicantIdOrderByGivenOnDescReplacedAscRecordedAtDesc(applicant).stream()
                .filter(each -> each.getProgramme().equals(programme))
                .filter(each -> !each.getGivenOn().isAfter(day))
                .findFirst()
                .map(latest -> Map.of(
                        Question.Role.CONCLUSION_POSITIVE, yes(latest.isPositive()),
                        Question.Role.CONCLUSION_DAY, latest.getGivenOn().toString(),
                        Question.Role.CONCLUSION_REVOKED, yes(latest.isRevokedOn(day))))
                .orElse(Map.of());
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
