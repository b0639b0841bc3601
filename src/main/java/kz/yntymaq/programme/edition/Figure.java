package kz.yntymaq.programme.edition;

/** The figures that code asks an edition for by name. */
public enum Figure {
    /** Largest microcredit for the development of a co-operative, in МРП. */
    MAX_AMOUNT_COOPERATIVE_MRP,
    /** Longest term for agriculture and processing, in months. */
    MAX_TERM_AGRICULTURE_MONTHS,
    /** Longest term for anything else, in months. */
    MAX_TERM_OTHER_MONTHS,
    /** Largest nominal rate, percent a year. */
    NOMINAL_RATE_PERCENT,
    /** Longest grace period of the principal, in months. */
    MAX_GRACE_MONTHS,
    /** Check of the documents, working days from registration. */
    DOCUMENT_CHECK_DAYS,
    /** Conclusion of the akimat, working days from registration; the portal's own route. */
    CONCLUSION_DAYS,
    /** Decision, working days from registration. */
    DECISION_DAYS,
    /** Pay-out, working days from the registration of the pledge contract. */
    PAYOUT_DAYS,
    /** Largest share of an oblast's funds for livestock, percent. */
    LIVESTOCK_QUOTA_PERCENT,
    /** Smallest share of an oblast's funds for processing, percent. */
    PROCESSING_QUOTA_PERCENT,
    /** How long a natural person has been registered in the project's village, in months. */
    RESIDENCE_MONTHS
}
