package kz.yntymaq.voting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sittings of bodies and who takes part in them. Who may do it is known to the room above, which has asked. */
@Service
@Transactional
public class Sittings {

    private final SittingRepository sittings;
    private final QuestionRepository questions;
    private final Presences presences;
    private final Map<String, Electorate> electorates;
    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    Sittings(
            SittingRepository sittings,
            QuestionRepository questions,
            Presences presences,
            List<Electorate> electorates,
            EntityManager entities,
            AuditLog audit,
            Clock clock) {
        this.sittings = sittings;
        this.questions = questions;
        this.presences = presences;
        this.electorates = electorates.stream().collect(Collectors.toMap(Electorate::kind, each -> each));
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A sitting.
     *
     * @param presiding account of who leads it, null before it is opened
     * @param secretary account of who keeps its minutes, null before it is opened
     */
    public record Facts(
            UUID id,
            UUID body,
            SittingState state,
            @Nullable UUID presiding,
            @Nullable UUID secretary,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            int version) {}

    /**
     * A period in which somebody takes part.
     *
     * @param representative name of who votes for them, null where they come themself
     * @param power the notarised power: its number, day and notary
     * @param until null for who is still there
     */
    public record Presence(
            UUID voter,
            Way way,
            @Nullable String representative,
            @Nullable String power,
            Instant since,
            @Nullable Instant until) {}

    /**
     * A new sitting, to which questions may be put.
     *
     * @param kind of body, see {@link Electorate#kind}
     */
    public UUID prepare(String kind, UUID body) {
        return sittings.saveAndFlush(Sitting.prepare(kind, body)).getId();
    }

    /** People are asked to come: from now on its questions stand. */
    public void call(Actor by, UUID id) {
        Sitting sitting = hold(id);
        sitting.call(questions.findBySittingIdOrderByPlace(id).size());
        save(by, sitting, "voting.called");
    }

    /** It will not be. @return its state before: whether people were asked to come */
    public SittingState callOff(Actor by, UUID id) {
        Sitting sitting = hold(id);
        SittingState before = sitting.facts().state();
        sitting.callOff();
        save(by, sitting, "voting.called-off");
        return before;
    }

    /**
     * It begins.
     *
     * @param presiding account of who leads it, one of the voters
     * @param secretary account of who keeps its minutes, another of them
     */
    public void open(Actor by, UUID id, UUID presiding, UUID secretary) {
        Sitting sitting = hold(id);
        List<UUID> voters = voters(sitting);
        requireVoter(voters, presiding, "presiding");
        requireVoter(voters, secretary, "secretary");
        if (presiding.equals(secretary)) {
            throw new FieldViolationException("secretary", "voting.refused.one-person");
        }
        sitting.open(presiding, secretary, clock.instant());
        save(by, sitting, "voting.opened");
    }

    private static void requireVoter(List<UUID> voters, UUID person, String field) {
        if (!voters.contains(person)) {
            throw new FieldViolationException(field, "error.choice");
        }
    }

    /** It ends, and with it everybody's presence. What was not voted on stays so. */
    public void close(Actor by, UUID id) {
        Sitting sitting = hold(id);
        if (questions.findBySittingIdOrderByPlace(id).stream()
                .anyMatch(each -> each.facts().state() == QuestionState.OPEN)) {
            throw new RuleViolationException("voting.refused.question-open");
        }
        sitting.close(clock.instant());
        presences.endAll(id, clock.instant());
        presences.forget(id);
        save(by, sitting, "voting.closed");
    }

    /**
     * Somebody takes part, from now on. Who was represented does so themself, and so does who was marked as seen in the
     * room and comes by the own account; who is there already stays as they are.
     *
     * @throws RuleViolationException for somebody else who takes or took part by the own account
     */
    public void arrive(Actor by, UUID id, UUID voter, Way way) {
        Sitting sitting = present(id, voter);
        requireNotOwn(by, id, voter);
        Optional<Way> now = presences.now(id, voter);
        boolean own = way == Way.REMOTE && by.accountId().equals(voter);
        if (now.filter(each -> each == way || (each != Way.REPRESENTED && !own)).isPresent()) {
            return;
        }
        Instant moment = clock.instant();
        if (now.isPresent()) {
            presences.end(id, voter, moment);
        }
        presences.begin(id, voter, way, null, null, null, by.accountId(), moment);
        audit.note(by.accountId(), "voting.arrived", sitting.getId(), way.name());
    }

    /**
     * Several are seen in the room, as {@link #arrive} for each, in as many statements as for one.
     *
     * @return accounts of those who were not there themselves before
     */
    public List<UUID> arriveAll(Actor by, UUID id, Set<UUID> seen) {
        Sitting sitting = hold(id);
        sitting.require(SittingState.OPEN);
        if (!Set.copyOf(voters(sitting)).containsAll(seen)) {
            throw new NotFoundException();
        }
        if (presences.wereRemote(id, seen, by.accountId())) {
            throw new RuleViolationException("voting.refused.remote");
        }
        List<UUID> came = presences.missing(id, seen);
        if (!came.isEmpty()) {
            presences.beginAll(id, came, by.accountId(), clock.instant());
            audit.note(by.accountId(), "voting.arrived", id, Way.IN_PERSON + " × " + came.size());
        }
        return came;
    }

    /**
     * Somebody takes part through a representative, unless they take or took part by the own account.
     *
     * @param representative full name
     * @param power the notarised power: its number, day and notary
     * @param identity by which the representative is the same person under any name; only compared, and not kept
     * @throws FieldViolationException for who stands or stood for another voter in this sitting, or under another name
     */
    public void represent(Actor by, UUID id, UUID voter, String representative, String power, String identity) {
        present(id, voter);
        if (presences.now(id, voter).isPresent()) {
            throw new FieldViolationException("member", "voting.refused.there");
        }
        requireNotOwn(by, id, voter);
        byte[] hash = presences.hash(id, identity);
        presences.represents(id, hash).forEach((member, name) -> {
            if (!member.equals(voter)) {
                throw new FieldViolationException("iin", "voting.refused.represents-another");
            }
            if (!name.equalsIgnoreCase(representative)) {
                throw new FieldViolationException("representative", "voting.refused.other-name", name);
            }
        });
        presences.begin(id, voter, Way.REPRESENTED, representative, power, hash, by.accountId(), clock.instant());
        audit.note(by.accountId(), "voting.arrived", id, Way.REPRESENTED.name());
    }

    /**
     * Somebody leaves; nothing happens when they are not there.
     *
     * @throws RuleViolationException for somebody else who has a vote and takes part by the own account
     */
    public void leave(Actor by, UUID id, UUID voter) {
        Sitting sitting = hold(id);
        sitting.require(SittingState.OPEN);
        if (presences.now(id, voter).isPresent() && voters(sitting).contains(voter)) {
            requireNotOwn(by, id, voter);
        }
        if (presences.end(id, voter, clock.instant())) {
            audit.note(by.accountId(), "voting.left", id, null);
        }
    }

    /** Who takes part by the own account comes, goes and votes by it: nobody else says so for them in this sitting. */
    private void requireNotOwn(Actor by, UUID id, UUID voter) {
        if (!by.accountId().equals(voter) && presences.wasRemote(id, voter)) {
            throw new RuleViolationException("voting.refused.remote");
        }
    }

    private Sitting present(UUID id, UUID voter) {
        Sitting sitting = hold(id);
        sitting.require(SittingState.OPEN);
        if (!voters(sitting).contains(voter)) {
            throw new NotFoundException();
        }
        return sitting;
    }

    /** Whether it was held, or is not held any more. */
    @Transactional(readOnly = true)
    public boolean isOver(UUID id) {
        return find(id).orElseThrow(NotFoundException::new).state().isOver();
    }

    @Transactional(readOnly = true)
    public Optional<Facts> find(UUID id) {
        return sittings.findById(id).map(Sitting::facts);
    }

    /** Facts by id, in one query however many. */
    @Transactional(readOnly = true)
    public Map<UUID, Facts> findAll(Collection<UUID> ids) {
        return sittings.findByIdIn(ids).stream().collect(Collectors.toMap(Sitting::getId, Sitting::facts));
    }

    /** Everybody's periods, in the order in which they began. */
    @Transactional(readOnly = true)
    public List<Presence> presences(UUID id) {
        return presences.of(id);
    }

    /** Who may vote in the body of a sitting now. */
    List<UUID> voters(Sitting sitting) {
        Electorate electorate = electorates.get(sitting.getBodyKind());
        if (electorate == null) {
            throw new IllegalStateException("nobody knows who votes in a " + sitting.getBodyKind());
        }
        return electorate.voters(sitting.getBody());
    }

    /** A sitting whose questions are being gathered, held until the commit: nobody is asked to come meanwhile. */
    public void holdPlanned(UUID id) {
        hold(id).require(SittingState.PLANNED);
    }

    /** Held until the commit: whatever changes in a sitting changes one after the other, but for ballots. */
    Sitting hold(UUID id) {
        Sitting held = sittings.findById(id).orElseThrow(NotFoundException::new);
        // whoever asked whether somebody may do this has read it before; a query would stumble over what changed since
        entities.refresh(held, LockModeType.PESSIMISTIC_WRITE);
        return held;
    }

    private void save(Actor by, Sitting sitting, String action) {
        sittings.saveAndFlush(sitting);
        audit.note(by.accountId(), action, sitting.getId(), null);
    }
}
