package kz.yntymaq.cooperative.voice;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.associate.AssociateEntity;
import kz.yntymaq.cooperative.associate.Associates;
import kz.yntymaq.cooperative.associate.Contract;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.membership.MeetingEffects;
import kz.yntymaq.cooperative.membership.NamedAccounts;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody asks to become an associated member, or the chair proposes a person or a firm; the general meeting decides, and the chair
 * records contract and share (law on agricultural co-operatives, articles 25, point 2, and 28, point 1).
 */
@Service
@Transactional
public class Requests {

    /** How often a day one person may ask; the portal's own. */
    private static final int MOST_A_DAY = 10;

    private final CooperativeRepository cooperatives;
    private final MeetingEffects effects;
    private final Associates associates;
    private final Meetings meetings;
    private final NamedAccounts named;
    private final Accounts accounts;
    private final RequestRows rows;
    private final ProposedPeople proposed;
    private final Texts texts;
    private final Frequency frequency;
    private final OnceOnly once;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Requests(
            CooperativeRepository cooperatives,
            MeetingEffects effects,
            Associates associates,
            Meetings meetings,
            NamedAccounts named,
            Accounts accounts,
            RequestRows rows,
            ProposedPeople proposed,
            Texts texts,
            Frequency frequency,
            OnceOnly once,
            AuditLog audit,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.effects = effects;
        this.associates = associates;
        this.meetings = meetings;
        this.named = named;
        this.accounts = accounts;
        this.rows = rows;
        this.proposed = proposed;
        this.texts = texts;
        this.frequency = frequency;
        this.once = once;
        this.audit = audit;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A person asks for themselves.
     *
     * @param produces which agricultural products they produce
     * @throws RuleViolationException for who belongs to it already or has asked, and in a liquidation
     */
    public void ask(Actor actor, UUID cooperativeId, String produces, UUID key) {
        ask(actor, cooperativeId, produces, null, key);
    }

    /** The same. @param entity for which the person acts, null for who asks for themselves */
    public void ask(Actor actor, UUID cooperativeId, String produces, @Nullable LegalEntity entity, UUID key) {
        cooperatives.findActive(cooperativeId).orElseThrow(NotFoundException::new);
        String whose = String.valueOf(entity);
        once.run(Press.of(key, actor.accountId(), "associate.asked", cooperativeId, produces, whose), () -> {
            frequency.require("associate.asked", actor.accountId(), "", MOST_A_DAY, 1);
            String name = requireNonNull(
                            accounts.names(List.of(actor.accountId())).get(actor.accountId()))
                    .full();
            Cooperative cooperative = effects.hold(cooperativeId);
            cooperative.requireNoLiquidation();
            if (proposed.isKnown(cooperativeId, actor.accountId())) {
                throw new RuleViolationException("voice.refused.already");
            }
            AssociateEntity asks = proposed.entity(cooperative, entity, actor.accountId(), name);
            return add(actor, cooperative, name, actor.accountId(), asks, produces, RequestMoved.What.ASKED);
        });
    }

    /**
     * The chair proposes somebody.
     *
     * @throws FieldViolationException by {@code iin} or {@code name} for who belongs to it already or has asked
     * @throws RuleViolationException when {@value ProposedPeople#MOST_OPEN} wait for a meeting, and in a liquidation
     */
    public void propose(Actor chair, UUID cooperativeId, Proposal whom, UUID key) {
        ofChair(chair, cooperativeId);
        Iin iin = whom.iin();
        String digits = iin == null ? null : iin.digits();
        once.run(
                Press.of(
                        key,
                        chair.accountId(),
                        "associate.proposed",
                        cooperativeId,
                        whom.name(),
                        digits,
                        whom.produces(),
                        String.valueOf(whom.entity())),
                () -> {
                    UUID account = iin == null ? null : named.find(chair.accountId(), whom.name(), iin);
                    Cooperative cooperative = effects.hold(cooperativeId);
                    cooperative.requireNoLiquidation();
                    proposed.require(cooperativeId, whom.called(), account, whom.another());
                    AssociateEntity asks = proposed.entity(cooperative, whom.entity(), account, whom.name());
                    return add(
                            chair,
                            cooperative,
                            whom.called(),
                            account,
                            asks,
                            whom.produces(),
                            RequestMoved.What.PROPOSED);
                });
    }

    private String add(
            Actor by,
            Cooperative cooperative,
            String name,
            @Nullable UUID account,
            @Nullable AssociateEntity entity,
            String produces,
            RequestMoved.What what) {
        String called = entity == null ? name : entity.entity().name().kk();
        UUID id = rows.add(new RequestRows.Asking(
                cooperative.getId(), called, account, entity, produces, by.accountId(), clock.instant()));
        moved(by, rows.find(cooperative.getId(), id).orElseThrow(), what);
        return id.toString();
    }

    /** The person takes it back, or steps back from an admission, until there is a contract. Again is the same. */
    public void withdraw(Actor actor, UUID cooperativeId) {
        Request own = held(cooperativeId, ownOf(actor, cooperativeId));
        if (!own.withdrawn()) {
            requireOpen(own);
            takeBack(actor, own, RequestMoved.What.WITHDRAWN);
        }
    }

    /** A request while neither its vote nor its co-operative changes. */
    private Request held(UUID cooperativeId, UUID id) {
        rows.holdVote(id);
        effects.hold(cooperativeId);
        return rows.find(cooperativeId, id).orElseThrow(NotFoundException::new);
    }

    private static void requireOpen(Request found) {
        if (!found.isOpen()) {
            throw new RuleViolationException(found.voting() ? "voice.refused.voting" : "voice.refused.decided");
        }
    }

    /** The actor's own, the latest: its id. @throws NotFoundException for who never asked */
    @Transactional(readOnly = true)
    public UUID ownOf(Actor actor, UUID cooperativeId) {
        return rows.ofPerson(cooperativeId, actor.accountId()).map(Request::id).orElseThrow(NotFoundException::new);
    }

    /**
     * The chair takes back what the chair proposed, until there is a contract; of others records that no contract came of an admission,
     * {@value Request#CONTRACT_DAYS} days after it: the place of the fifth is free again. Again is the same.
     */
    public void drop(Actor chair, UUID cooperativeId, UUID id) {
        ofChair(chair, cooperativeId);
        Request found = held(cooperativeId, id);
        if (found.withdrawn()) {
            return;
        }
        if (found.proposed()) {
            requireOpen(found);
        } else if (found.droppable(LocalDate.now(clock)) == null) {
            throw new RuleViolationException("voice.refused.not-lapsed", Request.CONTRACT_DAYS);
        }
        takeBack(
                chair,
                found,
                found.stage() == Request.Stage.ADMITTED ? RequestMoved.What.LAPSED : RequestMoved.What.DROPPED);
    }

    private void takeBack(Actor by, Request found, RequestMoved.What what) {
        jdbc.sql("update associate_request set withdrawn_at = ? where id = ?")
                .params(now(), found.id())
                .update();
        moved(by, found, what);
    }

    /** Puts the question on the agenda of a meeting that is being prepared. */
    public void put(Actor chair, UUID cooperativeId, UUID id, UUID meeting, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "associate.put", id, meeting), () -> {
            effects.hold(cooperativeId);
            Request found = rows.find(cooperativeId, id).orElseThrow(NotFoundException::new);
            if (!found.isFree()) {
                throw new RuleViolationException("voice.refused.not-free");
            }
            UUID question = meetings.put(
                    chair,
                    cooperativeId,
                    meeting,
                    Meetings.Put.of(Topic.ASSOCIATE, found.words(Language.KK, texts), found.words(Language.RU, texts)),
                    Press.within(key, "associate.put"));
            jdbc.sql("insert into associate_question (question_id, request_id, meeting_id, put_at) values (?, ?, ?, ?)")
                    .params(question, id, meeting, now())
                    .update();
            audit.note(chair.accountId(), "associate.request-put", id, null);
            return id.toString();
        });
    }

    /**
     * The chair records contract and share of whom a meeting admitted: from now on they are an associated member.
     *
     * @throws FieldViolationException by the day of the contract or of the payment
     */
    void conclude(Actor chair, UUID cooperativeId, UUID id, Contract contract, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "associate.concluded", id, contract), () -> {
            effects.hold(cooperativeId);
            Request found = rows.find(cooperativeId, id).orElseThrow(NotFoundException::new);
            boolean open = rows.open(cooperativeId).stream()
                    .anyMatch(each -> each.id().equals(id)); // a contract of theirs was recorded otherwise meanwhile
            if (found.stage() != Request.Stage.ADMITTED || !open) {
                throw new RuleViolationException("voice.refused.not-admitted");
            }
            UUID associate = associates.conclude(
                    chair,
                    cooperativeId,
                    new Associates.Given(found.name(), null, contract, found.produces(), found.entity()),
                    found.account(),
                    requireNonNull(found.decision()));
            jdbc.sql("update associate_request set associate_id = ? where id = ?")
                    .params(associate, id)
                    .update();
            return associate.toString();
        });
    }

    private void moved(Actor by, Request of, RequestMoved.What what) {
        audit.note(by.accountId(), what.action(), of.id(), null);
        events.publishEvent(new RequestMoved(of.cooperative(), of.account(), of.name(), what));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void ofChair(Actor chair, UUID cooperativeId) {
        cooperatives.requireOfChair(chair, cooperativeId);
    }
}
