package kz.yntymaq.farmer;

import java.time.Instant;
import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.confirmation.ClaimedContent;
import org.springframework.stereotype.Component;

/** The profile that somebody else filled in before the owner took the account. */
@Component
class ClaimedProfile implements ClaimedContent {

    private final FarmerRepository farmers;

    ClaimedProfile(FarmerRepository farmers) {
        this.farmers = farmers;
    }

    @Override
    public List<Item> of(Actor owner, Instant taken) {
        return farmers.findById(owner.accountId()).stream()
                .map(farmer ->
                        new Item("account.taken.profile", farmer.profile().produces()))
                .toList();
    }

    @Override
    public void drop(Actor owner, Instant taken) {
        farmers.deleteById(owner.accountId());
    }
}
