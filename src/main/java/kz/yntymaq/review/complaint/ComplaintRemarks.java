package kz.yntymaq.review.complaint;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.progress.StateRemarks;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Beside a refusal that its complaint waits or was declined; beside a check that goes on that a complaint was granted. */
@Component
class ComplaintRemarks implements StateRemarks {

    private final JdbcClient jdbc;
    private final Format format;
    private final Texts texts;

    ComplaintRemarks(JdbcClient jdbc, Format format, Texts texts) {
        this.jdbc = jdbc;
        this.format = format;
        this.texts = texts;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<Application> listed) {
        List<UUID> those = listed.stream()
                .filter(one -> one.getState() == ApplicationState.REFUSED
                        || one.getState().isWaiting())
                .map(Application::getId)
                .toList();
        var remarks = new HashMap<UUID, String>();
        if (!those.isEmpty()) {
            jdbc.sql("select application_id, outcome, due_on from complaint_told_v where application_id in (:those)")
                    .param("those", those)
                    .query(row -> {
                        remarks.put(
                                row.getObject("application_id", UUID.class),
                                texts.get(
                                        "complaint.remark." + row.getString("outcome"),
                                        format.shortDate(row.getObject("due_on", LocalDate.class))));
                    });
        }
        return remarks;
    }
}
