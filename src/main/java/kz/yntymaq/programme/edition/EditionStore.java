package kz.yntymaq.programme.edition;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores editions that are approved, with their programmes. What is stored never changes. */
@Component
public class EditionStore {

    private final JdbcClient jdbc;
    private final InForce inForce;

    EditionStore(JdbcClient jdbc, InForce inForce) {
        this.jdbc = jdbc;
        this.inForce = inForce;
    }

    /**
     * Stores an edition, and its programme where that is new. Nothing happens where the edition is there, or another one
     * of the programme begins on the same day.
     *
     * @return whether it was stored
     */
    public boolean store(EditionText text) {
        jdbc.sql("""
                        insert into programme (code, name_kk, name_ru, name_en, place) values (?, ?, ?, ?, ?)
                        on conflict (code) do nothing""")
                .params(
                        text.programme(),
                        text.name().kk(),
                        text.name().ru(),
                        text.name().en(),
                        text.place())
                .update();
        boolean stored = jdbc.sql("""
                        insert into programme_edition (id, code, valid_from, valid_to, title_kk, title_ru, title_en,
                                                       act_number, act_date, note_kk, note_ru, note_en, state, content)
                        select :id, :code, :from, :to, :kk, :ru, :en, :number, :date, :noteKk, :noteRu, :noteEn,
                               'APPROVED', :content::jsonb
                         where not exists (select from programme_edition
                                            where code = :code and valid_from = :from and id <> :id)
                        on conflict (id) do update set content = excluded.content where programme_edition.content is null""")
                        .param("id", text.id())
                        .param("code", text.programme())
                        .param("from", text.validFrom())
                        .param("to", text.validTo())
                        .param("kk", text.title().kk())
                        .param("ru", text.title().ru())
                        .param("en", text.title().en())
                        .param("number", text.actNumber())
                        .param("date", text.actDate())
                        .param(
                                "noteKk",
                                text.note() == null ? null : text.note().kk())
                        .param(
                                "noteRu",
                                text.note() == null ? null : text.note().ru())
                        .param(
                                "noteEn",
                                text.note() == null ? null : text.note().en())
                        .param("content", ContentJson.write(text.content()))
                        .update()
                > 0;
        inForce.forget();
        return stored;
    }
}
