package kz.yntymaq.cooperative.onpaper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose application to join or to leave that stands now, or consent to found, was entered from paper, and by which office. Named {@code @paperMarks} in templates. */
@Component
class PaperMarks {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    PaperMarks(JdbcClient jdbc, Texts texts, Format format, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    /** What to say of the people of a co-operative, by account. Who asks has looked whether the reader may see them. */
    @Transactional(readOnly = true)
    public Map<UUID, String> of(UUID cooperative) {
        return jdbc
                .sql("""
                select distinct on (p.account_id) p.account_id, p.office_kk, p.office_ru, p.signed_on, p.entered_at
                  from paper_membership p
                  join membership m on m.cooperative_id = p.cooperative_id and m.account_id = p.account_id
                 where p.cooperative_id = :cooperative
                   and case p.act when 'JOIN' then m.state in ('APPLIED', 'ADMITTED') and p.entered_at >= m.asked_at
                                  when 'LEAVE' then m.state = 'LEAVING' and cast(p.entered_at at time zone :zone as date) >= m.leave_asked_on
                                  else p.act = 'ACCEPT' and m.state = 'FOUNDER' end
                 order by p.account_id, p.entered_at desc, p.id""")
                .param("cooperative", cooperative)
                .param("zone", clock.getZone().getId())
                .query((row, n) -> Map.entry(row.getObject("account_id", UUID.class), mark(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Papers of before have no day of their own. */
    private String mark(ResultSet row) throws SQLException {
        String office = new Bilingual(row.getString("office_kk"), row.getString("office_ru")).here();
        String entered =
                format.date(LocalDate.ofInstant(row.getTimestamp("entered_at").toInstant(), clock.getZone()));
        LocalDate signed = row.getObject("signed_on", LocalDate.class);
        return signed == null
                ? texts.get("onpaper.mark", office, entered)
                : texts.get("onpaper.mark.signed", office, entered, format.date(signed));
    }
}
