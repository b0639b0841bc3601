package kz.yntymaq.application.use;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kz.yntymaq.territory.PlaceUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The applications, drafts too, whose project is in a place and which have no end yet. */
@Component
class ApplicationsOfPlaces implements PlaceUse {

    private final JdbcClient jdbc;

    ApplicationsOfPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "application.of-place";
    }

    @Override
    public Map<String, Integer> in(Collection<String> codes) {
        Map<String, Integer> projects = new HashMap<>();
        jdbc.sql("""
                select village_code, count(*) from loan_application
                 where state in ('DRAFT', 'SUBMITTED', 'CORRECTION_ASKED')
                   and village_code = any(string_to_array(?, ',')) group by village_code""").param(String.join(",", codes)).query(row -> {
            projects.put(row.getString(1), row.getInt(2));
        });
        return projects;
    }
}
