package kz.yntymaq.review.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.application.progress.StepReasons;
import kz.yntymaq.application.progress.StepRule;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said of a decision wherever it is told or signed: on what, what, when, by which point and why. In the language of the reader. */
@Component
public class DecisionText {

    private final FieldReader fields;
    private final Applicants applicants;
    private final Accounts accounts;
    private final Texts texts;
    private final Format format;
    private final StepRule rule;
    private final StepReasons reasons;
    private final LegalText law;

    DecisionText(
            FieldReader fields,
            Applicants applicants,
            Accounts accounts,
            Texts texts,
            Format format,
            StepRule rule,
            StepReasons reasons,
            LegalText law) {
        this.fields = fields;
        this.applicants = applicants;
        this.accounts = accounts;
        this.texts = texts;
        this.format = format;
        this.rule = rule;
        this.reasons = reasons;
        this.law = law;
    }

    /** Who asks for what, a line each; the applicant is called as at that step. */
    public List<String> asked(Application application, Transition step) {
        Applicant applicant = applicants.facts(application.getApplicantId(), step.at());
        var lines = new ArrayList<String>();
        lines.add(line("application.number", application.getNumber()));
        lines.add(line("application.submitted-at", format.time(application.getSubmittedAt())));
        lines.add(line(applicant.isPerson() ? "application.person" : "application.cooperative", applicant.name()));
        if (!applicant.isPerson()) {
            lines.add(line("application.cooperative.bin", applicant.bin()));
        }
        lines.addAll(terms(fields.read(application)));
        if (application.getElsewhere() != null && application.getAnswers().getAmount() != null) {
            lines.add(
                    line( // what a subsidy was computed to be, which no question asks for
                            "review.amount",
                            format.money(application.getAnswers().getAmount())));
        }
        return lines;
    }

    /** When, by whom, by which ground and point, and why. @param office its name in the language of the reader */
    public List<String> decided(Application application, Transition step, @Nullable String office) {
        var lines = new ArrayList<String>();
        lines.add(line("review.signed.at", format.time(step.at())));
        lines.add(line("review.signed.office", office));
        lines.add(line("review.signed.official", official(step)));
        lines.addAll(basis(application, step));
        lines.add(line("review.signed.reason", reasons.of(application, step)));
        if (application.getPastQueue() != null && ApplicationEvent.of(step) == ApplicationEvent.APPROVED) {
            lines.add(line("review.signed.past", application.getPastQueue()));
        }
        return lines;
    }

    /** Where to complain; empty where the portal knows no act that says it. */
    public List<String> complaint(Application application) {
        return application.getElsewhere() != null && application.getState() == ApplicationState.REFUSED
                ? List.of(texts.get("review.signed.complaint"))
                : List.of();
    }

    /** Whose order the steps are: the act's or the portal's own. */
    public String route(Application application) {
        return texts.get(application.getElsewhere() == null ? "application.route" : "application.route.elsewhere");
    }

    /** The ground of a refusal, the point of the act by which is decided, and that the step itself is the portal's own. */
    private List<String> basis(Application application, Transition step) {
        var lines = new ArrayList<String>();
        if (step.basis() != null && !step.basis().equals(LegalReference.ROUTE)) {
            lines.add(line("review.signed.basis", law.of(step.basis())));
        }
        LegalReference point = rule.point(application, step);
        if (point != null) {
            lines.add(line("review.signed.point", law.of(point)));
        }
        lines.add(line("review.signed.step", law.of(LegalReference.ROUTE)));
        return lines;
    }

    /** How much, and where it is lent, for how long. */
    private static List<String> terms(FieldValues values) {
        return Stream.of(Question.Role.AMOUNT, Question.Role.TERM, Question.Role.GRACE)
                .flatMap(role -> values.sheet().field(role).stream())
                .map(field -> field.label() + ": " + values.of(field))
                .toList();
    }

    private String line(String key, @Nullable Object value) {
        return texts.get(key) + ": " + (value == null ? "–" : value);
    }

    private String official(Transition step) {
        return Objects.requireNonNull(accounts.names(Set.of(step.by())).get(step.by()))
                .full();
    }
}
