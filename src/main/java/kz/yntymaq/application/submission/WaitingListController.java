package kz.yntymaq.application.submission;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public waiting list. It shows numbers and places, never names. */
@Controller
class WaitingListController {

    private final WaitingList queue;
    private final Territories territories;

    WaitingListController(WaitingList queue, Territories territories) {
        this.queue = queue;
        this.territories = territories;
    }

    @GetMapping("/queue")
    String page(
            @RequestParam(required = false) @Nullable String oblast,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        List<Territory> oblasts = territories.oblasts();
        String known = oblasts.stream()
                .map(Territory::getCode)
                .filter(code -> code.equals(oblast))
                .findFirst()
                .orElse(null);
        var filter = new WaitingList.Filter(known, Text.words(number));
        var page = queue.list(filter, after);
        Map<String, String> places = territories
                .findAll(page.rows().stream()
                        .flatMap(line -> Stream.of(line.oblastCode(), line.districtCode()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(Territory::getCode, Territory::name));
        model.addAttribute(
                "oblasts",
                oblasts.stream()
                        .map(each -> new Option(each.getCode(), each.name()))
                        .toList());
        model.addAttribute("filter", filter);
        model.addAttribute("count", queue.count(filter));
        model.addAttribute("page", page);
        model.addAttribute("first", after == null);
        model.addAttribute("places", places);
        return "application/queue";
    }
}
