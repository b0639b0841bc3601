package kz.yntymaq.cooperative.register;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.charter.FoundingTerms;
import kz.yntymaq.cooperative.charter.Terms;
import kz.yntymaq.cooperative.entity.MemberNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a founding is so far, for the page of an open invitation alone, which has looked who is invited: who founds, by the names that
 * founders see, and the terms of payment as drafted. Named {@code @draftedFounding} in templates.
 */
@Component
class DraftedFounding {

    private final MembershipRepository memberships;
    private final MemberNames names;
    private final Terms terms;

    DraftedFounding(MembershipRepository memberships, MemberNames names, Terms terms) {
        this.memberships = memberships;
        this.names = names;
        this.terms = terms;
    }

    /** Names of the founders, in the order in which they accepted. */
    public List<String> founders(UUID cooperative) {
        List<UUID> people = memberships.findPeople(cooperative);
        return people.stream().map(names.here(cooperative, people)).toList();
    }

    /** The terms as they stand; null before the founders wrote any. */
    public FoundingTerms.@Nullable Given terms(UUID cooperative) {
        return terms.find(cooperative).orElse(null);
    }
}
