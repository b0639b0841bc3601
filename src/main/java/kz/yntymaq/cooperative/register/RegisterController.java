package kz.yntymaq.cooperative.register;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.CooperativeRegister;
import kz.yntymaq.territory.Level;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.Ring;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public register of co-operatives, and the rules that all of them keep. */
@Controller
class RegisterController {

    private final CooperativeRegister register;
    private final CooperativeRules rules;
    private final Territories territories;
    private final Accounts accounts;
    private final PublicActivity activity;

    RegisterController(
            CooperativeRegister register,
            CooperativeRules rules,
            Territories territories,
            Accounts accounts,
            PublicActivity activity) {
        this.register = register;
        this.rules = rules;
        this.territories = territories;
        this.accounts = accounts;
        this.activity = activity;
    }

    /** How the list is ordered: who has a village sees what is near it first. */
    enum Sort {
        NEAR,
        NAME
    }

    @GetMapping("/cooperatives")
    String list(
            @Nullable Actor actor,
            @RequestParam(defaultValue = "") String oblast,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(required = false) @Nullable ActivityKind kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "NEAR") Sort sort,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean within = oblast.length() == 9 && district.startsWith(oblast.substring(0, 2));
        var filter = new CooperativeRegister.Filter(oblast, within ? district : "", kind, words);
        model.addAttribute("filter", filter);
        CooperativeRegister.Found found = register.list(
                filter,
                actor == null || sort == Sort.NAME
                        ? CooperativeRegister.Order.BY_NAME
                        : CooperativeRegister.Order.near(accounts.own(actor).getVillageCode()),
                after);
        model.addAttribute("sort", actor == null ? null : sort);
        model.addAttribute("sorts", Sort.values());
        model.addAttribute("page", found.page());
        model.addAttribute("count", found.count());
        model.addAttribute("oblasts", territories.oblasts());
        model.addAttribute("districts", oblast.isBlank() ? List.of() : districts(oblast));
        model.addAttribute("kinds", ActivityKind.values());
        model.addAttribute("first", after == null);
        return "cooperative/register";
    }

    @GetMapping("/cooperatives/rules")
    String rules(Model model) {
        model.addAttribute("rules", rules.inOrder());
        return "cooperative/rules";
    }

    @GetMapping("/cooperatives/{id}")
    String card(@Nullable Actor actor, @PathVariable UUID id, Model model) {
        CooperativeRegister.Card card = register.find(actor, id);
        model.addAttribute("card", card);
        model.addAttribute("activity", activity.of(id));
        model.addAttribute("ring", new Ring(card.members()));
        model.addAttribute("owner", actor == null ? null : actor.accountId());
        return "cooperative/card";
    }

    private List<Territory> districts(String oblast) {
        return territories.children(oblast).stream()
                .filter(place -> place.getLevel() == Level.DISTRICT)
                .toList();
    }
}
