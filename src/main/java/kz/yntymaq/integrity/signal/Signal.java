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
 * @param ownUntil the last day on which the co-operative alone sees it; null when officials see it
 * @param objection the latest to it; null for none
 */
public record Signal(
        UUID id,
        UUID cooperative,
        Finding finding,
        State state,
        LocalDate raisedOn,
        @Nullable LocalDate ownUntil,
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

    /** Whether it stands and officials see it on a day: a breach at once, others after the co-operative's own days and no objection that waits. */
    public boolean isShown(LocalDate today) {
        if (state != State.OPEN) {
            return false;
        }
        boolean over = ownUntil == null || ownUntil.isBefore(today);
        return group() == Group.BREACH || (over && !isObjected());
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
