package kz.yntymaq.cooperative.heir;

import kz.yntymaq.account.Role;
import kz.yntymaq.office.OfficeWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deaths whose paper the akimat of the district has to look at. */
@Component
class DeathsOfOffices implements OfficeWork {

    private final DeathWatch watch;

    DeathsOfOffices(DeathWatch watch) {
        this.watch = watch;
    }

    @Override
    public String key() {
        return "heir.watch.of-office";
    }

    @Override
    public int waitingFor(Role role, @Nullable String territoryCode) {
        return role != Role.OFFICIAL || territoryCode == null ? 0 : watch.waitingIn(territoryCode.substring(0, 4));
    }
}
