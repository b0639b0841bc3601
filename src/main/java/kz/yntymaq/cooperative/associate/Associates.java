package kz.yntymaq.cooperative.associate;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.cooperative.membership.MeetingEffects;
import kz.yntymaq.cooperative.membership.NamedAccounts;
import kz.yntymaq.cooperative.membership.OutsideMeeting;
import kz.yntymaq.cooperative.share.AssociateShares;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Associated members (law on agricultural co-operatives, articles 2, 25 and 26): admitted by the general meeting, at most a
 * fifth; a contract, a share in money, a voice without a vote; the share is returned on exit. They are in no electorate.
 */
@Service
@Transactional
public class Associates {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final MeetingEffects effects;
    private final OutsideMeeting outside;
    private final AssociateRows rows;
    private final AssociateShares shares;
    private final AssociatePlaces places;
    private final NamedAccounts people;
    private final AssociateEntities entities;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Associates(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            MeetingEffects effects,
            OutsideMeeting outside,
            AssociateRows rows,
            AssociateShares shares,
            AssociatePlaces places,
            NamedAccounts people,
            AssociateEntities entities,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.effects = effects;
        this.outside = outside;
        this.rows = rows;
        this.shares = shares;
        this.places = places;
        this.people = people;
        this.entities = entities;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who is admitted and on what contract.
     *
     * @param iin of a person who has an account by that name, null for others; only looked at, kept nowhere
     * @param produces which agricultural products they produce (article 25, point 2); null where it was not asked
     * @param entity a legal entity of that name, whose representative the person with the {@code iin} is; null for others
     */
    public record Given(
            String name,
            @Nullable Iin iin,
            Contract contract,
            @Nullable String produces,
            @Nullable AssociateEntity entity) {

        /** A person, or a firm of which the name alone is told. */
        public Given(String name, @Nullable Iin iin, Contract contract, @Nullable String produces) {
            this(name, iin, contract, produces, null);
        }

        String person() {
            return entity == null ? name : entity.representative();
        }
    }

    /**
     * The chair records whom the general meeting admitted, the contract and the share that was brought in money.
     *
     * @return id
     * @throws FieldViolationException by a field of the vote, {@code iin}, {@code contractOn} or {@code paidOn}
     */
    public UUID admit(Actor chair, UUID cooperativeId, Given given, MeetingDecision decision, UUID key) {
        ofChair(chair, cooperativeId);
        return UUID.fromString(once.run(
                Press.of(
                        key,
                        chair.accountId(),
                        "associate.admitted",
                        cooperativeId,
                        given.name(),
                        given.iin() == null ? null : given.iin().digits(),
                        given.contract(),
                        given.produces(),
                        given.entity() == null ? null : given.entity().entity(),
                        decision),
                () -> {
                    Cooperative cooperative = effects.hold(cooperativeId);
                    outside.require(cooperativeId, decision, cooperative.getRegisteredOn());
                    if (!decision.isFor()) {
                        throw new FieldViolationException("votesFor", "cooperative.rule.majority");
                    }
                    requireLawful(cooperative, given, decision, 1);
                    UUID account = account(chair, cooperativeId, given);
                    entities.requireFree(cooperative, given.entity(), account);
                    return keep(chair, cooperativeId, given, account, decision).toString();
                }));
    }

    /**
     * The chair records contract and share of whom a meeting in the portal admitted, in the transaction that keeps whose they are.
     *
     * @param account of who has one, null for others
     * @return id
     * @throws FieldViolationException by {@code contractOn} or {@code paidOn}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID conclude(
            Actor chair, UUID cooperativeId, Given given, @Nullable UUID account, MeetingDecision decision) {
        ofChair(chair, cooperativeId);
        Cooperative cooperative = effects.hold(cooperativeId);
        requireLawful(cooperative, given, decision, 0); // their place is promised
        entities.requireFree(cooperative, given.entity(), account);
        return keep(chair, cooperativeId, given, free(cooperativeId, account), decision);
    }

    private void requireLawful(Cooperative cooperative, Given given, MeetingDecision decision, int more) {
        cooperative.requireNoLiquidation();
        places.require(cooperative.getId(), more);
        RecordedDay.require("contractOn", given.contract().on(), decision.on(), LocalDate.now(clock));
        RecordedDay.require(
                "paidOn", given.contract().paidOn(), given.contract().on(), LocalDate.now(clock));
    }

    private UUID keep(Actor chair, UUID cooperativeId, Given given, @Nullable UUID account, MeetingDecision decision) {
        var made = new Associate(
                UUID.randomUUID(),
                given.name(),
                account,
                given.contract().number(),
                given.contract().on(),
                given.contract().share(),
                given.contract().paidOn(),
                decision.on(),
                null,
                given.produces(),
                null,
                null,
                given.entity());
        rows.add(cooperativeId, made, decision, chair.accountId());
        shares.contribute(cooperativeId, made.id(), made.share(), made.paidOn(), chair.accountId());
        tell(cooperativeId, made, "admitted");
        audit.note(chair.accountId(), "associate.admitted", made.id(), null);
        return made.id();
    }

    private @Nullable UUID account(Actor chair, UUID cooperativeId, Given given) {
        if (given.iin() == null) {
            return null;
        }
        return free(cooperativeId, people.find(chair.accountId(), given.person(), given.iin()));
    }

    private @Nullable UUID free(UUID cooperativeId, @Nullable UUID account) {
        if (account != null && belongs(cooperativeId, account)) {
            throw new FieldViolationException("iin", "associate.refused.member");
        }
        return account;
    }

    /** Whether somebody is a member, asked to be one, or is an associated member now. */
    @Transactional(readOnly = true)
    public boolean belongs(UUID cooperativeId, UUID account) {
        return memberships.findOpen(cooperativeId, account).isPresent() || isAssociate(cooperativeId, account);
    }

    /** The chair records that the share was returned, all or a part. @param amount tenge, not more than is owed */
    public void payOut(Actor chair, UUID cooperativeId, UUID id, BigDecimal amount, LocalDate on, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "associate.paid-out", id, amount, on), () -> {
            Associate found = find(cooperativeId, id);
            LocalDate left = found.leftOn();
            if (left == null) {
                throw new RuleViolationException("associate.refused.not-left");
            }
            RecordedDay.require("on", on, left, LocalDate.now(clock));
            shares.payOut(cooperativeId, id, amount, on, chair.accountId(), "ASSOCIATE:" + key);
            tell(cooperativeId, found, "paid-out");
            audit.note(chair.accountId(), "associate.paid-out", id, null);
            return id.toString();
        });
    }

    /**
     * Who leads a meeting, or the chair, writes down which associated members take part: with a voice and no vote.
     *
     * @param shown those among whom they were looked for; what was written of others stays
     */
    public void there(Actor chair, UUID cooperativeId, UUID meeting, Collection<UUID> shown, Collection<UUID> there) {
        if (!rows.leads(cooperativeId, meeting, chair.accountId())) {
            ofChair(chair, cooperativeId);
        }
        cooperatives.findForUpdate(cooperativeId).orElseThrow(NotFoundException::new);
        String state = rows.stateOf(cooperativeId, meeting).orElseThrow(NotFoundException::new);
        if (!state.equals("OPEN")) {
            throw new RuleViolationException(
                    state.equals("CLOSED") ? "associate.refused.closed" : "associate.refused.not-open");
        }
        rows.there(cooperativeId, meeting, shown, there, chair.accountId());
        audit.note(chair.accountId(), "associate.presence-marked", meeting, null);
    }

    /** Who of them is marked as taking part in a meeting. */
    @Transactional(readOnly = true)
    public Set<UUID> marked(UUID meeting) {
        return rows.marked(meeting);
    }

    /** Whether somebody with this account is an associated member now. */
    @Transactional(readOnly = true)
    public boolean isAssociate(UUID cooperativeId, UUID account) {
        return rows.ofAccount(cooperativeId, account).stream().anyMatch(each -> each.leftOn() == null);
    }

    /** Names of those who take part in a meeting without a vote. */
    @Transactional(readOnly = true)
    public List<String> at(UUID meeting, Language in) {
        return rows.at(meeting).stream().map(each -> each.in(in)).toList();
    }

    private void tell(UUID cooperativeId, Associate about, String what) {
        UUID account = about.account();
        if (account != null) {
            events.publishEvent(new AssociateMoved(cooperativeId, account, what, null));
        }
    }

    private Associate find(UUID cooperativeId, UUID id) {
        return rows.find(cooperativeId, id).orElseThrow(NotFoundException::new);
    }

    private void ofChair(Actor chair, UUID cooperativeId) {
        cooperatives.requireOfChair(chair, cooperativeId);
    }
}
