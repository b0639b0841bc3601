package kz.yntymaq.cooperative.control;

import java.util.UUID;
import kz.yntymaq.cooperative.body.Revisions;
import kz.yntymaq.cooperative.share.BookReaders;
import kz.yntymaq.cooperative.trade.TradeReaders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those of an initiative group at work have what the revision commission has: all documents of the co-operative (law on
 * agricultural co-operatives, article 36, points 1 and 3). Its report ends the group.
 */
@Component
@Transactional
class InitiativeGroups implements BookReaders, TradeReaders, Revisions.Groups {

    private final InitiativeRows rows;
    private final ApplicationEventPublisher events;

    InitiativeGroups(InitiativeRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @Override
    public boolean mayRead(UUID cooperativeId, UUID account) {
        return rows.isInGroup(cooperativeId, account);
    }

    @Override
    public boolean isAtWork(UUID cooperative, UUID group, UUID account) {
        return rows.find(cooperative, group, account)
                .filter(found -> found.mine() && found.isAtWork())
                .isPresent();
    }

    @Override
    public void reported(UUID cooperative, UUID group, UUID by) {
        rows.end(group, Initiative.Why.REPORTED);
        events.publishEvent(new ControlEvent(cooperative, group, ControlEvent.What.REPORTED, by));
    }
}
