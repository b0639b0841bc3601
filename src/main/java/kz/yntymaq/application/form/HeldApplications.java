package kz.yntymaq.application.form;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationRepository;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The own applications of a person and those of the co-operatives to which they belong, with every answer and the names of their documents,
 * as told to that person; whoever is a member may read them anyway. The log calls them by number or id.
 */
@Component
@Transactional(readOnly = true)
class HeldApplications implements HeldData {

    private static final String OF_MEMBER = """
            select a.id, a.number, c.name_kk, c.name_ru, c.filled_in_by from loan_application a join applicant_v c on c.id = a.applicant_id
             where a.applicant_id = any (array(select m.applicant_id from applicant_member_v m where m.account_id = :person))
             order by a.created_at desc, a.id""";

    private final ApplicationRepository applications;
    private final FieldReader fields;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    /** Its own, since who reads what is held is in one that only reads. */
    private final TransactionTemplate looks;

    HeldApplications(
            ApplicationRepository applications,
            FieldReader fields,
            AuditLog audit,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.applications = applications;
        this.fields = fields;
        this.audit = audit;
        this.jdbc = jdbc;
        this.looks = new TransactionTemplate(transactions);
        this.looks.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Found(UUID id, @Nullable String number, RecordedValue cooperative, UUID chair) {

        /** As the log calls it. */
        String named() {
            return number == null ? id.toString() : number;
        }
    }

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

    /** Whoever does not chair the co-operative reads here what others answered: a look, as on the application's own page. */
    @Override
    public List<HeldItem> read(UUID person, int from, int most) {
        List<Found> found = find(person, from, most);
        looks.executeWithoutResult(status -> found.stream()
                .filter(each -> !each.chair().equals(person))
                .forEach(each -> audit.note(person, "application.read", each.named(), null)));
        return found.stream()
                .map(each -> told(
                        applications.findById(each.id()).orElseThrow(),
                        each.cooperative(),
                        each.chair().equals(person)))
                .toList();
    }

    private List<Found> find(UUID person, int from, int most) {
        return jdbc.sql(OF_MEMBER + " limit :most offset :from")
                .param("person", person)
                .param("most", most)
                .param("from", from)
                .query((row, n) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        new RecordedValue.Named(row.getString("name_kk"), row.getString("name_ru")),
                        row.getObject("filled_in_by", UUID.class)))
                .list();
    }

    /** @param fillsIn whether they fill it in, and may bring back what they deleted */
    private HeldItem told(Application application, RecordedValue cooperative, boolean fillsIn) {
        FieldValues values = fields.read(application);
        HeldItem item = HeldItem.at(application.getSubmittedAt())
                .with("cooperative", cooperative)
                .with("number", RecordedValue.words(application.getNumber()))
                .with("state", RecordedValue.key(application.getState().key()));
        for (Field field : values.sheet().fields()) {
            item = item.with(field.code(), field.wording(), values.recorded(field.code()));
        }
        return fillsIn ? item.with("deletedRows", RecordedValue.words(deletedRows(application))) : item;
    }

    /** What may be brought back, as it was typed; null for nothing. */
    private static @Nullable String deletedRows(Application application) {
        String rows = application.getAnswers().deletedRows().stream()
                .map(row -> new TreeMap<>(row.cells()).values().stream().collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return rows.isEmpty() ? null : rows;
    }

    @Override
    public List<String> loggedAs(UUID person) {
        return jdbc.sql("select coalesce(number, cast(id as text)) from (" + OF_MEMBER + ") as held")
                .param("person", person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
