package kz.yntymaq.review.decision;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.factor.Factors;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.application.progress.StepRule;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.StandingDecision;
import kz.yntymaq.signature.Signable;
import kz.yntymaq.signature.SignableDocuments;
import kz.yntymaq.signature.Signing;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision as a text that the official signs who took it: on what, what, when, by which point and why. It stands
 * without the signature too, so that a signature counts as soon as it is made.
 */
@Component
@Transactional(readOnly = true)
class SignedDecisions implements SignableDocuments {

    private static final String KIND = "decision";

    private final ReviewAccess access;
    private final FieldReader fields;
    private final Applicants applicants;
    private final Accounts accounts;
    private final Factors factors;
    private final Texts texts;
    private final Format format;
    private final StepRule rule;
    private final LegalText law;

    SignedDecisions(
            ReviewAccess access,
            FieldReader fields,
            Applicants applicants,
            Accounts accounts,
            Factors factors,
            Texts texts,
            Format format,
            StepRule rule,
            LegalText law) {
        this.access = access;
        this.fields = fields;
        this.applicants = applicants;
        this.accounts = accounts;
        this.factors = factors;
        this.texts = texts;
        this.format = format;
        this.rule = rule;
        this.law = law;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Signable find(Actor actor, UUID id) {
        StandingDecision decision = access.findDecisionOf(actor, id);
        String text = in(Language.KK, actor, decision) + "\n\n" + in(Language.RU, actor, decision) + "\n";
        return new Signable(
                new Signing.Document(KIND, id, text),
                new Bilingual(title(Language.KK, decision), title(Language.RU, decision)),
                CaseAddress.of(id),
                null,
                true,
                true);
    }

    @Override
    public String fileGoesToKey() {
        return "review.signed.goes";
    }

    /** A second factor is named only where there was one when it was decided. */
    @Override
    public String otherwiseKey(Actor actor, UUID id) {
        StandingDecision decision = access.findDecisionOf(actor, id);
        boolean sure = factors.since(actor.accountId())
                .filter(since -> since.isBefore(decision.step().at()))
                .isPresent();
        return sure ? "review.signed.otherwise.factor" : "review.signed.otherwise";
    }

    private String title(Language language, StandingDecision decision) {
        Application application = decision.application();
        String what = ApplicationEvent.isOfDocuments(application.lastTransition())
                ? "REFUSED_DOCUMENTS"
                : application.getState().name();
        return texts.in(language, "review.signed.title." + what, Objects.requireNonNull(application.getNumber()));
    }

    private String in(Language language, Actor actor, StandingDecision decision) {
        return Reading.in(language, () -> {
            Application application = decision.application();
            Transition step = decision.step();
            Applicant applicant = applicants.facts(application.getApplicantId(), step.at());
            var text = new StringBuilder(title(language, decision)).append("\n\n");
            line(text, "application.number", application.getNumber());
            line(text, "application.submitted-at", format.time(application.getSubmittedAt()));
            line(text, applicant.isPerson() ? "application.person" : "application.cooperative", applicant.name());
            if (!applicant.isPerson()) {
                line(text, "application.cooperative.bin", applicant.bin());
            }
            terms(text, fields.read(application));
            sum(text, application);
            text.append("\n");
            line(text, "review.signed.at", format.time(step.at()));
            line(text, "review.signed.office", office(actor));
            line(text, "review.signed.official", official(step));
            basis(text, application, step);
            line(text, "review.signed.reason", step.reason());
            if (application.getPastQueue() != null) {
                line(text, "review.signed.past", application.getPastQueue());
            }
            if (application.getElsewhere() != null && application.getState() == ApplicationState.REFUSED) {
                text.append("\n").append(texts.get("review.signed.complaint")).append("\n");
            }
            return text.append("\n")
                    .append(texts.get(
                            application.getElsewhere() == null ? "application.route" : "application.route.elsewhere"))
                    .append("\n")
                    .toString();
        });
    }

    /** The ground of a refusal, the point of the act by which is decided, and that the step itself is the portal's own. */
    private void basis(StringBuilder text, Application application, Transition step) {
        if (step.basis() != null && !step.basis().equals(LegalReference.ROUTE)) {
            line(text, "review.signed.basis", law.of(step.basis()));
        }
        LegalReference point = rule.point(application, step);
        if (point != null) {
            line(text, "review.signed.point", law.of(point));
        }
        line(text, "review.signed.step", law.of(LegalReference.ROUTE));
    }

    /** How much, and where it is lent, for how long. */
    private static void terms(StringBuilder text, FieldValues values) {
        Stream.of(Question.Role.AMOUNT, Question.Role.TERM, Question.Role.GRACE)
                .flatMap(role -> values.sheet().field(role).stream())
                .forEach(field -> text.append(field.label())
                        .append(": ")
                        .append(values.of(field))
                        .append("\n"));
    }

    /** What a subsidy was computed to be, which no question asks for. */
    private void sum(StringBuilder text, Application application) {
        if (application.getElsewhere() != null && application.getAnswers().getAmount() != null) {
            line(text, "review.amount", format.money(application.getAnswers().getAmount()));
        }
    }

    private void line(StringBuilder text, String key, @Nullable Object value) {
        text.append(texts.get(key))
                .append(": ")
                .append(value == null ? "–" : value)
                .append("\n");
    }

    private static String office(Actor actor) {
        return Objects.requireNonNull(actor.officeName()).here();
    }

    private String official(Transition step) {
        return Objects.requireNonNull(accounts.names(Set.of(step.by())).get(step.by()))
                .full();
    }
}
