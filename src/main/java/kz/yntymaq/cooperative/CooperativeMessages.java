package kz.yntymaq.cooperative;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.notification.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people in their inbox what happened to their co-operative. */
@Component
class CooperativeMessages {

    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Inbox inbox;

    CooperativeMessages(Cooperatives cooperatives, Accounts accounts, Inbox inbox) {
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.inbox = inbox;
    }

    @ApplicationModuleListener
    void on(FounderInvited event) {
        inbox.deliver(
                event.accountId(),
                "cooperative.message.invited",
                "/cabinet/invitations/" + event.invitationId(),
                name(facts(event.cooperativeId())));
    }

    @ApplicationModuleListener
    void on(FounderAnswered event) {
        CooperativeFacts facts = facts(event.cooperativeId());
        inbox.deliver(
                facts.chairId(),
                event.accepted() ? "cooperative.message.accepted" : "cooperative.message.declined",
                cabinet(facts),
                person(event.accountId()),
                name(facts));
    }

    @ApplicationModuleListener
    void on(CooperativeFounded event) {
        toAll(event.cooperativeId(), "cooperative.message.founded");
    }

    @ApplicationModuleListener
    void on(FoundingGivenUp event) {
        inbox.deliver(
                event.accountId(), "cooperative.message.given-up", "/cabinet", name(facts(event.cooperativeId())));
    }

    @ApplicationModuleListener
    void on(RegistrationClaimed event) {
        toAll(event.cooperativeId(), "cooperative.message.claimed");
    }

    @ApplicationModuleListener
    void on(CooperativeConfirmed event) {
        toAll(event.cooperativeId(), "cooperative.message.confirmed");
    }

    @ApplicationModuleListener
    void on(CooperativeSentBack event) {
        CooperativeFacts facts = facts(event.cooperativeId());
        inbox.deliver(
                facts.chairId(),
                "cooperative.message.sent-back",
                "/cabinet/cooperatives/" + facts.id() + "/registration",
                name(facts),
                event.reason());
    }

    @ApplicationModuleListener
    void on(JoiningAsked event) {
        CooperativeFacts facts = facts(event.cooperativeId());
        inbox.deliver(
                facts.chairId(),
                "cooperative.message.joining-asked",
                members(facts),
                person(event.accountId()),
                name(facts));
    }

    @ApplicationModuleListener
    void on(JoiningDecided event) {
        CooperativeFacts facts = facts(event.cooperativeId());
        inbox.deliver(
                event.accountId(),
                event.admitted() ? "cooperative.message.admitted" : "cooperative.message.not-admitted",
                "/cooperatives/" + facts.id(),
                name(facts));
    }

    @ApplicationModuleListener
    void on(MemberJoined event) {
        CooperativeFacts facts = facts(event.cooperativeId());
        inbox.deliver(event.accountId(), "cooperative.message.joined", cabinet(facts), name(facts));
    }

    @ApplicationModuleListener
    void on(LeavingAsked event) {
        CooperativeFacts facts = facts(event.cooperativeId());
        inbox.deliver(
                facts.chairId(),
                "cooperative.message.leaving-asked",
                members(facts),
                person(event.accountId()),
                name(facts));
    }

    @ApplicationModuleListener
    void on(MemberLeft event) {
        CooperativeFacts facts = facts(event.cooperativeId());
        inbox.deliver(event.accountId(), "cooperative.message.left", "/cooperatives/" + facts.id(), name(facts));
    }

    @ApplicationModuleListener
    void on(ChairElected event) {
        CooperativeFacts facts = facts(event.cooperativeId());
        inbox.deliver(event.accountId(), "cooperative.message.chair", cabinet(facts), name(facts));
    }

    private void toAll(UUID id, String key) {
        CooperativeFacts facts = facts(id);
        cooperatives.members(id).forEach(account -> inbox.deliver(account, key, cabinet(facts), name(facts)));
    }

    private CooperativeFacts facts(UUID id) {
        return cooperatives.facts(id);
    }

    private String person(UUID account) {
        PersonName found = accounts.names(List.of(account)).get(account);
        return found == null ? "–" : found.full();
    }

    private static Inbox.Named name(CooperativeFacts facts) {
        return new Inbox.Named(facts.nameKk(), facts.nameRu());
    }

    private static String cabinet(CooperativeFacts facts) {
        return "/cabinet/cooperatives/" + facts.id();
    }

    private static String members(CooperativeFacts facts) {
        return cabinet(facts) + "/members";
    }
}
