package kz.yntymaq.reporting.sums;

/** Where a sum stands. */
enum Source {
    APPLICATION,
    LEDGER,
    LIMIT,
    CONTRACT,
    REPAYMENT,
    WAITING_LIST,
    PAYMENTS,
    STATISTICS,
    PUBLISHED;

    /** Message key of its name. */
    public String key() {
        return "statistics.source." + name();
    }
}
