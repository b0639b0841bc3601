package kz.yntymaq.notification;

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

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/cabinet/inbox")
    String page(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", inbox.open(actor, after));
        model.addAttribute("first", after == null);
        return "notification/inbox";
    }
}
