package kz.yntymaq.cooperative.founding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.DifferentKindsRule;
import kz.yntymaq.cooperative.Invitation;
import kz.yntymaq.cooperative.InvitationRepository;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.WrongStateException;
import kz.yntymaq.cooperative.entered.OnPaper;
import kz.yntymaq.cooperative.law.AdultRule;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RandomToken;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.work.Frequency;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites people to a founding and takes their answers. */
@Service
@Transactional
public class Invitations {

    private static final int TOKEN_BYTES = 24;

    private final InvitationRepository invitations;
    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final Accounts accounts;
    private final DifferentKindsRule differentKinds;
    private final AdultRule adult;
    private final Silences silences;
    private final Frequency frequency;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            Accounts accounts,
            DifferentKindsRule differentKinds,
            AdultRule adult,
            Silences silences,
            Frequency frequency,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.accounts = accounts;
        this.differentKinds = differentKinds;
        this.adult = adult;
        this.silences = silences;
        this.frequency = frequency;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An invitation as the invited person sees it.
     *
     * @param kindKeys message keys of the kinds of activity
     * @param founders how many have accepted
     */
    public record Received(
            UUID id,
            UUID cooperativeId,
            String name,
            List<String> kindKeys,
            String seatCode,
            String invitedBy,
            int founders,
            Instant expiresAt) {}

    /**
     * Invites the person with this IIN. Done the same way whether they are registered or not; whoever
     * registers later finds the invitation in the cabinet. Whoever wants none from this co-operative is not told.
     */
    public void invitePerson(Actor actor, UUID cooperativeId, Iin iin) {
        Cooperative cooperative = gathering(actor, cooperativeId);
        Optional<Account> person = accounts.findByIin(iin);
        if (person.filter(found ->
                        memberships.findOpen(cooperativeId, found.getId()).isPresent())
                .isPresent()) {
            throw new FieldViolationException("iin", "cooperative.refused.already-founder");
        }
        Instant now = clock.instant();
        Optional<Invitation> before = invitations.findOpenTo(cooperativeId, iin.digits());
        if (before.filter(open -> open.canBeAnswered(now)).isPresent()) {
            throw new FieldViolationException("iin", "cooperative.refused.already-invited");
        }
        before.ifPresent(expired -> {
            expired.withdraw();
            invitations.saveAndFlush(expired);
        });
        frequency.require("cooperative.invite", actor.accountId(), iin.digits(), 3, 30);
        frequency.require("cooperative.invite-anyone", actor.accountId(), "", 60, 30);
        Invitation invitation =
                invitations.saveAndFlush(Invitation.toPerson(cooperative.getId(), iin, actor.accountId(), now));
        person.filter(found -> !silences.isSilenced(found.getId(), cooperativeId))
                .ifPresent(found ->
                        events.publishEvent(new FounderInvited(cooperativeId, invitation.getId(), found.getId())));
        audit.note(actor.accountId(), "cooperative.founder-invited", cooperativeId, "by number");
    }

    /**
     * Makes a link that invites whoever opens it first.
     *
     * @return the token, which is shown once and not kept
     */
    public String inviteByLink(Actor actor, UUID cooperativeId) {
        gathering(actor, cooperativeId);
        String token = RandomToken.of(TOKEN_BYTES);
        invitations.saveAndFlush(
                Invitation.byLink(cooperativeId, Sha256.of(token), actor.accountId(), clock.instant()));
        audit.note(actor.accountId(), "cooperative.founder-invited", cooperativeId, "by link");
        return token;
    }

    /** Takes an unanswered invitation back. */
    public void withdraw(Actor actor, UUID cooperativeId, UUID id) {
        gathering(actor, cooperativeId);
        invitations
                .findByIdAndCooperativeId(id, cooperativeId)
                .orElseThrow(NotFoundException::new)
                .withdraw();
        audit.note(actor.accountId(), "cooperative.invitation-withdrawn", cooperativeId, null);
    }

    /** Invitations to the actor that can still be answered. */
    @Transactional(readOnly = true)
    public List<Received> to(Actor actor) {
        return received(invitations.findToPerson(iin(actor)).stream()
                .filter(each -> !silences.isSilenced(actor.accountId(), each.getCooperativeId()))
                .toList());
    }

    /** An invitation to the actor by IIN, or by the token of a link that they hold. */
    @Transactional(readOnly = true)
    public Optional<Received> findVisibleTo(Actor actor, @Nullable UUID id, @Nullable String token) {
        return received(find(actor, id, token).stream().toList()).stream().findFirst();
    }

