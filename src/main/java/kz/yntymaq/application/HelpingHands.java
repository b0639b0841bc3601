package kz.yntymaq.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.OnBehalf;
import kz.yntymaq.account.acting.StandingMandates;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.answer.Sheet;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who worked on an application for its chair. Nothing is done for a chair without the mandate being held first. */
@Component
public class HelpingHands {

    private final StandingMandates mandates;
    private final JdbcClient jdbc;

    HelpingHands(StandingMandates mandates, JdbcClient jdbc) {
        this.mandates = mandates;
        this.jdbc = jdbc;
    }

    /** What a helper did. */
    public enum Act {
        PREPARED,
        /** Said that the chair can look through it and send it. */
        READY,
        SUBMITTED,
        SENT_BACK;

        /** Message key of who did it, with the helper, the chair and the time. */
        public String key() {
            return "mandate.act." + name();
        }
    }

    /**
     * Something that was done for the chair.
     *
     * @param on account of the chair of that time
     * @param at when; of what was prepared, the last time
     * @param through the co-operative that named the helper; null for a helper whom the chair chose
     * @param sections codes of the pages that the helper has filled in
     */
    public record Help(
            UUID helper,
            UUID on,
            Act act,
            Instant at,
            @Nullable Bilingual through,
            List<String> sections) {}

    /**
     * Asked before anything is done for the chair: the mandate stands, and cannot be withdrawn before this is done.
     *
     * @throws kz.yntymaq.kernel.RuleViolationException when it does not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(Actor actor) {
        mandates.hold(actor.help());
    }

    /**
     * Keeps that a helper worked on the answers or documents; whatever they said to be ready is not any more. Nothing to
     * keep for whoever acts for themself.
     *
     * @param section code of the page that was filled in; null for the application as a whole
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepared(Actor actor, UUID application, @Nullable String section, Instant at) {
        OnBehalf help = actor.help();
        if (help != null) {
            jdbc.sql("""
                    insert into application_help (application_id, helper_id, for_account, through, act, at)
                    values (?, ?, ?, ?, 'PREPARED', ?)
                    on conflict (application_id, helper_id, for_account) where act = 'PREPARED'
                    do update set at = excluded.at, through = excluded.through""")
                    .params(application, help.helper(), help.giver())
                    .param(through(help))
                    .param(at.atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("delete from application_help where application_id = ? and helper_id = ? and act = 'READY'")
                    .params(application, help.helper())
                    .update();
            if (section != null) {
                jdbc.sql("""
                        insert into application_help_section (application_id, helper_id, for_account, section, at)
                        values (?, ?, ?, ?, ?)
                        on conflict (application_id, helper_id, for_account, section) do update set at = excluded.at""")
                        .params(application, help.helper(), help.giver(), section, at.atOffset(ZoneOffset.UTC))
                        .update();
            }
        }
    }

    /**
     * Keeps that a helper calls it ready, and tells the chair; once, until something is changed.
     *
     * @param sheet what is asked in it
     * @param link path of the page on which the chair looks through it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ready(OnBehalf help, UUID application, Sheet sheet, String link, Instant at) {
        int told = jdbc.sql("""
                insert into application_help (application_id, helper_id, for_account, through, act, at)
                values (?, ?, ?, ?, 'READY', ?)
                on conflict (application_id, helper_id, for_account) where act = 'READY' do nothing""")
                .params(application, help.helper(), help.giver())
                .param(through(help))
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
        if (told > 0) {
            Set<String> filled = of(application).stream()
                    .filter(done -> done.act() == Act.READY && done.helper().equals(help.helper()))
                    .flatMap(done -> done.sections().stream())
                    .collect(Collectors.toSet());
            List<RecordedValue> sections =
                    sheet.sections(filled).stream().map(Section::recorded).toList();
            mandates.tellReady(help, new RecordedValue.Rows(sections), link);
        }
    }

    /** Keeps that a helper sent it, and tells the chair. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(Actor actor, UUID application, String number, Act act, Instant at) {
        OnBehalf help = actor.help();
        if (help != null) {
            jdbc.sql(
                            "insert into application_help (application_id, helper_id, for_account, through, act, at) values (?, ?, ?, ?, ?, ?)")
                    .params(application, help.helper(), help.giver())
                    .param(through(help))
                    .params(act.name(), at.atOffset(ZoneOffset.UTC))
                    .update();
            mandates.tellSent(help, number, "/cabinet/applications/" + application);
        }
    }

    /** What was done for the chair, in the order of its time; the caller has checked who asks. */
    @Transactional(readOnly = true)
    public List<Help> of(UUID application) {
        return jdbc.sql("""
                        select h.helper_id, h.for_account, h.act, h.at,
                               (select string_agg(s.section, ',') from application_help_section s
                                 where s.application_id = h.application_id and s.helper_id = h.helper_id
                                   and s.for_account = h.for_account) as sections, t.name_kk, t.name_ru
                          from application_help h left join cooperative_v t on t.id = h.through
                         where h.application_id = ? order by h.at, h.id""")
                .param(application)
                .query((row, n) -> new Help(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Act.valueOf(row.getString(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        Bilingual.orNull(row.getString(6), row.getString(7)),
                        sections(row.getString(5))))
                .list();
    }

    private static @Nullable UUID through(OnBehalf help) {
        OnBehalf.Through through = help.through();
        return through == null ? null : through.cooperative();
    }

    private static List<String> sections(@Nullable String written) {
        return written == null ? List.of() : List.of(written.split(","));
    }
}
