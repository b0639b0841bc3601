package kz.yntymaq.integrity.signal;

import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.finding.Group;
import kz.yntymaq.integrity.finding.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Something that a run found worth a question, while later runs find it too.
 *
 * @param fingerprint of the facts that it stands on, 64 hexadecimal digits
 * @param ownUntil the last day on which the co-operative alone sees it; null for a breach
 * @param shown whether officials are shown it today, see {@link Signals#SHOWN}
 * @param objection the latest to it; null for none
 */
public record Signal(
        UUID id,
        UUID cooperative,
        Finding finding,
        String fingerprint,
        State state,
        LocalDate raisedOn,
        @Nullable LocalDate ownUntil,
        boolean shown,
        @Nullable Objection objection) {

    /** States of a signal. */
    public enum State {
        OPEN,
        /** An official upheld an objection: officials are not shown it while the facts are the same. */
        HELD,
        CLEARED
    }

    /** Whether a finding is one: worth a question, or a breach. */
    public static boolean is(Finding finding) {
        return finding.outcome() == Outcome.SIGNAL || finding.outcome() == Outcome.BREACH;
    }

    public Group group() {
        return finding.group();
    }

    /** Whether an objection waits for its answer. */
    public boolean isObjected() {
        return objection != null && objection.isOpen();
    }

    /** Whether the chair may object now: once to the same facts. */
    public boolean mayObject() {
        return state == State.OPEN && (objection == null || objection.isOfOtherFacts());
    }
}
