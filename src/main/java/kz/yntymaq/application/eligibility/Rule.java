package kz.yntymaq.application.eligibility;

/** One rule of the programme: named, small, with the act and point it comes from. */
interface Rule {

    /** Looks at the facts. Never throws for a draft: what is missing cannot be told. */
    Finding check(EligibilityFacts facts);
}
