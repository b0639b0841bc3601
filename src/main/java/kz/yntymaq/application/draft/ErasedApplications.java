package kz.yntymaq.application.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.data.Erasure;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applications that a person made for themself: one that an office considers is withdrawn first, drafts are erased with
 * their documents, and what was sent once stays, since the office must be able to show on what it acted.
 */
@Component
class ErasedApplications implements Erasure {

    private static final String PAGE = "/cabinet/applications/";

    /** Never sent: as a draft of now, or one that was deleted and can still be taken back. */
    private static final String UNSENT = "(state = 'DRAFT' or given_up_at is not null)";

    private final ErasedDrafts drafts;
    private final Applicants applicants;
    private final JdbcClient jdbc;

    ErasedApplications(ErasedDrafts drafts, Applicants applicants, JdbcClient jdbc) {
        this.drafts = drafts;
        this.applicants = applicants;
        this.jdbc = jdbc;
    }

    /** Who sends one, or begins another, holds the applicant too. */
    @Override
    public void hold(UUID person) {
        applicants.hold(person);
        jdbc.sql("select id from loan_application where applicant_id = ? order by id for update")
                .param(person)
                .query((row, n) -> true)
                .list();
    }

    @Override
    public List<Line> obstacles(UUID person) {
        return jdbc.sql("""
                select id, number from loan_application
                 where applicant_id = ? and state in ('SUBMITTED', 'CORRECTION_ASKED') order by number""").param(person).query(ErasedApplications::considered).list();
    }

    private static Line considered(ResultSet row, int n) throws SQLException {
        return new Line(
                "mydata.obstacle.application",
                List.of(RecordedValue.words(row.getString("number"))),
                PAGE + row.getString("id"));
    }

    @Override
    public List<Line> kept(UUID person) {
        int sent = count(person, "not " + UNSENT);
        return sent == 0 ? List.of() : List.of(Line.of("mydata.kept.own-applications", new RecordedValue.Count(sent)));
    }

    @Override
    public List<Line> going(UUID person) {
        int unsent = count(person, UNSENT);
        return unsent == 0 ? List.of() : List.of(Line.of("mydata.going.drafts", new RecordedValue.Count(unsent)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID person) {
        jdbc.sql("select id from loan_application where applicant_id = ? and " + UNSENT + " order by id for update")
                .param(person)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .forEach(drafts::eraseHeld);
    }

    private int count(UUID person, String which) {
        return jdbc.sql("select count(*) from loan_application where applicant_id = ? and " + which)
                .param(person)
                .query(Integer.class)
                .single();
    }
}
