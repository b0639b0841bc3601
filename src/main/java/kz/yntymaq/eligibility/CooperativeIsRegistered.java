package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.eligibility.Finding.Outcome.NOT_MET;

/** The borrower is a co-operative registered by the state (R 8(3)). */
final class CooperativeIsRegistered extends Rule {

    CooperativeIsRegistered() {
        super("R 8(3)", null);
    }

    @Override
    Finding check(Facts facts) {
        return found(facts.registered() ? MET : NOT_MET);
    }
}
