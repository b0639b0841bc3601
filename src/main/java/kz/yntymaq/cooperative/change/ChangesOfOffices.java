package kz.yntymaq.cooperative.change;

import kz.yntymaq.account.Role;
import kz.yntymaq.office.OfficeWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of registered facts that wait until the akimat of the district confirms them. */
@Component
class ChangesOfOffices implements OfficeWork {

    private final JdbcClient jdbc;

    ChangesOfOffices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "cooperative.facts.of-office";
    }

    @Override
    public int waitingFor(Role role, @Nullable String territoryCode) {
        if (role != Role.OFFICIAL || territoryCode == null) {
            return 0;
        }
        return jdbc.sql("""
                select count(*) from cooperative_change x join cooperative c on c.id = x.cooperative_id
                 where x.state = 'CLAIMED' and c.district_code = ?""").param(territoryCode).query(Integer.class).single();
    }
}
