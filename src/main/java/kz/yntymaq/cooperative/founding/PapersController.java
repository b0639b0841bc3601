package kz.yntymaq.cooperative.founding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The founding minutes and the list of founders, to be printed: Kazakh left, Russian right, in the same size. */
@Controller
class PapersController {

    private final FoundingPapers papers;
    private final Texts texts;
    private final Format format;

    PapersController(FoundingPapers papers, Texts texts, Format format) {
        this.papers = papers;
        this.texts = texts;
        this.format = format;
    }

    /** A paper's facts and texts in one of its two languages. */
    record Column(Language language, FoundingPapers.Paper paper, Texts texts, Format format) {

        /** A text of the papers by the end of its key. */
        public String text(String key, Object... arguments) {
            return texts.in(language, "cooperative.paper." + key, arguments);
        }

        public String name() {
            return new Bilingual(paper.nameKk(), paper.nameRu()).in(language);
        }

        public String seat() {
            return paper.seat(language);
        }

        public String kinds() {
            return paper.kinds().stream()
                    .sorted()
                    .map(kind -> texts.in(language, kind.key()))
                    .collect(Collectors.joining(", "));
        }

        public String date(LocalDate date) {
            return DateTimeFormatter.ofPattern(texts.in(language, "format.date"), language.locale())
                    .format(date);
        }

        public String money(BigDecimal tenge) {
            return format.money(tenge);
        }

        public String village(FoundingPapers.Founder founder) {
            return founder.village() == null ? "" : founder.village().name(language);
        }
    }

    @GetMapping("/cabinet/cooperatives/{id}/minutes")
    String minutes(Actor actor, @PathVariable UUID id, Model model) {
        return paper(actor, id, model, "cooperative/minutes");
    }

    @GetMapping("/cabinet/cooperatives/{id}/founders")
    String founders(Actor actor, @PathVariable UUID id, Model model) {
        return paper(actor, id, model, "cooperative/founders");
    }

    private String paper(Actor actor, UUID id, Model model, String view) {
        FoundingPapers.Paper paper = papers.findVisibleTo(actor, id);
        model.addAttribute("paper", paper);
        model.addAttribute("kk", new Column(Language.KK, paper, texts, format));
        model.addAttribute("ru", new Column(Language.RU, paper, texts, format));
        return view;
    }
}
