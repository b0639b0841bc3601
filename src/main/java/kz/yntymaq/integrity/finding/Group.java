package kz.yntymaq.integrity.finding;

/** What an indicator is about; groups are shown beside each other and never added up. */
public enum Group {
    /** A: a breach of an article of the law. */
    BREACH,
    /** B: whether a narrow circle controls the co-operative. */
    CONTROL,
    /** C: whether the co-operative only stands between its members and the market. */
    INTERMEDIARY
}
