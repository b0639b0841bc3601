package kz.yntymaq.account.confirmation;

import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Tells who only claims an IIN what that stops, and the owner of a taken account that it has to be looked through. */
@Component
class IdentityWaits implements Waiting {

    private final TakenAccounts taken;
    private final Texts texts;

    IdentityWaits(TakenAccounts taken, Texts texts) {
        this.taken = taken;
        this.texts = texts;
    }

    @Override
    public List<Matter> of(Actor actor) {
        var found = new ArrayList<Matter>();
        if (taken.isUndecided(actor.accountId())) {
            found.add(matter(Kind.ACCOUNT_TO_LOOK_THROUGH, "account.waiting.taken", TakenGate.PAGE));
        }
        if (!actor.isConfirmed()) {
            found.add(matter(Kind.IDENTITY, "account.waiting.identity", "/cabinet/identity"));
        }
        return found;
    }

    private Matter matter(Kind kind, String key, String link) {
        return new Matter(kind, texts.get(key), texts.get(key + ".text"), texts.get(key + ".button"), link);
    }
}
