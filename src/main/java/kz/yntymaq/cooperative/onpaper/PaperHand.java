package kz.yntymaq.cooperative.onpaper;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.audit.Hand;
import kz.yntymaq.cooperative.entered.OnPaper;
import org.springframework.stereotype.Component;

/** While an official enters what a person signed, the log has the official as who did it and the person as for whom. */
@Component
class PaperHand implements Hand {

    @Override
    public Optional<Pair> of(UUID account) {
        return Optional.ofNullable(OnPaper.now())
                .filter(entry -> entry.person().equals(account))
                .map(entry -> new Pair(entry.official(), entry.person(), null));
    }
}
