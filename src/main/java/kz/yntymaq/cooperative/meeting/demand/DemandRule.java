package kz.yntymaq.cooperative.meeting.demand;

/** A general meeting is called on the demand of at least a third of the members (law, article 34, point 4). */
final class DemandRule {

    private static final int OF = 3;

    private DemandRule() {}

    /** The least number who must demand it. */
    static int least(int members) {
        return (members + OF - 1) / OF;
    }
}
