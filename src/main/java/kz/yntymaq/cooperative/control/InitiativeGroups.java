package kz.yntymaq.cooperative.control;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
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
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    InitiativeGroups(InitiativeRows rows, Accounts accounts, ApplicationEventPublisher events) {
        this.rows = rows;
        this.accounts = accounts;
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
    public Map<UUID, Revisions.About> reported(UUID cooperative) {
        Map<UUID, List<UUID>> groups = rows.reported(cooperative);
        Map<UUID, String> words = rows.words(cooperative);
        Map<UUID, PersonName> names = accounts.names(
                groups.values().stream().flatMap(List::stream).distinct().toList());
        return groups.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new Revisions.About(
                                words.getOrDefault(each.getKey(), ""),
                                each.getValue().stream()
                                        .map(names::get)
                                        .flatMap(Stream::ofNullable)
                                        .map(PersonName::full)
                                        .toList())));
    }

    @Override
    public void reported(UUID cooperative, UUID group, UUID by) {
        rows.end(group, Initiative.Why.REPORTED);
        events.publishEvent(new ControlEvent(cooperative, group, ControlEvent.What.REPORTED, by));
    }
}
