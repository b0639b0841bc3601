package kz.yntymaq.cooperative.paper;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.charter.FoundingRecord;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.signature.GivenSignatures;
import kz.yntymaq.signature.Signable;
import kz.yntymaq.signature.SignableDocuments;
import kz.yntymaq.signature.Signing;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The minutes of a founding meeting as a text that who presided and the secretary sign, each with the own key, in place of the
 * lines on paper: what the printed minutes say, in both languages. Minutes that changed since are signed anew.
 */
@Component
class SignedFoundingMinutes implements SignableDocuments {

    private static final String KIND = "founding-minutes";

    private final FoundingPapers papers;
    private final FoundingMinutes minutes;
    private final GivenSignatures signatures;

    SignedFoundingMinutes(FoundingPapers papers, FoundingMinutes minutes, GivenSignatures signatures) {
        this.papers = papers;
        this.minutes = minutes;
        this.signatures = signatures;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Signable find(Actor actor, UUID cooperative) {
        String page = FoundingPapers.minutesOf(cooperative);
        FoundingMinutes.Facts found = minutes.find(cooperative);
        if (!signs(actor, found)) {
            throw new NotFoundException();
        }
        FoundingPapers.Paper founding = papers.findToSign(actor, cooperative, page);
        if (!found.isConfirmed()) {
            throw new MovedOnException(page);
        }
        BilingualPaper paper = minutes.written(founding, found);
        return new Signable(document(cooperative, paper), paper.title(), page, null);
    }

    @Override
    public String otherwiseKey(Actor actor, UUID cooperative) {
        return "meeting.minutes.signed.otherwise";
    }

    /** Who has signed them; the caller has looked whether the actor may see them. */
    @Transactional(readOnly = true)
    public GivenSignatures.Given given(Actor actor, UUID cooperative) {
        FoundingMinutes.Facts found = minutes.find(cooperative);
        return signatures.of(
                actor,
                () -> document(cooperative, minutes.written(papers.whole(cooperative), found)),
                () -> found.isConfirmed() && signs(actor, found) && papers.isToBeSignedBy(actor, cooperative));
    }

    private static boolean signs(Actor actor, FoundingMinutes.Facts found) {
        FoundingRecord.People people = found.people();
        return people != null
                && (people.presiding().equals(actor.accountId())
                        || people.secretary().equals(actor.accountId()));
    }

    private static Signing.Document document(UUID cooperative, BilingualPaper paper) {
        return new Signing.Document(KIND, cooperative, paper.words());
    }
}
