package kz.yntymaq.lending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationMoved;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.ProgrammeKind;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.signature.StandingSignatures;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins the way to the money with the approval of a microcredit, and ends it where the approval is given up or taken back. */
@Component
class LoanKeeper {

    private final LoanFiles files;
    private final Programmes programmes;
    private final LoanMessages messages;
    private final StandingSignatures signatures;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    LoanKeeper(
            LoanFiles files,
            Programmes programmes,
            LoanMessages messages,
            StandingSignatures signatures,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.files = files;
        this.programmes = programmes;
        this.messages = messages;
        this.signatures = signatures;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws kz.yntymaq.kernel.RuleViolationException where an approval ends although a pay-out was entered */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApplicationMoved event) {
        if (event.event() == ApplicationEvent.APPROVED) {
            begin(event.applicationId());
        } else if (event.event() == ApplicationEvent.RELEASED || event.event() == ApplicationEvent.REOPENED) {
            end(event);
        }
    }

    private void begin(UUID application) {
        String edition = jdbc.sql("select edition_id from application_case_v where id = ?")
                .param(application)
                .query(String.class)
                .single();
        Content content = programmes.edition(edition).content();
        if (content.kind() == ProgrammeKind.MICROCREDIT && !content.waitsForMoney()) {
            LocalDate today = LocalDate.now(clock);
            jdbc.sql("""
                    insert into loan_file (id, application_id, applicant_id, oblast_code, district_code, village_code, tenge,
                        approved_on, stage, place, since, version)
                    select :id, a.id, a.applicant_id, a.oblast_code, a.district_code, a.village_code, a.amount, :today,
                           :stage, :place, :today, 0
                      from application_case_v a where a.id = :application""")
                    .param("id", UUID.randomUUID())
                    .param("application", application)
                    .param("today", today)
                    .param("stage", LoanStage.CONTRACT.name())
                    .param("place", LoanStage.CONTRACT.ordinal())
                    .update();
        }
    }

    private void end(ApplicationMoved event) {
        files.findForUpdate(event.applicationId()).ifPresent(file -> {
            UUID by = jdbc.sql("""
                            select by_account from application_event_v where application_id = ? and event = ?
                             order by at desc limit 1""")
                    .params(event.applicationId(), event.event().name())
                    .query(UUID.class)
                    .single();
            Instant now = clock.instant();
            file.end(by, now, LocalDate.ofInstant(now, clock.getZone()));
            files.saveAndFlush(file);
            signatures.end(LoanTerms.KIND, event.applicationId(), now);
            if (file.getDrawnBy() != null) {
                messages.ended(event.applicationId(), String.valueOf(event.number()), file.getDrawnBy());
            }
            audit.note(by, "lending.ended", String.valueOf(event.number()), null);
        });
    }
}
