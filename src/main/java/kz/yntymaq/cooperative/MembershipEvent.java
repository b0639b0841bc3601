package kz.yntymaq.cooperative;

import kz.yntymaq.cooperative.law.Ending;

/** What can happen to a membership; each row of its history names one. */
enum MembershipEvent {
    FOUNDED,
    ASKED,
    WITHDRAWN,
    ADMITTED,
    DECLINED,
    PAID,
    /** A founder is a member from the state registration on. */
    BECAME_MEMBER,
    LEAVING_ASKED,
    /** The exit application was taken back. */
    STAYED,
    LEFT,
    EXCLUDED,
    /** The whole share was given to another person. */
    SOLD,
    /** The member was a legal entity, which has ended. */
    DISSOLVED,
    DIED,
    /** A death was recorded by mistake: the membership goes on. */
    DEATH_TAKEN_BACK,
    /** The co-operative has ended. */
    COOPERATIVE_ENDED;

    /** What is said of who is let in no more. @param own whether the person wished so */
    static MembershipEvent ofWithdrawal(boolean own) {
        return own ? WITHDRAWN : COOPERATIVE_ENDED;
    }

    /** What is said of the end of a membership. */
    static MembershipEvent of(Ending ending) {
        return switch (ending) {
            case EXIT -> LEFT;
            case EXCLUSION -> EXCLUDED;
            case SALE -> SOLD;
            case DISSOLUTION -> DISSOLVED;
            case DEATH -> DIED;
            case LIQUIDATION, REORGANISATION -> COOPERATIVE_ENDED;
        };
    }
}
