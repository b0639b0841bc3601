package kz.yntymaq.application.form;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.data.Erasure;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applications that a person sent for a co-operative, or helped with, stay, with their documents and decisions: they are the applicant's. What was applied for by oneself is told by {@code ErasedApplications}. */
@Component
class KeptApplications implements Erasure {

    private final JdbcClient jdbc;

    KeptApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> kept(UUID person) {
        int worked = jdbc.sql("""
                select count(*) from (select application_id from application_transition where by_account = :person
                                      union
                                      select application_id from application_help where helper_id = :person) worked
                  join loan_application a on a.id = worked.application_id and a.applicant_id <> :person""").param("person", person).query(Integer.class).single();
        return worked == 0 ? List.of() : List.of(Line.of("mydata.kept.applications", new RecordedValue.Count(worked)));
    }
}
