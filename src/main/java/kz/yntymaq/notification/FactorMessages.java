package kz.yntymaq.notification;

import kz.yntymaq.account.PasswordChanged;
import kz.yntymaq.account.factor.FactorChanged;
import kz.yntymaq.account.factor.OwnSessions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people of every change of what guards their account, in the transaction of the change. */
@Component
class FactorMessages {

    private final Inbox inbox;

    FactorMessages(Inbox inbox) {
        this.inbox = inbox;
    }

    @EventListener
    void on(FactorChanged event) {
        inbox.deliver(event.account(), event.what().key(), OwnSessions.PAGE);
    }

    @EventListener
    void on(PasswordChanged.ByCertificate event) {
        inbox.deliver(event.accountId(), "account.message.password-by-certificate", OwnSessions.PAGE);
    }
}
