package kz.yntymaq.integrity.edition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.integrity.threshold.ShippedThresholds;
import kz.yntymaq.integrity.threshold.Thresholds;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The next edition of figures: copied from the one in use, changed figure by figure with a reason, tried, approved by a second
 * administrator of the country. It takes effect with the next run. Whoever acts holds the draft first.
 */
@Service
@Transactional
public class EditionDrafts {

    /** Digits after the comma that a figure may have. */
    private static final int DIGITS = 4;

    private static final BigDecimal MOST = new BigDecimal("1000000");

    private final Editions editions;
    private final VersionCheck versions;
    private final OnceOnly once;
    private final AuditLog audit;

    EditionDrafts(Editions editions, VersionCheck versions, OnceOnly once, AuditLog audit) {
        this.editions = editions;
        this.versions = versions;
        this.once = once;
        this.audit = audit;
    }

    private static void require(Actor actor) {
        if (!actor.administersCountry()) {
            throw new NotFoundException();
        }
    }

    /** Whether people change a figure: what the law counts nobody does. */
    public static boolean mayChange(String code) {
        return !ShippedThresholds.isOfLaw(code);
    }

    /** The one that is being written; empty for none. */
    @Transactional(readOnly = true)
    public Optional<Edition> find(Actor actor) {
        require(actor);
        return editions.draft(false);
    }

    /** Begins one. @throws RuleViolationException while one is being written */
    public void begin(Actor actor, UUID key) {
        require(actor);
        once.run(Press.of(key, actor.accountId(), "integrity.figures-begun"), () -> {
            if (editions.draft(true).isPresent()) {
                throw new RuleViolationException("signs.error.draft-there");
            }
            try {
                editions.begin(editions.current(), actor.accountId());
            } catch (DuplicateKeyException atOnce) {
                throw new RuleViolationException("signs.error.draft-there");
            }
            audit.note(actor.accountId(), "integrity.figures-begun", "figures", null);
            return "begun";
        });
    }

    /**
     * Changes one figure.
     *
     * @param version that was shown
     * @param reason in words, for all that is changed
     * @throws FieldViolationException for a value that no figure has
     * @throws StaleEditException when somebody changed the draft in between
     */
    public void change(Actor actor, int version, String code, BigDecimal value, String reason) {
        Edition draft = hold(actor, version);
        if (!draft.thresholds().values().containsKey(code) || !mayChange(code)) {
            throw new NotFoundException();
        }
        if (value.signum() < 0
                || value.compareTo(MOST) > 0
                || value.stripTrailingZeros().scale() > DIGITS) {
            throw new FieldViolationException("value", "signs.error.value");
        }
        if (!GivenReason.Check.isGiven(reason)) {
            throw new FieldViolationException("reason", "error.reason");
        }
        var values = new HashMap<>(draft.thresholds().values());
        values.put(code, value);
        editions.change(draft, new Thresholds(values), reason, actor.accountId());
        audit.note(actor.accountId(), "integrity.figures-changed", code, value.toPlainString());
    }

    /**
     * Approves it: the next run uses it.
     *
     * @throws RuleViolationException where it changes nothing, was not tried as it stands, or the actor wrote it
     */
    public void approve(Actor actor, int version, UUID key) {
        require(actor);
        once.run(Press.of(key, actor.accountId(), "integrity.figures-approved"), () -> {
            Edition draft = hold(actor, version);
            if (editions.isWrittenBy(draft, actor.accountId())) {
                throw new RuleViolationException("signs.error.same-person");
            }
            if (draft.reason() == null) {
                throw new RuleViolationException("signs.error.nothing-changed");
            }
            if (draft.trial() == null) {
                throw new RuleViolationException("signs.error.not-tried");
            }
            editions.approve(draft, actor.accountId());
            audit.note(actor.accountId(), "integrity.figures-approved", "figures", null);
            return "approved";
        });
    }

    /** Gives it up. */
    public void drop(Actor actor, int version, UUID key) {
        require(actor);
        once.run(Press.of(key, actor.accountId(), "integrity.figures-dropped"), () -> {
            editions.drop(hold(actor, version));
            audit.note(actor.accountId(), "integrity.figures-dropped", "figures", null);
            return "dropped";
        });
    }

    private Edition hold(Actor actor, int version) {
        require(actor);
        Edition draft = editions.draft(true).orElseThrow(() -> new RuleViolationException("signs.error.no-draft"));
        UUID by = draft.changedBy();
        if (by != null) {
            versions.require(version, draft.version(), by, draft.changedAt());
        }
        return draft;
    }
}
