package kz.yntymaq.commission;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.eligibility.Facts.OnRecord;
import kz.yntymaq.eligibility.Facts.Paper;
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
    public Map<Question.Role, OnRecord> of(UUID applicant, String programme, LocalDate day) {
        return conclusions.findByApplicantIdOrderByGivenOnDescReplacedAscRecordedAtDesc(applicant).stream()
                .filter(each -> each.getProgramme().equals(programme) && !each.isCancelled())
                .filter(each -> !each.getGivenOn().isAfter(day))
                .findFirst()
                .map(latest -> answers(latest, day))
                .orElse(Map.of());
    }

    private static Map<Question.Role, OnRecord> answers(Conclusion latest, LocalDate day) {
        var paper = new Paper(latest.getDocument(), latest.getGivenOn());
        return Map.of(
                Question.Role.CONCLUSION_POSITIVE, new OnRecord(yes(latest.isPositive()), paper),
                Question.Role.CONCLUSION_DAY, new OnRecord(latest.getGivenOn().toString(), paper),
                Question.Role.CONCLUSION_REVOKED, new OnRecord(yes(latest.isRevokedOn(day)), paper));
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
