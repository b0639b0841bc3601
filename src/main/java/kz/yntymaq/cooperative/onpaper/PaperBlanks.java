package kz.yntymaq.cooperative.onpaper;

import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person without a phone signs to a co-operative, to be printed: an application to join has the obligation of article 28, point 2, of
 * the law on agricultural co-operatives. Day and signature are written by hand; there is no IIN on it.
 */
@Service
@Transactional
class PaperBlanks {

    private final PaperSheets sheets;
    private final PaperTerms terms;
    private final Texts texts;
    private final JdbcClient jdbc;

    PaperBlanks(PaperSheets sheets, PaperTerms terms, Texts texts, JdbcClient jdbc) {
        this.sheets = sheets;
        this.terms = terms;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /** @param bin null until it is registered */
    private record Addressee(Bilingual name, @Nullable String bin) {}

    /**
     * The paper; the look at the person is noted.
     *
     * @throws kz.yntymaq.kernel.NotFoundException and {@link kz.yntymaq.kernel.MovedOnException} as {@link PaperSheets#line}
     */
    BilingualPaper of(Actor official, UUID person, PaperAct act, UUID about) {
        UUID cooperative = sheets.line(official, person, act, about).cooperative();
        String name = sheets.see(official, person, null).name().full();
        var rows = new BilingualPaper.Rows()
                .text(to(addressee(cooperative)))
                .text(both("onpaper.blank.name", name))
                .text(both("onpaper.blank." + act));
        if (act == PaperAct.JOIN) {
            rows.text(both("cooperative.charter"));
        }
        if (act.namesShare()) {
            rows.text(both("onpaper.blank.share.line"));
        }
        Bilingual office = Objects.requireNonNull(official.officeName());
        return new BilingualPaper(
                both(act.key()),
                null,
                rows.text(new Bilingual(lines(Language.KK, act, cooperative), lines(Language.RU, act, cooperative)))
                        .text(both("onpaper.blank.filed"))
                        .text(both("onpaper.blank.signed"))
                        .text(Reading.both(language -> texts.in(language, "onpaper.blank.seen", office.in(language))))
                        .made());
    }

    private String lines(Language in, PaperAct act, UUID cooperative) {
        return Reading.in(in, () -> String.join("\n", terms.lines(act, cooperative)));
    }

    private Bilingual to(Addressee to) {
        return Reading.both(language -> {
            String name = texts.in(language, "cooperative.quoted", to.name().in(language));
            return to.bin() == null
                    ? texts.in(language, "onpaper.blank.to", name)
                    : texts.in(language, "onpaper.blank.to-bin", name, to.bin());
        });
    }

    private Bilingual both(String key, Object... arguments) {
        return Reading.both(language -> texts.in(language, key, arguments));
    }

    private Addressee addressee(UUID cooperative) {
        return jdbc.sql("select name_kk, name_ru, bin from cooperative where id = ?")
                .param(cooperative)
                .query((row, n) -> new Addressee(
                        new Bilingual(row.getString("name_kk"), row.getString("name_ru")), row.getString("bin")))
                .single();
    }
}
