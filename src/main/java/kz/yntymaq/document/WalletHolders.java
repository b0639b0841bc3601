package kz.yntymaq.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicants;
import org.springframework.stereotype.Component;

/** Whose documents a person may see and use: the own, and those of the co-operatives for which the person fills in. */
@Component
class WalletHolders implements FileGuard {

    /** Files that belong to no other thing. */
    static final String KIND = "wallet";

    /** Of one kind. */
    static final int MOST_FILES = 10;

    /** Of one holder, altogether. */
    static final int MOST_MEGABYTES = 60;

    /** While nobody knows yet who the person is. */
    static final int MOST_MEGABYTES_OF_CLAIMED = 10;

    private final Applicants applicants;

    WalletHolders(Applicants applicants) {
        this.applicants = applicants;
    }

    /** Each with its name, the person's own, without one, last. A helper reaches only the co-operative of the mandate: what people keep for themselves is theirs. */
    Map<UUID, Optional<String>> of(Actor actor) {
        var holders = new LinkedHashMap<UUID, Optional<String>>();
        applicants.filledInBy(actor.accountId()).stream()
                .filter(applicant -> actor.reaches(applicant.id()) && (actor.help() == null || !applicant.isPerson()))
                .forEach(applicant -> holders.put(applicant.id(), Optional.of(applicant.name())));
        if (actor.help() == null) {
            holders.put(actor.accountId(), Optional.empty());
        }
        return holders;
    }

    @Override
    public String ownerKind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, UUID holder) {
        return of(actor).containsKey(holder);
    }
}
