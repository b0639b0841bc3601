package kz.yntymaq.notification;

import java.util.List;
import kz.yntymaq.account.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own messages. */
@Controller
class InboxController {

    private final Inbox inbox;
    private final List<InboxDigest> digests;

    InboxController(Inbox inbox, List<InboxDigest> digests) {
        this.inbox = inbox;
        this.digests = digests;
    }

    @GetMapping("/cabinet/inbox")
    String page(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", inbox.open(actor, after));
        model.addAttribute("first", after == null);
        model.addAttribute(
                "digest",
                after == null
                        ? digests.stream()
                                .flatMap(one -> one.of(actor).stream())
                                .toList()
                        : List.of());
        return "notification/inbox";
    }
}
