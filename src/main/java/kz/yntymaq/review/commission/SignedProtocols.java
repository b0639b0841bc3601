package kz.yntymaq.review.commission;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.signature.GivenSignatures;
import kz.yntymaq.signature.Signable;
import kz.yntymaq.signature.SignableDocuments;
import kz.yntymaq.signature.Signing;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The protocol of a commission's vote as a text that each who voted signs with the own key, once they have confirmed it: who
 * took part, how each voted and why, the result. Who confirmed it when is no part of what is signed.
 */
@Component
class SignedProtocols implements SignableDocuments {

    private static final String KIND = "protocol";

    private final Protocols protocols;
    private final ProtocolPaper papers;
    private final Reviews reviews;
    private final GivenSignatures signatures;

    SignedProtocols(Protocols protocols, ProtocolPaper papers, Reviews reviews, GivenSignatures signatures) {
        this.protocols = protocols;
        this.papers = papers;
        this.reviews = reviews;
        this.signatures = signatures;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Signable find(Actor actor, UUID id) {
        Application application = reviews.read(actor, id);
        CaseVote vote = protocols.read(actor, application);
        CaseVote.Member member =
                vote.member(actor.accountId()).filter(CaseVote.Member::voted).orElseThrow(NotFoundException::new);
        if (member.confirmed() == null) {
            throw new MovedOnException(ProtocolController.address(id));
        }
        BilingualPaper paper = papers.voted(application, vote);
        return new Signable(
                document(application, paper), paper.title(), ProtocolController.address(id), null, true, false);
    }

    @Override
    public String otherwiseKey(Actor actor, UUID id) {
        return "review.commission.protocol.signed.otherwise";
    }

    /** Who has signed the protocol of a vote that the actor reads. */
    GivenSignatures.Given given(Actor actor, Application application, CaseVote vote) {
        return signatures.of(
                actor,
                () -> document(application, papers.voted(application, vote)),
                () -> vote.member(actor.accountId())
                        .filter(one -> one.voted() && one.confirmed() != null)
                        .isPresent());
    }

    private static Signing.Document document(Application application, BilingualPaper paper) {
        return new Signing.Document(KIND, application.getId(), paper.words());
    }
}
