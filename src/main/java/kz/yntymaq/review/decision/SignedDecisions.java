package kz.yntymaq.review.decision;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.factor.Factors;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.StandingDecision;
import kz.yntymaq.review.letter.DecisionText;
import kz.yntymaq.signature.Signable;
import kz.yntymaq.signature.SignableDocuments;
import kz.yntymaq.signature.Signing;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision as a text that the official signs who took it: on what, what, when, by which point and why. It stands
 * without the signature too, so that a signature counts as soon as it is made.
 */
@Component
@Transactional(readOnly = true)
class SignedDecisions implements SignableDocuments {

    static final String KIND = "decision";

    private final ReviewAccess access;
    private final DecisionText decisions;
    private final Factors factors;
    private final Texts texts;

    SignedDecisions(ReviewAccess access, DecisionText decisions, Factors factors, Texts texts) {
        this.access = access;
        this.decisions = decisions;
        this.factors = factors;
        this.texts = texts;
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
        String what = ApplicationEvent.isOfDocuments(application.lastMove())
                ? "REFUSED_DOCUMENTS"
                : application.getState().name();
        return texts.in(language, "review.signed.title." + what, Objects.requireNonNull(application.getNumber()));
    }

    private String in(Language language, Actor actor, StandingDecision decision) {
        return Reading.in(language, () -> {
            Application application = decision.application();
            Transition step = decision.step();
            String head = title(language, decision) + "\n\n";
            String said = paragraph(decisions.asked(application, step)) + "\n"
                    + paragraph(decisions.decided(application, step, office(actor)));
            String complaint = paragraph(decisions.complaint(application));
            return head + said + (complaint.isEmpty() ? "" : "\n" + complaint) + "\n" + decisions.route(application)
                    + "\n";
        });
    }

    private static String paragraph(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(joining());
    }

    private static String office(Actor actor) {
        return Objects.requireNonNull(actor.officeName()).here();
    }
}
