package kz.yntymaq.application.submission;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.audit.AuditSubjects;
import kz.yntymaq.kernel.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applications by their number; while one was a draft, the log named it by its id. */
@Component
class ApplicationSubjects implements AuditSubjects {

    private final JdbcClient jdbc;

    ApplicationSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> numbered(SearchWords number, int most) {
        return jdbc.sql("select id from loan_application where number is not null and "
                        + number.condition("searchable(number) like %s", false) + " order by number limit :most")
                .params(number.parameters(false))
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
