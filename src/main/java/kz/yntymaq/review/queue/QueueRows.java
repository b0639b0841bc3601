package kz.yntymaq.review.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.answer.Directions;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.programme.route.StageNames;
import kz.yntymaq.review.export.ExportedCases;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The queue as rows of a table to be kept. */
@Component
class QueueRows implements ExportedCases {

    /** Rows that come from the database at once. */
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final QueueAddresses addresses;
    private final QueueConditions conditions;
    private final QueueChoices choices;
    private final Readers readers;
    private final Programmes programmes;
    private final StageNames stages;
    private final Directions directions;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    QueueRows(
            JdbcClient jdbc,
            QueueAddresses addresses,
            QueueConditions conditions,
            QueueChoices choices,
            Readers readers,
            Programmes programmes,
            StageNames stages,
            Directions directions,
            Texts texts,
            Format format,
            Clock clock) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.conditions = conditions;
        this.choices = choices;
        this.readers = readers;
        this.programmes = programmes;
        this.stages = stages;
        this.directions = directions;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    @Override
    public String whole(Actor actor, String address) {
        return addresses.read(actor, address).wholeAddress();
    }

    @Override
    public String only(Actor actor, List<UUID> cases) {
        return addresses
                .read(
                        actor,
                        new WorkQueueFilter(
                                        WorkQueueTab.ALL,
                                        WorkQueueSort.DUE,
                                        null,
                                        null,
                                        null,
                                        null,
                                        CaseBounds.only(cases),
                                        null)
                                .address())
                .wholeAddress();
    }

    @Override
    public List<String> told(Actor actor, String address) {
        WorkQueueFilter question = addresses.read(actor, address);
        var lines = new ArrayList<String>();
        lines.add(texts.get("review.saved.tab", texts.get(question.tab().key())));
        lines.addAll(choices.told(actor, question));
        return lines;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void read(Actor actor, String address, Taker taker) {
        WorkQueueFilter question = addresses.read(actor, address);
        QueueConditions.Condition condition = conditions.of(readers.of(actor), question);
        taker.total(jdbc.sql("select count(*) from application_case_v a where " + condition.where())
                .params(condition.parameters())
                .query(Integer.class)
                .single());
        Map<String, Wording> names = programmes.names();
        try (Stream<Row> rows = jdbc
                .sql("""
                select a.number, c.name_kk, c.name_ru, a.programme, a.direction, a.amount, a.state, a.stage, a.edition_id, a.due_on,
                       a.submitted_at, k.outcome as complaint, k.due_on as complaint_until, w.family_name as worker_family, w.given_name as worker_given
                  from application_case_v a join applicant_v c on c.id = a.applicant_id left join account_v w on w.id = a.worker_id
                       left join complaint_told_v k on k.application_id = a.id
                 where %s order by %s""".formatted(condition.where(), question.sort().orderBy()))
                .withFetchSize(AT_ONCE)
                .params(condition.parameters())
                .query((row, n) -> row(row, names))
                .stream()) {
            rows.allMatch(taker::row);
        }
    }

    private Row row(ResultSet row, Map<String, Wording> names) throws SQLException {
        String programme = row.getString("programme");
        Wording name = names.get(programme);
        String edition = row.getString("edition_id");
        String family = row.getString("worker_family");
        return new Row(
                row.getString("number"),
                new Bilingual(row.getString("name_kk"), row.getString("name_ru")).here(),
                name == null ? programme : name.here(),
                directions.name(edition, row.getString("direction")),
                row.getBigDecimal("amount"),
                stands(row, edition),
                row.getObject("due_on", LocalDate.class),
                LocalDate.ofInstant(
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(), clock.getZone()),
                family == null ? null : new PersonName(family, row.getString("worker_given"), null).brief());
    }

    /** The stage, or what became of it, and how a complaint against a refusal stands. */
    private String stands(ResultSet row, String edition) throws SQLException {
        String stage = row.getString("stage");
        ApplicationState state = ApplicationState.valueOf(row.getString("state"));
        String where = state == ApplicationState.SUBMITTED && stage != null
                ? stages.of(edition, stage)
                : texts.get(state.key());
        WorkQueueRow.Complained complaint = WorkQueueRow.Complained.read(row);
        return complaint == null
                ? where
                : where + ". " + texts.get(complaint.key(), format.shortDate(complaint.until()));
    }
}
