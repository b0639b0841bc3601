package kz.yntymaq.integrity.signal;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.integrity.signal.SignalKeeper.News;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.stereotype.Component;

/** Tells chairs of signals of their co-operative and of answers to objections. */
@Component
class SignalMessages {

    private final CooperativeInbox inbox;

    SignalMessages(CooperativeInbox inbox) {
        this.inbox = inbox;
    }

    /** @param ownUntil the last day on which new ones of B and C are the co-operative's own */
    void raised(UUID cooperative, Set<News> news, LocalDate ownUntil) {
        if (news.contains(News.BREACH)) {
            tell(cooperative, "signs.message.breach");
        }
        if (news.contains(News.SIGNAL)) {
            tell(cooperative, "signs.message.signal", new RecordedValue.Day(ownUntil));
        }
        if (news.contains(News.AGAIN)) {
            tell(cooperative, "signs.message.again");
        }
    }

    void gone(UUID cooperative, String indicator) {
        tell(cooperative, "signs.message.gone", name(indicator));
    }

    void answered(UUID cooperative, String indicator, boolean upheld) {
        tell(cooperative, upheld ? "signs.message.upheld" : "signs.message.rejected", name(indicator));
    }

    private static RecordedValue name(String indicator) {
        return new RecordedValue.Key("integrity.sign." + indicator + ".name");
    }

    private void tell(UUID cooperative, String key, RecordedValue... more) {
        CooperativeFacts facts = inbox.facts(cooperative);
        inbox.tell(facts.chairId(), key, CooperativeInbox.cabinet(facts) + "/signs", facts, more);
    }
}
