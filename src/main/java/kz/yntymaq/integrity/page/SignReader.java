package kz.yntymaq.integrity.page;

import java.util.UUID;
import kz.yntymaq.integrity.finding.Trace;

/**
 * Who reads signs of a co-operative, and so which names they are told: an office all of them, the chair
 * those of dealings with the co-operative and not what members borrow, whose relatives they are or which contacts they share, a member the own one and
 * those that the portal shows members to each other, which are no amounts, contacts or kinship.
 *
 * @param account of whoever reads
 */
record SignReader(Kind kind, UUID account) {

    enum Kind {
        MEMBER,
        CHAIR,
        OFFICE
    }

    boolean isToldName(Trace trace) {
        return kind == Kind.OFFICE
                || account.toString().equals(trace.person())
                || (kind == Kind.CHAIR
                        ? !SignLines.SHUT_TO_CHAIRS.contains(trace.key())
                        : SignLines.OPEN_TO_MEMBERS.contains(trace.key()));
    }
}
