package kz.yntymaq.cooperative;

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
    LEFT
}
