package kz.yntymaq.waiting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.programme.edition.Programme;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public lists by programme and oblast. They show numbers, places and sums, never names. */
@Controller
class PublicListController {

    private final Funds funds;
    private final Lines lines;
    private final Treasury treasury;
    private final Territories territories;
    private final Clock clock;

    PublicListController(Funds funds, Lines lines, Treasury treasury, Territories territories, Clock clock) {
        this.funds = funds;
        this.lines = lines;
        this.treasury = treasury;
        this.territories = territories;
        this.clock = clock;
    }

    /** An oblast with its list and money. @param left tenge left of this year, null where none was set */
    record Row(
            String code,
            String name,
            Lines.Whole whole,
            @Nullable BigDecimal left) {}

    @GetMapping("/queue/{programme:[A-Z0-9]{1,10}}")
    String page(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String oblast,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Funds.Fund fund = fundOf(programme);
        Map<String, Territory> oblasts = territories.oblasts().stream()
                .collect(Collectors.toMap(Territory::getCode, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("programme", programme);
        model.addAttribute("name", name(fund, programme));
        model.addAttribute("shared", fund.programmes().size() > 1);
        model.addAttribute("monthPlan", fund.monthPlan());
        model.addAttribute("year", String.valueOf(today.getYear()));
        model.addAttribute(
                "oblasts",
                oblasts.values().stream()
                        .map(each -> new Option(each.getCode(), each.name()))
                        .toList());
        Territory chosen = oblast == null ? null : oblasts.get(oblast);
        model.addAttribute("oblast", chosen == null ? null : chosen.getCode());
        if (chosen == null) {
            model.addAttribute("rows", rows(fund, oblasts, today.getYear()));
            return "waiting/public-all";
        }
        show(new Queue(chosen.getCode(), fund.code()), new Lines.Filter(programme, Text.words(number)), after, model);
        model.addAttribute("oblastName", chosen.name());
        return "waiting/public";
    }

    private void show(Queue queue, Lines.Filter filter, @Nullable String after, Model model) {
        LocalDate today = LocalDate.now(clock);
        Optional<YearMoney> money = treasury.find(queue, today.getYear());
        KeyPage<Lines.Line> page = lines.list(queue, filter, after);
        model.addAttribute("number", filter.number());
        model.addAttribute("whole", lines.whole(queue, newYear()));
        model.addAttribute("leftThisYear", money.map(YearMoney::left).orElse(null));
        model.addAttribute(
                "leftByPlan", money.map(year -> year.leftByPlan(today)).orElse(null));
        model.addAttribute("page", page);
        model.addAttribute("first", after == null);
        model.addAttribute("places", places(page));
    }

    private List<Row> rows(Funds.Fund fund, Map<String, Territory> oblasts, int year) {
        return lines.wholes(fund.code(), newYear()).stream()
                .filter(whole -> oblasts.containsKey(whole.oblastCode()))
                .map(whole -> new Row(
                        whole.oblastCode(),
                        Objects.requireNonNull(oblasts.get(whole.oblastCode())).name(),
                        whole,
                        treasury.find(new Queue(whole.oblastCode(), fund.code()), year)
                                .map(YearMoney::left)
                                .orElse(null)))
                .toList();
    }

    private Funds.Fund fundOf(String programme) {
        return funds.all().stream()
                .filter(fund ->
                        fund.programmes().stream().anyMatch(each -> each.code().equals(programme)))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static String name(Funds.Fund fund, String programme) {
        return fund.programmes().stream()
                .filter(each -> each.code().equals(programme))
                .map(Programme::name)
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .here();
    }

    private Instant newYear() {
        return LocalDate.now(clock)
                .withDayOfYear(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
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
