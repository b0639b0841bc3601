package kz.yntymaq.application.use;

import kz.yntymaq.account.Role;
import kz.yntymaq.office.OfficeWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The applications that were sent and have no end yet: the akimat of their district or oblast has to do with them. */
@Component
class ApplicationsOfOffices implements OfficeWork {

    private final JdbcClient jdbc;

    ApplicationsOfOffices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "application.of-place";
    }

    @Override
    public int waitingFor(Role role, @Nullable String territoryCode) {
        if (role != Role.OFFICIAL || territoryCode == null) {
            return 0;
        }
        return jdbc.sql("""
                select count(*) from loan_application
                 where state in ('SUBMITTED', 'CORRECTION_ASKED')
                   and (district_code = :territory or oblast_code = :territory)""")
                .param("territory", territoryCode)
                .query(Integer.class)
                .single();
    }
}
