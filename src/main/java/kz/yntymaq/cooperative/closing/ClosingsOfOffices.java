package kz.yntymaq.cooperative.closing;

import kz.yntymaq.account.Role;
import kz.yntymaq.office.OfficeWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records of an end that wait until the akimat of the district confirms them. */
@Component
class ClosingsOfOffices implements OfficeWork {

    private final JdbcClient jdbc;

    ClosingsOfOffices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "closing.of-office";
    }

    @Override
    public int waitingFor(Role role, @Nullable String territoryCode) {
        if (role != Role.OFFICIAL || territoryCode == null) {
            return 0;
        }
        return jdbc.sql("""
                select count(*) from closing_record r join closing_case k on k.id = r.case_id join cooperative_v c on c.id = k.cooperative_id
                 where r.state = 'CLAIMED' and c.district_code = ?""").param(territoryCode).query(Integer.class).single();
    }
}
