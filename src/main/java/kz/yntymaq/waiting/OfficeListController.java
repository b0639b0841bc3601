package kz.yntymaq.waiting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of an oblast as its officials see them: who waits, what is left, whose turn it is. */
@Controller
class OfficeListController {

    static final String LIST = "/office/waiting/{fund:[A-Z0-9]{1,10}}";

    private static final int PAYMENTS = 10;

    private final OfficeLists lists;
    private final Allotments allotments;
    private final Funds funds;
    private final Lines lines;
    private final Treasury treasury;
    private final Applicants applicants;
    private final Territories territories;
    private final Clock clock;

    OfficeListController(
            OfficeLists lists,
            Allotments allotments,
            Funds funds,
            Lines lines,
            Treasury treasury,
            Applicants applicants,
            Territories territories,
            Clock clock) {
        this.lists = lists;
        this.allotments = allotments;
        this.funds = funds;
        this.lines = lines;
        this.treasury = treasury;
        this.applicants = applicants;
        this.territories = territories;
        this.clock = clock;
    }

    /**
     * Whose turn it is, for a page.
     *
     * @param applicant its name in the language of the page
     * @param place in the list; above one where those before said no to this money
     */
    record TurnView(
            UUID application,
            String number,
            int place,
            String applicant,
            BigDecimal rest,
            BigDecimal tenge,
            Turn.Step step,
            @Nullable LocalDate answerBy,
            @Nullable LegalReference offerSource) {}

    /** A fund with how its list stands. */
    record Row(Funds.Fund fund, Lines.Whole whole) {}

    @GetMapping("/office/waiting")
    String all(Actor actor, @RequestParam(required = false) @Nullable String oblast, Model model) {
        if (actor.is(Role.AUDITOR)) {
            return all(readable(actor), oblast, model);
        }
        model.addAttribute("asked", null);
        return all(lists.oblastOf(actor), model);
    }

    /** For an auditor: an oblast is chosen first. */
    private String all(List<Territory> oblasts, @Nullable String oblast, Model model) {
        model.addAttribute("oblasts", oblasts);
        String chosen = oblasts.stream()
                .map(Territory::getCode)
                .filter(code -> code.equals(oblast))
                .findFirst()
                .orElse(null);
        model.addAttribute("asked", chosen);
        return chosen == null ? "waiting/office-oblasts" : all(chosen, model);
    }

    private List<Territory> readable(Actor actor) {
        return territories.oblasts().stream()
                .filter(each -> actor.scope() != null && actor.scope().covers(each.getCode()))
                .toList();
    }

    private String all(String oblast, Model model) {
        model.addAttribute(
                "rows",
                funds.all().stream()
                        .map(fund -> new Row(fund, lines.whole(new Queue(oblast, fund.code()), newYear())))
                        .toList());
        model.addAttribute("oblast", name(oblast));
        return "waiting/office-all";
    }

    @GetMapping(LIST)
    String list(
            Actor actor,
            @PathVariable String fund,
            @RequestParam(required = false) @Nullable String oblast,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        if (actor.is(Role.AUDITOR)
                && readable(actor).stream().noneMatch(each -> each.getCode().equals(oblast))) {
            throw new NotFoundException();
        }
        Queue queue = lists.read(actor, fund, oblast);
        LocalDate today = LocalDate.now(clock);
        YearMoney money = allotments.money(queue, today.getYear()).orElse(null);
        KeyPage<Lines.Line> page = lines.list(queue, Lines.Filter.NONE, after);
        model.addAttribute("fund", funds.find(fund).orElseThrow(NotFoundException::new));
        model.addAttribute("oblast", name(queue.oblastCode()));
        model.addAttribute("acts", !actor.is(Role.AUDITOR));
        model.addAttribute("asked", actor.is(Role.AUDITOR) ? queue.oblastCode() : null);
        model.addAttribute("year", String.valueOf(today.getYear()));
        model.addAttribute("money", money);
        model.addAttribute("leftThisYear", money == null ? null : money.left());
        model.addAttribute("leftByPlan", money == null ? null : money.leftByPlan(today));
        model.addAttribute("whole", lines.whole(queue, newYear()));
        model.addAttribute("turn", view(queue));
        model.addAttribute("page", page);
        model.addAttribute("first", after == null);
        model.addAttribute("places", places(page));
        model.addAttribute("payments", treasury.last(queue, PAYMENTS));
        return "waiting/office";
    }

    /** Whose turn it is; null when nobody waits, or all said no. */
    @Nullable
    TurnView view(Actor actor, String fund) {
        return view(lists.queueOf(actor, fund));
    }

    private @Nullable TurnView view(Queue queue) {
        return lists.turn(queue)
                .map(turn -> new TurnView(
                        turn.place().applicationId(),
                        turn.place().number(),
                        lines.find(turn.place().queue(), turn.place().applicationId())
                                .map(Lines.Line::place)
                                .orElse(1),
                        applicants.facts(turn.place().applicantId()).name(),
                        turn.place().rest(),
                        turn.tenge(),
                        turn.step(),
                        turn.offer() == null ? null : turn.offer().answerBy(),
                        funds.offerSource(turn.place().editionId())))
                .orElse(null);
    }

    private Instant newYear() {
        return LocalDate.now(clock)
                .withDayOfYear(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    private String name(String code) {
        return territories.find(code).map(Territory::name).orElse(code);
    }

    private Map<String, String> places(KeyPage<Lines.Line> page) {
        return territories
                .findAll(page.rows().stream()
                        .map(Lines.Line::districtCode)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(Territory::getCode, Territory::name));
    }
}
