package kz.yntymaq.reporting;

/** What is counted and added up for the public account. Each has a name and a definition among the messages. */
public enum Measure {
    /** What oblasts may lend in a year, as the budget has it. */
    ALLOTTED(Total.TENGE, false, false, false),
    APPLIED(Total.TENGE, false, true, true),
    APPROVED(Total.TENGE, false, true, true),
    PAID(Total.TENGE, false, true, true),
    RETURNED(Total.TENGE, false, true, true),
    /** Paid out of money that had come back. */
    AGAIN(Total.TENGE, false, true, true),
    DECIDED(Total.NONE, false, true, true),
    /** Microcredits that are being paid back, by the age of what is overdue, with the principal that is out. */
    OPEN(Total.TENGE, true, true, true),
    SUBSIDY_WAITS(Total.TENGE, true, true, true),
    SUBSIDY_PAID(Total.TENGE, false, true, true),
    JOBS(Total.JOBS, false, true, true),
    COOPERATIVES(Total.NONE, true, true, false),
    MET(Total.NONE, false, true, false),
    DELIVERED(Total.TENGE, false, true, false),
    MEMBERS_PAID(Total.TENGE, false, true, false);

    private final Total total;
    private final boolean state;
    private final boolean guarded;
    private final boolean themed;

    Measure(Total total, boolean state, boolean guarded, boolean themed) {
        this.total = total;
        this.state = state;
        this.guarded = guarded;
        this.themed = themed;
    }

    /** What is added up beside the number. */
    public enum Total {
        TENGE,
        JOBS,
        NONE
    }

    public Total total() {
        return total;
    }

    /** Whether it is a state of today and not what happened in a year. */
    public boolean isState() {
        return state;
    }

    /** Whether people stand behind it, so that small numbers are hidden. A budget has none. */
    boolean isGuarded() {
        return guarded;
    }

    /** Whether it is told by programme and purpose too. */
    public boolean isThemed() {
        return themed;
    }

    /** Message key of its name; what it means stands under the same with {@code .what}. */
    public String key() {
        return "statistics.measure." + name();
    }
}
