package kz.yntymaq.integrity.finding;

/** Where the threshold of a finding comes from. */
public enum Source {
    /** The article of the law that the indicator names. */
    LAW,
    /** A figure that was set and can be changed by two persons. */
    SETTING,
    /** The upper or lower fence of comparable co-operatives. */
    PEERS
}
