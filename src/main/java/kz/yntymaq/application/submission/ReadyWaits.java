package kz.yntymaq.application.submission;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.application.ApplicationRepository;
import kz.yntymaq.application.progress.HelpLines;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a chair of applications that a helper calls ready and that only the chair can send. */
@Component
class ReadyWaits implements Waiting {

    private final ApplicationRepository applications;
    private final HelpLines helps;
    private final Texts texts;
    private final Format format;
    private final JdbcClient jdbc;

    ReadyWaits(ApplicationRepository applications, HelpLines helps, Texts texts, Format format, JdbcClient jdbc) {
        this.applications = applications;
        this.helps = helps;
        this.texts = texts;
        this.format = format;
        this.jdbc = jdbc;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return jdbc.sql("""
                select distinct a.id from application_help h
                  join loan_application a on a.id = h.application_id and a.state in ('DRAFT', 'CORRECTION_ASKED')
                  join applicant_v c on c.id = a.applicant_id and c.filled_in_by = h.for_account
                 where h.for_account = ? and h.act = 'READY' order by a.id""").param(actor.accountId()).query((row, n) -> row.getObject(1, UUID.class)).list().stream()
                .flatMap(id -> applications.findById(id).stream())
                .flatMap(application ->
                        helps.of(application).ready().stream().limit(1).map(line -> matter(application.getId(), line)))
                .toList();
    }

    private Matter matter(UUID id, HelpLines.Line line) {
        return new Matter(
                Kind.READY,
                texts.get("mandate.ready.waits"),
                texts.get("mandate.ready.waits.text", line.who(), format.time(line.at())),
                texts.get("mandate.ready.waits.button"),
                CheckController.path(id));
    }
}
