package kz.yntymaq.notification.wish;

import java.util.List;
import java.util.Objects;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PasswordChanged;
import kz.yntymaq.notification.Inbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people of other contacts where they were told before, and nobody any more whose account may be another's. */
@Component
class ContactMessages {

    private final Inbox inbox;
    private final Wishes wishes;
    private final Accounts accounts;

    ContactMessages(Inbox inbox, Wishes wishes, Accounts accounts) {
        this.inbox = inbox;
        this.wishes = wishes;
        this.accounts = accounts;
    }

    /** The account still has the contacts of before, so that the word goes there. */
    @EventListener
    void on(Account.ContactsGiven event) {
        Account before = accounts.findAll(List.of(event.account())).get(event.account());
        boolean other = before != null
                && (!event.phone().equals(before.phone()) || !Objects.equals(event.email(), before.getEmail()));
        if (other) {
            inbox.deliver(event.account(), "notice.message.contacts", "/cabinet/contacts");
        }
    }

    @EventListener
    void on(PasswordChanged.Reset event) {
        wishes.forget(event.accountId());
    }
}
