package kz.yntymaq.cooperative.income;

/** How far the net income of a year is. */
enum IncomeStage {
    /** Nothing is drafted. */
    NONE,
    /** A draft is shown to the members. */
    SHOWN,
    /** The draft stands on the agenda of a meeting. */
    PUT,
    /** The meeting adopted it: it is owed. */
    DECIDED,
    /** All of it was paid. */
    PAID,
    /** The meeting kept all of it back: nobody is owed anything. */
    KEPT;

    /** Message key of its name. */
    public String key() {
        return "income.stage." + name();
    }
}
