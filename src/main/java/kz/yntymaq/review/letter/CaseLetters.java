package kz.yntymaq.review.letter;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationMoved;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RandomToken;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.office.OfficeContacts;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.ui.RecordedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues a letter with each decision, in its transaction, and keeps what it tells. */
@Service
@Transactional
class CaseLetters {

    private static final int CODE_LENGTH = 20;

    private final EntityManager entities;
    private final Applications applications;
    private final Reviews reviews;
    private final LetterWriter writer;
    private final ApplicationEditions editions;
    private final OfficeContacts offices;
    private final RecordedText text;
    private final JdbcClient jdbc;
    private final ZoneId zone;

    CaseLetters(
            EntityManager entities,
            Applications applications,
            Reviews reviews,
            LetterWriter writer,
            ApplicationEditions editions,
            OfficeContacts offices,
            RecordedText text,
            JdbcClient jdbc,
            Clock clock) {
        this.entities = entities;
        this.applications = applications;
        this.reviews = reviews;
        this.writer = writer;
        this.editions = editions;
        this.offices = offices;
        this.text = text;
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApplicationMoved event) {
        Application moved = entities.find(Application.class, event.applicationId());
        if (moved != null && moved.getNumber() != null) {
            LetterKind.of(event.event()).ifPresent(kind -> issue(kind, moved));
        }
    }

    private void issue(LetterKind kind, Application application) {
        List<Transition> history = application.getTransitions();
        Transition step = history.get(history.size() - 1);
        Bilingual office = offices.ofOfficial(step.by(), step.at())
                .or(() -> onTurn(application, step))
                .map(contact -> new Bilingual(contact.nameKk(), contact.nameRu()))
                .orElse(new Bilingual("–", "–"));
        jdbc.sql("""
                insert into letter (id, number, code, application_id, event, step, issued_at, title, lines, office)
                values (:id, :number, :code, :application, :event, :step, :at,
                        cast(:title as jsonb), cast(:lines as jsonb), cast(:office as jsonb))""")
                .param("id", UUID.randomUUID())
                .param(
                        "number",
                        "%d-%06d".formatted(LocalDate.ofInstant(step.at(), zone).getYear(), nextNumber()))
                .param("code", RandomToken.readable(CODE_LENGTH))
                .param("application", application.getId())
                .param("event", kind.name())
                .param("step", history.size() - 1)
                .param("at", OffsetDateTime.ofInstant(step.at(), ZoneOffset.UTC))
                .param("title", text.toJson(RecordedValue.named(writer.title(kind, application))))
                .param(
                        "lines",
                        text.toJson(new RecordedValue.Rows(writer.lines(kind, application, step, office).stream()
                                .map(RecordedValue::named)
                                .toList())))
                .param("office", text.toJson(RecordedValue.named(office)))
                .update();
    }

    /** The akimat whose turn it was, where its official was appointed later than the step says. */
    private Optional<OfficeContacts.Contact> onTurn(Application application, Transition step) {
        String village = application.getAnswers().getVillageCode();
        return village == null || step.stage() == null
                ? Optional.empty()
                : editions.route(application)
                        .entry(step.stage())
                        .flatMap(stage -> offices.akimat(village, stage.level()));
    }

    /** Of all letters; one whose decision failed leaves a gap. */
    private long nextNumber() {
        return jdbc.sql("select nextval('letter_number')").query(Long.class).single();
    }

    /** A letter for the applicant's people. @throws NotFoundException for anybody else */
    Letter ofApplicant(Actor actor, UUID application, UUID letter) {
        return find(applications.open(actor, application).getId(), letter);
    }

    /** A letter for the offices that read the case; the look is noted as one at the case. */
    Letter ofOffice(Actor actor, UUID application, UUID letter) {
        return find(reviews.read(actor, application).getId(), letter);
    }

    private Letter find(UUID application, UUID letter) {
        return jdbc.sql("select * from letter where application_id = ? and id = ?")
                .params(application, letter)
                .query((row, n) -> letter(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** Those on an application that the caller has opened, the newest first. */
    @Transactional(readOnly = true)
    List<Letter> of(Application application) {
        return jdbc.sql("select * from letter where application_id = ? order by step desc")
                .param(application.getId())
                .query((row, n) -> letter(row))
                .list();
    }

    /** A letter as anybody sees it who has its code. @param later the one that came after it; null while it is the last word */
    record Checked(
            Letter letter, String application, @Nullable LetterKind later) {}

    /** The one with this code, in whatever size of letters and however divided it was typed. */
    @Transactional(readOnly = true)
    Optional<Checked> byCode(String typed) {
        return jdbc.sql("""
                select l.*, a.number as application_number,
                       (select x.event from letter x where x.application_id = l.application_id and x.step > l.step
                         order by x.step desc limit 1) as later
                  from letter l join application_case_v a on a.id = l.application_id where l.code = ?""")
                .param(typed.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", ""))
                .query((row, n) -> {
                    String later = row.getString("later");
                    return new Checked(
                            letter(row),
                            row.getString("application_number"),
                            later == null ? null : LetterKind.valueOf(later));
                })
                .optional();
    }

    private Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("code"),
                row.getObject("application_id", UUID.class),
                LetterKind.valueOf(row.getString("event")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                bilingual(text.fromJson(row.getString("title"))),
                ((RecordedValue.Rows) text.fromJson(row.getString("lines")))
                        .rows().stream().map(CaseLetters::bilingual).toList(),
                bilingual(text.fromJson(row.getString("office"))));
    }

    private static Bilingual bilingual(RecordedValue value) {
        var named = (RecordedValue.Named) value;
        return new Bilingual(named.kk(), named.ru());
    }
}
