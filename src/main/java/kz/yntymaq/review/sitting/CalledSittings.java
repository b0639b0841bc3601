package kz.yntymaq.review.sitting;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.review.commission.CalledTogether;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Keeps a case that stands on the agenda of a sitting to come from a commission of its own. */
@Component
class CalledSittings implements CalledTogether {

    private final SittingStore store;
    private final Texts texts;

    CalledSittings(SittingStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    @Override
    public Optional<Called> called(UUID application) {
        return store.ofCase(application).stream()
                .filter(sitting -> sitting.isCalled() && sitting.awaits(application))
                .map(sitting ->
                        new Called(texts.get("review.sitting.number", (long) sitting.number()), sitting.address()))
                .findFirst();
    }
}
