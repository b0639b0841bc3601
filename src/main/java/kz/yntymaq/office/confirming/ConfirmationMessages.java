package kz.yntymaq.office.confirming;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.confirmation.Confirmation;
import kz.yntymaq.account.confirmation.Confirmations;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.account.confirmation.IdentityDocumentSeen;
import kz.yntymaq.account.confirmation.IdentityObjected;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.office.appointment.Administrators;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells a person that an official saw their document, and official and administrators that the person objects. */
@Component
class ConfirmationMessages {

    static final String PAGE = "/cabinet/identity";

    private final Confirmations confirmations;
    private final Accounts accounts;
    private final Inbox inbox;
    private final Administrators administrators;

    ConfirmationMessages(Confirmations confirmations, Accounts accounts, Inbox inbox, Administrators administrators) {
        this.confirmations = confirmations;
        this.accounts = accounts;
        this.inbox = inbox;
        this.administrators = administrators;
    }

    @ApplicationModuleListener
    void on(IdentityDocumentSeen event) {
        Confirmation seen = confirmations.find(event.confirmation());
        Bilingual office = requireNonNull(seen.office());
        inbox.deliver(
                event.account(),
                "account.message.document-seen",
                PAGE,
                kind(requireNonNull(seen.kind())),
                new RecordedValue.Named(office.kk(), office.ru()),
                RecordedValue.words(name(requireNonNull(seen.by()))));
    }

    @ApplicationModuleListener
    void on(IdentityObjected event) {
        Confirmation objected = confirmations.find(event.confirmation());
        UUID official = requireNonNull(objected.by());
        Set<UUID> told = new TreeSet<>(administrators.of(village(event.account())));
        told.add(official);
        told.remove(event.account());
        told.forEach(reader -> inbox.deliver(
                reader,
                "account.message.objected",
                "/cabinet/inbox",
                RecordedValue.words(name(event.account())),
                RecordedValue.words(name(official)),
                kind(requireNonNull(objected.kind()))));
    }

    private String village(UUID account) {
        return requireNonNull(accounts.findAll(List.of(account)).get(account)).getVillageCode();
    }

    private static RecordedValue kind(DocumentKind kind) {
        return RecordedValue.key(kind.key());
    }

    private String name(UUID account) {
        return requireNonNull(accounts.names(List.of(account)).get(account)).full();
    }
}
