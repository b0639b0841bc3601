package kz.yntymaq.programme.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The programmes and editions that come with the portal, a file each under {@code programmes/}. One that the database
 * lacks is stored when the portal starts; one that it has stays as it is, whatever the file says by then.
 */
@Component
class ShippedEditions {

    private final JdbcClient jdbc;

    ShippedEditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file. @param place of the programme in lists, the smallest first */
    record Shipped(
            String id,
            String programme,
            Wording name,
            int place,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Wording title,
            String actNumber,
            LocalDate actDate,
            @Nullable Wording note,
            Content content) {}

    /** Stores what is missing; several portals may start at once. */
    void store() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:programmes/*.json");
            Arrays.stream(files).map(ShippedEditions::read).forEach(this::store);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void store(Shipped shipped) {
        jdbc.sql("""
                        insert into programme (code, name_kk, name_ru, name_en, place) values (?, ?, ?, ?, ?)
                        on conflict (code) do nothing""")
                .params(
                        shipped.programme(),
                        shipped.name().kk(),
                        shipped.name().ru(),
                        shipped.name().en(),
                        shipped.place())
                .update();
        jdbc.sql("""
                        insert into programme_edition (id, code, valid_from, valid_to, title_kk, title_ru, title_en,
                                                       act_number, act_date, note_kk, note_ru, note_en, state, content)
                        values (:id, :code, :from, :to, :kk, :ru, :en, :number, :date, :noteKk, :noteRu, :noteEn, 'APPROVED', :content::jsonb)
                        on conflict (id) do update set content = excluded.content where programme_edition.content is null""")
                .param("id", shipped.id())
                .param("code", shipped.programme())
                .param("from", shipped.validFrom())
                .param("to", shipped.validTo())
                .param("kk", shipped.title().kk())
                .param("ru", shipped.title().ru())
                .param("en", shipped.title().en())
                .param("number", shipped.actNumber())
                .param("date", shipped.actDate())
                .param("noteKk", shipped.note() == null ? null : shipped.note().kk())
                .param("noteRu", shipped.note() == null ? null : shipped.note().ru())
                .param("noteEn", shipped.note() == null ? null : shipped.note().en())
                .param("content", ContentJson.write(shipped.content()))
                .update();
    }

    private static Shipped read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return ContentJson.JSON.readValue(in, Shipped.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
