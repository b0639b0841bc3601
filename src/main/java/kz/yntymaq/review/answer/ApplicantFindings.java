package kz.yntymaq.review.answer;

import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.progress.OfficeFindings;
import kz.yntymaq.eligibility.FindingText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant reads of the answers: how each rule was found when a stage was done, and words that are a reason. */
@Component("officeFindings")
@Transactional(readOnly = true)
class ApplicantFindings implements OfficeFindings {

    private final OfficialAnswers answers;
    private final FindingText text;

    ApplicantFindings(OfficialAnswers answers, FindingText text) {
        this.answers = answers;
        this.text = text;
    }

    @Override
    public List<Line> of(Application application) {
        return answers.of(application).all().stream().flatMap(this::last).toList();
    }

    private Stream<Line> last(OpenRule rule) {
        return rule.answers().stream()
                .filter(answer -> !answer.isOpen())
                .reduce((earlier, later) -> later)
                .map(answer -> new Line(
                        text.name(rule.finding()),
                        text.source(rule.finding()),
                        answer.isMet(),
                        answer.isReason() ? answer.getWords() : null,
                        answer.getAnsweredAt()))
                .stream();
    }
}
