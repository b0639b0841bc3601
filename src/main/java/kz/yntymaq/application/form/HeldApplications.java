package kz.yntymaq.application.form;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.ApplicationRepository;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.ui.RecordedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applications of the co-operatives to which a person belongs, with every answer and the names of their documents,
 * as told to that person; whoever is a member may read them anyway. The log calls them by number or id.
 */
@Component
@Transactional(readOnly = true)
class HeldApplications implements HeldData {

    private static final String OF_MEMBER = """
            select a.id, a.number, c.name_kk, c.name_ru from loan_application a join cooperative_v c on c.id = a.applicant_id
             where exists (select from cooperative_member_v m
                            where m.cooperative_id = a.applicant_id and m.account_id = :person)
             order by a.created_at desc, a.id""";

    private final ApplicationRepository applications;
    private final ApplicationDocuments documents;
    private final RecordedText text;
    private final JdbcClient jdbc;

    HeldApplications(
            ApplicationRepository applications, ApplicationDocuments documents, RecordedText text, JdbcClient jdbc) {
        this.applications = applications;
        this.documents = documents;
        this.text = text;
        this.jdbc = jdbc;
    }

    private record Found(UUID id, RecordedValue cooperative) {}

    @Override
    public String kind() {
        return "applications";
    }

    @Override
    public Set<String> tables() {
        return Set.of("loan_application");
    }

    @Override
    public int count(UUID person) {
        return jdbc.sql("select count(*) from (" + OF_MEMBER + " limit " + (MAX_COUNTED + 1) + ") as held")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<HeldItem> read(UUID person, int from, int most) {
        return jdbc
                .sql(OF_MEMBER + " limit :most offset :from")
                .param("person", person)
                .param("most", most)
                .param("from", from)
                .query((row, n) -> new Found(
                        row.getObject("id", UUID.class),
                        new RecordedValue.Named(row.getString("name_kk"), row.getString("name_ru"))))
                .list()
                .stream()
                .map(found -> told(applications.findById(found.id()).orElseThrow(), found.cooperative()))
                .toList();
    }

    private HeldItem told(Application application, RecordedValue cooperative) {
        var values = new FieldValues(application.getAnswers(), documents.files(application.getId()), text);
        HeldItem item = HeldItem.at(application.getSubmittedAt())
                .with("cooperative", cooperative)
                .with("number", RecordedValue.words(application.getNumber()))
                .with("state", RecordedValue.key(application.getState().key()));
        for (Field field : Field.values()) {
            item = item.with(field.name(), field.key(), values.recorded(field));
        }
        return item;
    }

    @Override
    public List<String> loggedAs(UUID person) {
        return jdbc.sql("select coalesce(number, cast(id as text)) from (" + OF_MEMBER + ") as held")
                .param("person", person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
