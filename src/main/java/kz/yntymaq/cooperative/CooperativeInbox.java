package kz.yntymaq.cooperative;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people in their inbox what happened to their co-operative. */
@Component
public class CooperativeInbox {

    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Inbox inbox;

    CooperativeInbox(Cooperatives cooperatives, Accounts accounts, Inbox inbox) {
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.inbox = inbox;
    }

    /** The co-operative of an event. */
    public CooperativeFacts facts(UUID cooperativeId) {
        return cooperatives.facts(cooperativeId);
    }

    /** Tells one account; the text is given the co-operative's name and then what follows here. */
    public void tell(UUID account, String key, String page, CooperativeFacts facts, RecordedValue... more) {
        tellAll(List.of(account), key, page, facts, more);
    }

    /** Tells each of several accounts the same, in as many statements as one. */
    public void tellAll(
            Collection<UUID> accounts, String key, String page, CooperativeFacts facts, RecordedValue... more) {
        inbox.deliverAll(accounts, key, page, arguments(facts, List.of(more)).toArray(RecordedValue[]::new));
    }

    /** Whom a text says something of their own. @param more what follows the co-operative's name */
    public record Letter(UUID account, List<RecordedValue> more) {}

    /** The same where the text says something else to each. */
    public void tellEach(List<Letter> letters, String key, String page, CooperativeFacts facts) {
        inbox.deliverEach(
                letters.stream()
                        .map(each -> new Inbox.Letter(each.account(), arguments(facts, each.more())))
                        .toList(),
                key,
                page);
    }

    private static List<RecordedValue> arguments(CooperativeFacts facts, List<RecordedValue> more) {
        return Stream.concat(Stream.of(name(facts)), more.stream()).toList();
    }

    /** Tells the chair what another person did; the text is given the person's name and the co-operative's. */
    public void tellChair(CooperativeFacts facts, String key, String page, UUID person) {
        PersonName found = accounts.names(List.of(person)).get(person);
        tellChair(facts, key, page, RecordedValue.words(found == null ? null : found.full()));
    }

    /** The same of who is named otherwise. */
    public void tellChair(CooperativeFacts facts, String key, String page, RecordedValue who) {
        inbox.deliver(facts.chairId(), key, page, who, name(facts));
    }

    /** The same of what an office may have entered from a paper, which the text then says. @param office null for what the person did themself */
    public void tellChair(CooperativeFacts facts, String key, String page, UUID person, @Nullable Bilingual office) {
        PersonName found = accounts.names(List.of(person)).get(person);
        tellChair(facts, key, page, onPaper(RecordedValue.words(found == null ? null : found.full()), office));
    }

    /** Who did it, with the office that entered it from a paper. @param office null for what the person did themself */
    public static RecordedValue onPaper(RecordedValue who, @Nullable Bilingual office) {
        return office == null
                ? who
                : new RecordedValue.Sentence("cooperative.message.on-paper", List.of(who, RecordedValue.named(office)));
    }

    /** Tells every member. */
    public void tellMembers(UUID cooperativeId, String key) {
        CooperativeFacts facts = facts(cooperativeId);
        tellAll(cooperatives.people(cooperativeId), key, cabinet(facts), facts);
    }

    /** Tells every member but one. @param page within the co-operative's cabinet */
    public void tellOthers(UUID cooperativeId, UUID but, String key, String page, RecordedValue... more) {
        CooperativeFacts facts = facts(cooperativeId);
        List<UUID> others = cooperatives.people(cooperativeId).stream()
                .filter(each -> !each.equals(but))
                .toList();
        tellAll(others, key, cabinet(facts) + page, facts, more);
    }

    /** Address of the co-operative in its people's cabinet. */
    public static String cabinet(CooperativeFacts facts) {
        return "/cabinet/cooperatives/" + facts.id();
    }

    private static RecordedValue name(CooperativeFacts facts) {
        return new RecordedValue.Named(facts.nameKk(), facts.nameRu());
    }
}
