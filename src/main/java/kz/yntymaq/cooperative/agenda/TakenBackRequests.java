package kz.yntymaq.cooperative.agenda;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests to join, to leave, and to become an associated member that stand on the agenda of a meeting and stand no more: nobody
 * comes for them without reading so. Named {@code @takenBackRequests} in templates.
 */
@Component
@Transactional(readOnly = true)
@Order(1)
class TakenBackRequests implements QuestionLines {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Format format;

    TakenBackRequests(JdbcClient jdbc, Texts texts, Format format) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.format = format;
    }

    /** @param key of what is said: whoever asked took it back, or it was decided on or ended another way */
    private record Gone(String key, Instant at) {}

    /** What is said of the questions of a meeting in the language of the page, by question; of a meeting that is over nothing. */
    public Map<UUID, String> of(UUID meeting) {
        return gone(meeting).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> texts.get(
                                each.getValue().key(),
                                format.time(each.getValue().at()))));
    }

    /** Minutes say of a question without a vote that nobody voted on it. */
    @Override
    public Map<UUID, List<Bilingual>> minutes(UUID meeting, @Nullable Instant closed) {
        return Map.of();
    }

    @Override
    public Map<UUID, List<Bilingual>> notice(UUID meeting) {
        return gone(meeting).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> List.of(Reading.both(in -> texts.in(
                                in,
                                each.getValue().key(),
                                format.time(each.getValue().at()))))));
    }

    private Map<UUID, Gone> gone(UUID meeting) {
        var gone = new HashMap<UUID, Gone>();
        jdbc.sql("""
                select m.id, coalesce(r.withdrawn_at, t.at) as at,
                       case when r.id is not null then 'agenda.taken-back.associate'
                            when b.state = case m.topic when 'ADMISSION' then 'WITHDRAWN' else 'MEMBER' end then 'agenda.taken-back'
                            else 'agenda.decided' end as key
                  from cooperative_meeting_matter m
                       join voting_question_v q on q.id = m.id and q.state = 'PLANNED'
                       join cooperative_meeting_v g on g.id = m.meeting_id and g.state <> 'CLOSED'
                       left join membership b on b.id = m.membership_id
                            and b.state <> case m.topic when 'ADMISSION' then 'APPLIED' when 'EXIT' then 'LEAVING' else b.state end
                       left join lateral (select max(s.at) as at from membership_transition s where s.membership_id = b.id) t on true
                       left join associate_question a on a.question_id = m.id
                       left join associate_request r on r.id = a.request_id and r.withdrawn_at is not null
                 where m.meeting_id = :meeting and (b.id is not null or r.id is not null)""").param("meeting", meeting).query(row -> {
            gone.put(
                    row.getObject("id", UUID.class),
                    new Gone(
                            row.getString("key"),
                            row.getObject("at", OffsetDateTime.class).toInstant()));
        });
        return gone;
    }
}
