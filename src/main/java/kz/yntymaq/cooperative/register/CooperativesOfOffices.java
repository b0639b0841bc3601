package kz.yntymaq.cooperative.register;

import kz.yntymaq.account.Role;
import kz.yntymaq.office.OfficeWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The co-operatives that wait until the akimat of their district confirms the registration. */
@Component
class CooperativesOfOffices implements OfficeWork {

    private final JdbcClient jdbc;

    CooperativesOfOffices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "cooperative.of-office";
    }

    @Override
    public int waitingFor(Role role, @Nullable String territoryCode) {
        if (role != Role.OFFICIAL || territoryCode == null) {
            return 0;
        }
        return jdbc.sql("select count(*) from cooperative where state = 'REGISTRATION_CLAIMED' and district_code = ?")
                .param(territoryCode)
                .query(Integer.class)
                .single();
    }
}
