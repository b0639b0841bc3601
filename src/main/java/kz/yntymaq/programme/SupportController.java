package kz.yntymaq.programme;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.programme.NextSteps.NextStep;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Figure;
import kz.yntymaq.programme.edition.MciYear;
import kz.yntymaq.programme.edition.MciYears;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.programme.fund.LimitSetting;
import kz.yntymaq.programme.fund.OblastLimit;
import kz.yntymaq.territory.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the programme gives and to whom, for everyone. */
@Controller
class SupportController {

    private final Programmes programmes;
    private final MciYears years;
    private final LimitSetting limits;
    private final Accounts accounts;
    private final Conditions conditions;
    private final NextSteps steps;
    private final Clock clock;

    SupportController(
            Programmes programmes,
            MciYears years,
            LimitSetting limits,
            Accounts accounts,
            Conditions conditions,
            NextSteps steps,
            Clock clock) {
        this.programmes = programmes;
        this.years = years;
        this.limits = limits;
        this.accounts = accounts;
        this.conditions = conditions;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping("/support")
    String support(@Nullable Actor actor, Model model) {
        LocalDate today = LocalDate.now(clock);
        Edition edition = programmes.editionInForce(Programmes.AUYL_AMANATY, today);
        MciYear mrp = years.find(today.getYear()).orElse(null);
        BigDecimal tenge = mrp == null ? null : mrp.tenge();
        List<OblastLimit> oblasts = limits.everywhere(today.getYear());
        model.addAttribute("edition", edition);
        model.addAttribute("mrp", mrp);
        model.addAttribute("terms", conditions.main(edition, tenge));
        model.addAttribute("further", conditions.further(edition, tenge));
        model.addAttribute("deadlines", conditions.deadlines(edition));
        model.addAttribute("route", conditions.route(edition));
        model.addAttribute("residence", edition.figure(Figure.RESIDENCE_MONTHS));
        model.addAttribute("documents", edition.content().documents());
        model.addAttribute("year", String.valueOf(today.getYear()));
        model.addAttribute(
                "oblasts", oblasts.stream().anyMatch(oblast -> oblast.limit() != null) ? oblasts : List.of());
        model.addAttribute("own", own(actor, oblasts).orElse(null));
        model.addAttribute("next", next(actor));
        return "programme/support";
    }

    /** What a visitor or a villager does next; an office has its own pages. */
    private @Nullable NextStep next(@Nullable Actor actor) {
        if (actor == null) {
            return new NextStep("programme.support.found", "/cabinet/cooperatives/new", true);
        }
        return actor.is(Role.FARMER) ? steps.of(actor) : null;
    }

    /** The limit of the oblast in which the person lives. */
    private Optional<OblastLimit> own(@Nullable Actor actor, List<OblastLimit> oblasts) {
        if (actor == null || !actor.is(Role.FARMER)) {
            return Optional.empty();
        }
        String oblast = accounts.own(actor).getVillageCode().substring(0, Level.OBLAST.digits());
        return oblasts.stream().filter(found -> found.code().startsWith(oblast)).findFirst();
    }
}
