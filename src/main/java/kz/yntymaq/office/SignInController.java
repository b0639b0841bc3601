package kz.yntymaq.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import kz.yntymaq.account.DemonstrationAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; the sign-in itself is done by the security filters. */
@Controller
class SignInController {

    /** What a visitor set out to do that needs an account. */
    private static final List<String> REASONS = List.of("found", "join");

    private final CurrentActor current;
    private final ObjectProvider<DemonstrationAccounts> demonstration;

    SignInController(CurrentActor current, ObjectProvider<DemonstrationAccounts> demonstration) {
        this.current = current;
        this.demonstration = demonstration;
    }

    @GetMapping("/sign-in")
    String page(HttpServletRequest request, @RequestParam Map<String, String> query, Model model) {
        var actor = current.of(request);
        if (actor.isPresent()) {
            return "redirect:" + SignInHandlers.startPage(actor.get().role());
        }
        if (SecondSignInController.owed().isPresent()) {
            return "redirect:" + SignInHandlers.SECOND_STEP;
        }
        model.addAttribute("wrong", query.containsKey("wrong"));
        model.addAttribute("expired", query.containsKey("expired"));
        model.addAttribute("invited", query.containsKey("invited"));
        model.addAttribute(
                "asked", REASONS.stream().filter(query::containsKey).findFirst().orElse(null));
        model.addAttribute("kept", query.containsKey("kept"));
        model.addAttribute("fileLost", query.containsKey("file"));
        model.addAttribute("lookAgain", query.containsKey("look-again"));
        model.addAttribute("underAge", query.containsKey("under-age"));
        model.addAttribute("wait", seconds(query.get("wait")));
        model.addAttribute("invalid", query.containsKey("wrong") || query.containsKey("wait"));
        model.addAttribute("typedIin", typedIin(request));
        model.addAttribute(
                "demonstrationAccounts",
                demonstration.stream()
                        .findFirst()
                        .map(DemonstrationAccounts::list)
                        .orElse(List.of()));
        return "account/sign-in";
    }

    private static @Nullable Integer seconds(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : null;
    }

    private static @Nullable Object typedIin(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getAttribute("typed-iin");
    }
}
