package kz.yntymaq.signature;

import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells a person afterwards what was signed in their name. */
@Component
class SignedMessages {

    private final SignedDocuments documents;
    private final Inbox inbox;

    SignedMessages(SignedDocuments documents, Inbox inbox) {
        this.documents = documents;
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(DocumentSigned event) {
        documents
                .find(event.signature())
                .ifPresent(signed -> inbox.deliver(
                        event.account(),
                        "signature.message.signed",
                        "/cabinet/signed/" + signed.id(),
                        new RecordedValue.Named(
                                signed.title().kk(), signed.title().ru())));
    }
}
