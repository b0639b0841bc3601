package kz.yntymaq.farmer;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.data.Erasure;
import org.springframework.stereotype.Component;

/** The profile of a person who withdrew the consent goes: no application is made of it. */
@Component
class ErasedProfile implements Erasure {

    private final FarmerRepository farmers;

    ErasedProfile(FarmerRepository farmers) {
        this.farmers = farmers;
    }

    @Override
    public List<Line> going(UUID person) {
        return farmers.findById(person).isPresent() ? List.of(Line.of("mydata.going.profile")) : List.of();
    }

    @Override
    public void erase(UUID person) {
        farmers.deleteById(person);
    }
}