    /**
     * Accepts with a share contribution.
     *
     * @param share tenge
     * @return id of the co-operative
     * @throws MovedOnException when it was answered before or can be answered no longer
     */
    public UUID accept(Actor actor, @Nullable UUID id, @Nullable String token, BigDecimal share) {
        Invitation invitation = find(actor, id, token).orElseThrow(() -> answered(actor, id, token));
        UUID cooperativeId = invitation.getCooperativeId();
        Cooperative cooperative = cooperatives.findForUpdate(cooperativeId).orElseThrow(NotFoundException::new);
        if (cooperative.getState() != CooperativeState.FOUNDING) {
            throw new WrongStateException(cooperative.getState());
        }
        cooperatives.requireNoAssembly(cooperativeId);
        if (memberships.findOpen(cooperativeId, actor.accountId()).isPresent()) {
            throw new FieldViolationException("share", "cooperative.refused.already-founder");
        }
        adult.require(actor.accountId());
        differentKinds.requireOwn(actor.accountId(), cooperativeId, cooperative.getKinds());
        invitation.accept(actor.accountId(), clock.instant());
        memberships.saveAndFlush(Membership.ofFounder(cooperativeId, actor.accountId(), share, clock.instant()));
        events.publishEvent(new FounderAnswered(cooperativeId, actor.accountId(), true, OnPaper.office()));
        audit.note(actor.accountId(), "cooperative.invitation-accepted", cooperativeId, null);
        return cooperativeId;
    }

    /**
     * Declines.
     *
     * @throws MovedOnException when it was answered before or can be answered no longer
     */
    public void decline(Actor actor, @Nullable UUID id, @Nullable String token) {
        Invitation invitation = find(actor, id, token).orElseThrow(() -> answered(actor, id, token));
        invitation.decline(actor.accountId(), clock.instant());
        events.publishEvent(
                new FounderAnswered(invitation.getCooperativeId(), actor.accountId(), false, OnPaper.office()));
        audit.note(actor.accountId(), "cooperative.invitation-declined", invitation.getCooperativeId(), null);
    }

    /** Declines, and lets no further invitation of this co-operative through. */
    public void silence(Actor actor, UUID id) {
        Invitation invitation = find(actor, id, null).orElseThrow(() -> answered(actor, id, null));
        decline(actor, id, null);
        silences.add(actor, invitation.getCooperativeId());
    }

    /** A founding that its chair still gathers, held: whoever closes it at this moment comes before or after. */
    private Cooperative gathering(Actor actor, UUID cooperativeId) {
        Cooperative cooperative =
                cooperatives.findOfChairForUpdate(actor, cooperativeId).orElseThrow(NotFoundException::new);
        if (cooperative.getState() != CooperativeState.FOUNDING) {
            throw new WrongStateException(cooperative.getState());
        }
        return cooperative;
    }

    private Optional<Invitation> find(Actor actor, @Nullable UUID id, @Nullable String token) {
        Optional<Invitation> found = id != null
                ? invitations.findToPerson(id, iin(actor))
                : token != null ? invitations.findByTokenHash(Sha256.of(token)) : Optional.empty();
        return found.filter(each -> each.canBeAnswered(clock.instant()));
    }

    private String iin(Actor actor) {
        return accounts.iin(actor.accountId()).digits();
    }

    /** Who presses twice, or too late, is led to where the thing stands; the page of a gone invitation says no more. */
    private MovedOnException answered(Actor actor, @Nullable UUID id, @Nullable String token) {
        Optional<Invitation> before = id != null
                ? invitations.findByIdAndAnsweredBy(id, actor.accountId())
                : token != null ? invitations.findByTokenHash(Sha256.of(token)) : Optional.empty();
        if (before.filter(one -> one.isAnswered(Invitation.State.ACCEPTED, actor.accountId()))
                .isPresent()) {
            return new MovedOnException("/cabinet/cooperatives/" + before.get().getCooperativeId());
        }
        return before.filter(one -> one.isAnswered(Invitation.State.DECLINED, actor.accountId()))
                        .isPresent()
                ? new MovedOnException("/cabinet")
                : new MovedOnException(id != null ? "/cabinet/invitations/" + id : "/invitation/" + token);
    }

    private List<Received> received(List<Invitation> found) {
        List<Invitation> open = found.stream()
                .filter(each -> each.canBeAnswered(clock.instant()))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        List<UUID> ids =
                open.stream().map(Invitation::getCooperativeId).distinct().toList();
        Map<UUID, Cooperative> which =
                cooperatives.findAllWithKinds(ids).stream().collect(Collectors.toMap(Cooperative::getId, each -> each));
        Map<UUID, Integer> founders = memberships.countPeople(ids).stream()
                .collect(Collectors.toMap(
                        MembershipRepository.Count::getCooperativeId, MembershipRepository.Count::getPeople));
        var names = accounts.names(open.stream().map(Invitation::getInvitedBy).toList());
        return open.stream()
                .map(each -> {
                    Cooperative cooperative = Objects.requireNonNull(which.get(each.getCooperativeId()));
                    return new Received(
                            each.getId(),
                            cooperative.getId(),
                            cooperative.name(),
                            cooperative.getKinds().stream()
                                    .sorted()
                                    .map(ActivityKind::key)
                                    .toList(),
                            cooperative.getSeatCode(),
                            Objects.requireNonNull(names.get(each.getInvitedBy()))
                                    .full(),
                            founders.getOrDefault(cooperative.getId(), 0),
                            each.getExpiresAt());
                })
                .toList();
    }
}
