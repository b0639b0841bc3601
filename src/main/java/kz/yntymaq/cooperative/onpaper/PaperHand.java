package kz.yntymaq.cooperative.onpaper;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.audit.Hand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** While an official enters what a person signed, the log has the official as who did it and the person as for whom. */
@Component
class PaperHand implements Hand {

    private static final ThreadLocal<@Nullable Pair> NOW = new ThreadLocal<>();

    /** @param entered what is noted under both */
    void lend(UUID official, UUID person, Runnable entered) {
        NOW.set(new Pair(official, person, null));
        try {
            entered.run();
        } finally {
            NOW.remove();
        }
    }

    @Override
    public Optional<Pair> of(UUID account) {
        return Optional.ofNullable(NOW.get()).filter(pair -> pair.on().equals(account));
    }
}
