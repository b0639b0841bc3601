package kz.yntymaq.cooperative.share;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's own share: what stands, every entry, and the membership book to be printed. */
@Controller
class OwnShareController {

    private final ShareViews views;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    OwnShareController(ShareViews views, Texts texts, Format format, Clock clock) {
        this.views = views;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    @GetMapping("/cabinet/cooperatives/{id}/share")
    String own(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("book", views.own(actor, id, after));
        model.addAttribute("keeper", false);
        return "cooperative/share";
    }

    @GetMapping("/cabinet/cooperatives/{id}/share/book")
    String paper(Actor actor, @PathVariable UUID id, Model model) {
        show(views.own(actor, id, null), "/cabinet/cooperatives/" + id + "/share", model);
        return "cooperative/share-paper";
    }

    @GetMapping("/cabinet/cooperatives/{id}/shares/{member}/book")
    String paperOf(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        show(views.ofMember(actor, id, member, null), "/cabinet/cooperatives/" + id + "/shares/" + member, model);
        return "cooperative/share-paper";
    }

    private void show(ShareViews.Book book, String back, Model model) {
        model.addAttribute("back", back);
        model.addAttribute("book", book);
        List<ShareEntry> standing = views.standing(book);
        var groups = new LinkedHashMap<String, List<ShareEntry>>();
        for (ShareKind kind : List.of(ShareKind.SHARE, ShareKind.ADDITIONAL, ShareKind.FEE)) {
            groups.put(
                    kind.name(),
                    standing.stream().filter(each -> each.kind() == kind).toList());
        }
        model.addAttribute("groups", groups);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("kk", new BookColumn(Language.KK, book, texts, format));
        model.addAttribute("ru", new BookColumn(Language.RU, book, texts, format));
    }
}
