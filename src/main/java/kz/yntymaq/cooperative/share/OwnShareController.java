package kz.yntymaq.cooperative.share;

import java.io.IOException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.paper.PaperFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's own share: what stands, every entry, and the membership book to be printed. */
@Controller
class OwnShareController {

    private static final String OWN = "/cabinet/cooperatives/{id}/share";
    private static final String OF_MEMBER = "/cabinet/cooperatives/{id}/shares/{member}";

    private final ShareViews views;
    private final MembershipBook paper;
    private final PaperFiles files;

    OwnShareController(ShareViews views, MembershipBook paper, PaperFiles files) {
        this.views = views;
        this.paper = paper;
        this.files = files;
    }

    @GetMapping(OWN)
    String own(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("book", views.own(actor, id, after));
        model.addAttribute("keeper", false);
        return "cooperative/share";
    }

    @GetMapping(OWN + "/book")
    String paper(Actor actor, @PathVariable UUID id, Model model) {
        return show(views.own(actor, id, null), "/cabinet/cooperatives/" + id + "/share", model);
    }

    @GetMapping(OWN + "/book.pdf")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id) throws IOException {
        return files.answer(paper.of(views.own(actor, id, null)), "membership-book");
    }

    @GetMapping(OF_MEMBER + "/book")
    String paperOf(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        return show(
                views.ofMember(actor, id, member, null), "/cabinet/cooperatives/" + id + "/shares/" + member, model);
    }

    @GetMapping(OF_MEMBER + "/book.pdf")
    ResponseEntity<byte[]> fileOf(Actor actor, @PathVariable UUID id, @PathVariable UUID member) throws IOException {
        return files.answer(paper.of(views.ofMember(actor, id, member, null)), "membership-book");
    }

    private String show(ShareViews.Book book, String back, Model model) {
        model.addAttribute("back", back);
        model.addAttribute("paper", paper.of(book));
        return "cooperative/share-paper";
    }
}
