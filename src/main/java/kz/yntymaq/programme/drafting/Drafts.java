package kz.yntymaq.programme.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.PersonNames;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.office.FirstDay;
import kz.yntymaq.programme.drafting.ContentCheck.Problem;
import kz.yntymaq.programme.drafting.EditionDraft.Seen;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.EditionStore;
import kz.yntymaq.programme.edition.EditionText;
import kz.yntymaq.programme.edition.Programme;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts of editions, from the copy to the edition that takes effect on its day. Administrators of the whole country
 * write them; two are needed. Whoever acts holds the draft first, so that of two at the same moment one waits.
 */
@Service
@Transactional
public class Drafts {

    /** Where a programme stands in lists that nobody gave a place, after those that come with the portal. */
    private static final int LAST_PLACE = 1000;

    private final EditionDraftRepository drafts;
    private final Programmes programmes;
    private final EditionStore editions;
    private final KnownChecks checks;
    private final FirstDay firstDay;
    private final VersionCheck versions;
    private final PersonNames names;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    Drafts(
            EditionDraftRepository drafts,
            Programmes programmes,
            EditionStore editions,
            KnownChecks checks,
            FirstDay firstDay,
            VersionCheck versions,
            PersonNames names,
            OnceOnly once,
            AuditLog audit,
            Clock clock) {
        this.drafts = drafts;
        this.programmes = programmes;
        this.editions = editions;
        this.checks = checks;
        this.firstDay = firstDay;
        this.versions = versions;
        this.names = names;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor writes and approves editions. */
    static boolean mayWrite(Actor actor) {
        return actor.administersCountry();
    }

    private static void require(Actor actor) {
        if (!mayWrite(actor)) {
            throw new NotFoundException();
        }
    }

    /** The drafts that are open, the last changed first. @throws NotFoundException for who does not write editions */
    @Transactional(readOnly = true)
    List<Seen> open(Actor actor) {
        require(actor);
        return drafts.findByStateInOrderByChangedAtDesc(EnumSet.of(DraftState.DRAFT, DraftState.PROPOSED)).stream()
                .map(draft -> seen(draft, actor))
                .toList();
    }

    /** A draft. @throws NotFoundException when there is none, or the actor writes no editions */
    @Transactional(readOnly = true)
    Seen find(Actor actor, UUID id) {
        require(actor);
        return drafts.findById(id).map(draft -> seen(draft, actor)).orElseThrow(NotFoundException::new);
    }

    private Seen seen(EditionDraft draft, Actor actor) {
        return draft.seenBy(
                actor.accountId(),
                programmes.edition(draft.getBasedOn()),
                overtaken(draft).orElse(null),
                names);
    }

    /** What became the latest edition before the draft's first day since it was copied: its changes the draft may lack. */
    private Optional<Edition> overtaken(EditionDraft draft) {
        EditionText text = draft.getText();
        return draft.getState().isOpen()
                ? programmes.editions(text.programme()).stream()
                        .filter(edition -> edition.validFrom().isBefore(text.validFrom()))
                        .max(Comparator.comparing(Edition::validFrom))
                        .filter(latest -> !latest.id().equals(draft.getBasedOn()))
                : Optional.empty();
    }

    /** What has to be mended before a draft is proposed. */
    List<Problem> problems(EditionText text) {
        return ContentCheck.of(text, checks, programmes.known(Head.LAST), LocalDate.now(clock));
    }

    /**
     * Begins a draft with the text of an edition; the day after the next is its first until another one is written.
     *
     * @param key of the page on which the button stood
     * @return the draft
     * @throws NotFoundException when there is no such edition, or the actor writes none
     */
    public UUID begin(Actor actor, String edition, UUID key) {
        require(actor);
        Edition copied = programmes.findEdition(edition).orElseThrow(NotFoundException::new);
        return UUID.fromString(once.run(Press.of(key, actor.accountId(), "programme.draft-begun", edition), () -> {
            Programme programme = programmes.find(copied.code()).orElseThrow(NotFoundException::new);
            Head head = Head.of(EditionText.of(copied, programme, LAST_PLACE));
            EditionText text = Shape.copy(
                            Shape.copy(head, "validTo", null),
                            "validFrom",
                            LocalDate.now(clock).plusDays(2))
                    .onto(EditionText.of(copied, programme, LAST_PLACE));
            EditionDraft draft =
                    drafts.saveAndFlush(new EditionDraft(copied.id(), text, actor.accountId(), clock.instant()));
            audit.note(actor.accountId(), "programme.draft-begun", draft.getId(), edition);
            return draft.getId().toString();
        }));
    }

    /**
     * Changes a draft.
     *
     * @param version that was shown
     * @param change from the text as it is stored to the one to store
     * @throws StaleEditException when somebody changed it in between
     * @throws RuleViolationException when it is not being written, or what was typed does not fit
     */
    public void change(Actor actor, UUID id, int version, UnaryOperator<EditionText> change) {
        EditionDraft draft = hold(actor, id, version);
        EditionText next = named(change.apply(draft.getText()));
        if (next.equals(draft.getText())) {
            return;
        }
        draft.write(next, actor.accountId(), clock.instant());
        drafts.saveAndFlush(draft);
        audit.note(actor.accountId(), "programme.draft-changed", id, null);
    }

    /** A programme that is there keeps its name. */
    private EditionText named(EditionText text) {
        return programmes
                .find(text.programme())
                .map(known -> Shape.copy(text, "name", known.name()))
                .orElse(text);
    }

    /**
     * Proposes it to the other administrators.
     *
     * @throws RuleViolationException when something has to be mended first, it is not being written, or the actor wrote
     *     nothing of it: of two administrators the other one could not approve it then
     */
    public void propose(Actor actor, UUID id, int version) {
        EditionDraft draft = hold(actor, id, version);
        requireSound(draft.getText());
        draft.propose(actor.accountId(), clock.instant());
        drafts.saveAndFlush(draft);
        audit.note(
                actor.accountId(),
                "programme.draft-proposed",
                id,
                draft.getText().id());
    }

    private void requireSound(EditionText text) {
        int wrong = problems(text).size();
        if (wrong > 0) {
            throw new RuleViolationException("drafting.error.problems", wrong);
        }
        if (programmes.editions(text.programme()).stream()
                .anyMatch(edition -> edition.validFrom().equals(text.validFrom()))) {
            throw new RuleViolationException("drafting.error.day-taken");
        }
    }

    /** Gives it back to be written on. @param reason in words @throws RuleViolationException when it is not proposed */
    public void giveBack(Actor actor, UUID id, int version, String reason) {
        EditionDraft draft = hold(actor, id, version);
        draft.giveBack(reason, actor.accountId(), clock.instant());
        drafts.saveAndFlush(draft);
        audit.note(actor.accountId(), "programme.draft-returned", id, null);
    }

    /**
     * Approves it: an edition is made of it, which takes effect on its day and is never changed.
     *
     * @param key of the page on which the button stood
     * @param version that was shown; what is approved is what was seen
     * @param against id of the edition with which it was compared, needed where it was copied from an older one
     * @throws RuleViolationException when it is not proposed, the actor wrote or proposed it or is in the first day of
     *     an administrator, its day has come, or another edition begins on it
     */
    public void approve(Actor actor, UUID id, UUID key, int version, @Nullable String against) {
        EditionDraft draft = hold(actor, id);
        once.run(Press.of(key, actor.accountId(), "programme.edition-approved", id), () -> {
            requireAsShown(draft, version);
            if (overtaken(draft).filter(latest -> !latest.id().equals(against)).isPresent()) {
                throw new RuleViolationException("drafting.error.overtaken");
            }
            draft.approve(actor.accountId(), clock.instant());
            firstDay.requireOver(actor);
            EditionText text = draft.getText();
            requireSound(text);
            if (!editions.store(text)) {
                throw new RuleViolationException("drafting.error.day-taken");
            }
            drafts.saveAndFlush(draft);
            audit.note(actor.accountId(), "programme.edition-approved", text.id(), "from " + text.validFrom());
            return text.id();
        });
    }

    /**
     * Gives it up.
     *
     * @param sure whether the actor said that another one's draft is meant
     * @throws RuleViolationException when it is approved or given up, or another one began it and nobody said so
     */
    public void drop(Actor actor, UUID id, int version, boolean sure) {
        EditionDraft draft = hold(actor, id, version);
        if (!sure && !draft.getBegunBy().equals(actor.accountId())) {
            throw new RuleViolationException("drafting.error.drop-others");
        }
        draft.drop(actor.accountId(), clock.instant());
        drafts.saveAndFlush(draft);
        audit.note(actor.accountId(), "programme.draft-dropped", id, null);
    }

    private EditionDraft hold(Actor actor, UUID id, int version) {
        EditionDraft draft = hold(actor, id);
        requireAsShown(draft, version);
        return draft;
    }

    private EditionDraft hold(Actor actor, UUID id) {
        require(actor);
        return drafts.hold(id).orElseThrow(NotFoundException::new);
    }

    private void requireAsShown(EditionDraft draft, int version) {
        versions.require(version, draft.getVersion(), draft.getChangedBy(), draft.getChangedAt());
    }
}
