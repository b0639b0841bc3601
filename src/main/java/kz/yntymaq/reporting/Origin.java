package kz.yntymaq.reporting;

/** Whose rows the figures are made of. */
public enum Origin {
    /** Of a portal at work. */
    REAL,
    /** Made up: the page says so, and nothing of it is a fact. */
    DEMONSTRATION,
    /** A portal at work on a database that a demonstration filled: nothing is counted. */
    REFUSED
}
