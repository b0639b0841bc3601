package kz.yntymaq.eligibility.page;

import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.eligibility.Eligibility;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every rule that an application is held against, with the place it comes from, for everyone. */
@Controller
class RulesController {

    private final Eligibility eligibility;
    private final List<Eligibility.OwnRules> elsewhere;

    RulesController(Eligibility eligibility, List<Eligibility.OwnRules> elsewhere) {
        this.eligibility = eligibility;
        this.elsewhere = elsewhere;
    }

    @GetMapping("/support/rules")
    String rules(Model model) {
        model.addAttribute(
                "rules",
                Stream.concat(eligibility.listed().stream(), elsewhere.stream().flatMap(room -> room.listed().stream()))
                        .toList());
        return "eligibility/rules";
    }
}
