package kz.yntymaq.integrity.run;

import org.jspecify.annotations.Nullable;

/**
 * How a co-operative lived in the twelve months before a run: plain figures, no judgement.
 *
 * @param members members with a voice, on the day of the run
 * @param meetings general meetings that were held
 * @param board meetings of the board
 * @param delivered how many of the members delivered
 * @param paid how many of the members were paid by their participation or a dividend
 * @param peers what is usual among comparable ones; null where too few are
 */
public record Activity(
        int members,
        int meetings,
        int board,
        int delivered,
        int paid,
        @Nullable Peers peers) {

    /**
     * What half of the comparable ones reach.
     *
     * @param size how many they are
     * @param meetings general meetings
     * @param delivered part of one of the members who delivered
     * @param paid part of one of the members who were paid
     */
    public record Peers(int size, double meetings, double delivered, double paid) {}

    public double deliveredPart() {
        return part(delivered);
    }

    public double paidPart() {
        return part(paid);
    }

    private double part(int some) {
        return members == 0 ? 0 : (double) some / members;
    }

    Activity among(@Nullable Peers peers) {
        return new Activity(members, meetings, board, delivered, paid, peers);
    }
}
