package kz.yntymaq.signature;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;

/** The documents of one kind that can be signed; answered by each room that has some. */
public interface SignableDocuments {

    /** The kind, as it stands in the address of the page: {@code application}. */
    String kind();

    /**
     * The document as it stands now.
     *
     * @throws NotFoundException when there is none that this person may sign
     */
    Signable find(Actor actor, UUID subject);

    /** Message key of who gets the file of the signature, said before somebody signs: it holds the signer's certificate. */
    default String fileGoesToKey() {
        return "signature.file.goes";
    }

    /** Message key of the lawful way without ЭЦҚ, said beside what asks for the signature. */
    default String otherwiseKey(Actor actor, UUID subject) {
        return "signature.document.otherwise";
    }
}
