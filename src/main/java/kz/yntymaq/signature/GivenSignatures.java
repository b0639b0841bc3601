package kz.yntymaq.signature;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kz.yntymaq.account.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has signed a paper that several people sign, each with the own key, and whether it waits for the reader. */
@Component
public class GivenSignatures {

    private final SignedDocuments signed;
    private final SigningRequests requests;

    GivenSignatures(SignedDocuments signed, SigningRequests requests) {
        this.signed = signed;
        this.requests = requests;
    }

    /**
     * Who has signed a paper as it stands.
     *
     * @param signers people, each counted once
     * @param open whether it waits for the actor to sign it
     */
    public record Given(List<SignedDocument> signatures, int signers, boolean open) {

        /** Whether there is anything to show. */
        public boolean isShown() {
            return open || !signatures.isEmpty();
        }
    }

    /**
     * Those under a paper; the caller has looked whether the actor may see it. Where nobody checks signatures, none.
     *
     * @param document as it stands, asked only where signatures are on
     * @param asked whether the actor is one of those who sign it
     */
    @Transactional(readOnly = true)
    public Given of(Actor actor, Supplier<Signing.Document> document, BooleanSupplier asked) {
        return given(actor, () -> signed.under(document.get()), asked);
    }

    /** The same of a paper whose signatures stand until they are ended. */
    @Transactional(readOnly = true)
    public Given standing(Actor actor, String kind, UUID subject, BooleanSupplier asked) {
        return given(actor, () -> signed.standing(kind, subject), asked);
    }

    private Given given(Actor actor, Supplier<List<SignedDocument>> found, BooleanSupplier asked) {
        if (!requests.areOn()) {
            return new Given(List.of(), 0, false);
        }
        List<SignedDocument> signatures = found.get();
        int signers = (int)
                signatures.stream().map(SignedDocument::account).distinct().count();
        boolean mine = signatures.stream().anyMatch(each -> each.account().equals(actor.accountId()));
        return new Given(signatures, signers, !mine && asked.getAsBoolean());
    }
}
