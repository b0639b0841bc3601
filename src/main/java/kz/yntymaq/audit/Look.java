package kz.yntymaq.audit;

/**
 * What counts as a look at somebody, and so is noted and told to that person: whoever opens what says more of another
 * person than lists do. That is an account, an application with its answers (also where a member reads it as «my data», or
 * takes it along), a file that was handed in, papers with numbers of people, the file of another's signature, for its
 * certificate holds an IIN.
 *
 * <p>No looks are: one's own things, and what the chair fills in; names in lists and in messages; the members of a
 * co-operative with their shares, which each of its people and the offices see; what is public. What a helper opens is
 * a look of the helper, and told with the mandate.
 */
final class Look {

    /** The names of the actions that are looks, as a condition of SQL on an entry: they say so, everything else changed something. */
    static final String CONDITION = "(action like '%.read' or action like '%-read' or action like '%.looked-up')";

    private Look() {}
}
