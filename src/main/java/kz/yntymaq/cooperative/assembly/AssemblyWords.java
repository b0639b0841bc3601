package kz.yntymaq.cooperative.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import kz.yntymaq.cooperative.wording.PaperWords;
import kz.yntymaq.kernel.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words on which founders vote: their papers as they stood when the meeting opened, and after each change between votes. */
@Component
class AssemblyWords {

    private final JdbcClient jdbc;

    AssemblyWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The papers of a meeting by edition. */
    record Editions(Map<Integer, List<PaperWords>> of) {

        /** What the papers of an edition said; nothing where the portal did not keep it. */
        List<PaperWords> words(int edition) {
            return of.getOrDefault(edition, List.of());
        }

        /** The name by which founders created the co-operative when they voted on an edition; empty where it was not kept. */
        Optional<Bilingual> name(int edition) {
            return words(edition).stream()
                    .filter(each -> each.subject() == PaperWords.Subject.NAME)
                    .map(PaperWords::text)
                    .findFirst();
        }
    }

    /** Keeps the papers as they stand as the next edition of a meeting, which is held. */
    void keep(Assembly assembly, List<PaperWords> words) {
        int edition = assembly.agenda().nextEdition();
        jdbc.sql("""
                insert into founding_assembly_paper
                       (assembly_id, edition, place, subject, number, founder, text_kk, text_ru)
                select ?, ?, w.place, w.subject, w.number, w.founder, w.kk, w.ru
                  from unnest(?::text[], ?::integer[], ?::uuid[], ?::text[], ?::text[])
                       with ordinality w (subject, number, founder, kk, ru, place)""")
                .params(
                        assembly.getId(),
                        edition,
                        column(words, each -> each.subject().name()),
                        column(words, PaperWords::number),
                        column(words, PaperWords::founder),
                        column(words, each -> each.text().kk()),
                        column(words, each -> each.text().ru()))
                .update();
    }

    private static String[] column(List<PaperWords> words, Function<PaperWords, ?> part) {
        return words.stream()
                .map(each -> Objects.toString(part.apply(each), null))
                .toArray(String[]::new);
    }

    /** All editions of a meeting, in one query however many. Who may know them was asked. */
    Editions of(UUID assembly) {
        var editions = new TreeMap<Integer, List<PaperWords>>();
        jdbc.sql("""
                select edition, subject, number, founder, text_kk, text_ru from founding_assembly_paper
                 where assembly_id = ? order by edition, place""").param(assembly).query(row -> {
            editions.computeIfAbsent(row.getInt("edition"), each -> new ArrayList<>())
                    .add(new PaperWords(
                            PaperWords.Subject.valueOf(row.getString("subject")),
                            row.getInt("number"),
                            row.getObject("founder", UUID.class),
                            new Bilingual(row.getString("text_kk"), row.getString("text_ru"))));
        });
        return new Editions(editions);
    }
}
