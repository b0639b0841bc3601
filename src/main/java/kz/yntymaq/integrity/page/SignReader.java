package kz.yntymaq.integrity.page;

import java.util.UUID;
import kz.yntymaq.integrity.finding.Trace;

/**
 * Who reads signs of a co-operative, and so which names they are told: an office and the chair all of them, a member the own one and
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
        return kind != Kind.MEMBER
                || account.toString().equals(trace.person())
                || SignLines.OPEN_TO_MEMBERS.contains(trace.key());
    }
}
