package kz.yntymaq.eligibility.check;

import kz.yntymaq.eligibility.Eligibility;

/** The comparisons, for tests that need no portal around them. */
public final class Comparisons {

    private Comparisons() {}

    /** All of them. */
    public static Eligibility.Comparisons all() {
        return new DataRules();
    }
}
