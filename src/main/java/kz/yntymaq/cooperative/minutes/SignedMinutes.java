package kz.yntymaq.cooperative.minutes;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.cooperative.meeting.Minutes;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.signature.GivenSignatures;
import kz.yntymaq.signature.Signable;
import kz.yntymaq.signature.SignableDocuments;
import kz.yntymaq.signature.Signing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The minutes of a general meeting as a text that who presided and the secretary sign, each with the own key, once both have
 * confirmed them: from then on their words stay.
 */
@Component
class SignedMinutes implements SignableDocuments {

    private static final String KIND = "minutes";

    private final Minutes minutes;
    private final MeetingAccess access;
    private final GivenSignatures signatures;

    SignedMinutes(Minutes minutes, MeetingAccess access, GivenSignatures signatures) {
        this.minutes = minutes;
        this.access = access;
        this.signatures = signatures;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Signable find(Actor actor, UUID meeting) {
        UUID cooperative = access.cooperativeOf(meeting);
        Minutes.Paper paper = minutes.of(actor, cooperative, meeting);
        String page = MinutesController.page(cooperative, meeting);
        if (paper.part().confirms()) {
            throw new MovedOnException(page);
        }
        if (!paper.part().signs()) {
            throw new NotFoundException();
        }
        return new Signable(document(meeting, paper), paper.sheet().title(), page, null);
    }

    @Override
    public String otherwiseKey(Actor actor, UUID meeting) {
        return "meeting.minutes.signed.otherwise";
    }

    /** Who has signed minutes that somebody reads. */
    GivenSignatures.Given given(Actor actor, UUID meeting, Minutes.Paper read) {
        return signatures.of(
                actor, () -> document(meeting, read), () -> read.part().signs());
    }

    private static Signing.Document document(UUID meeting, Minutes.Paper paper) {
        return new Signing.Document(KIND, meeting, paper.sheet().words());
    }
}
