package kz.yntymaq.programme.priority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.priority.PriorityLists.Act;
import kz.yntymaq.programme.priority.PriorityLists.Seen;
import kz.yntymaq.programme.priority.PublishedLists.Edition;
import kz.yntymaq.programme.priority.PublishedLists.Village;
import kz.yntymaq.programme.priority.SheetMatch.Result;
import kz.yntymaq.territory.Level;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tables in the form of appendix 1 of the rules: given out, and read in for one okrug. */
@Controller
class SheetController {

    private static final String IMPORT = ListController.LIST + "/import";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PriorityLists lists;
    private final PublishedLists published;
    private final SheetMatch match;
    private final SheetWriter writer;
    private final Territories territories;
    private final Forms forms;
    private final Texts texts;

    SheetController(
            PriorityLists lists,
            PublishedLists published,
            SheetMatch match,
            SheetWriter writer,
            Territories territories,
            Forms forms,
            Texts texts) {
        this.lists = lists;
        this.published = published;
        this.match = match;
        this.writer = writer;
        this.territories = territories;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(IMPORT)
    String page(Actor actor, @PathVariable int year, @PathVariable String area, Model model) {
        model.addAttribute("seen", lists.seeFor(actor, year, area, Act.FILL));
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("largest", SheetReader.LARGEST);
        return "programme/priority-import";
    }

    @PostMapping(IMPORT)
    @NotBinding("a draft, which binds nobody before it is sent")
    String read(
            Actor actor,
            @PathVariable int year,
            @PathVariable String area,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "-1") int version) {
        return forms.press()
                .atField("file")
                .get(() -> read(actor, year, area, content(file), version))
                .telling("problems", result -> result.problems().isEmpty() ? null : new ArrayList<>(result.problems()))
                .telling("done", SheetController::done)
                .to(result ->
                        ListController.list(year, area) + (result.problems().isEmpty() ? "" : "/import"));
    }

    private Result read(Actor actor, int year, String area, byte[] content, int version) {
        Seen seen = lists.seeFor(actor, year, area, Act.FILL);
        Result result = match.match(seen.area(), SheetReader.read(content));
        if (!result.problems().isEmpty()) {
            return result;
        }
        if (isStored(seen, result)) {
            return new Result(Map.of(), List.of());
        }
        lists.write(actor, year, area, result.typed(), version);
        return result;
    }

    /** Whether every row of a table reads as it is stored. */
    private static boolean isStored(Seen seen, Result result) {
        return result.typed().entrySet().stream()
                .allMatch(row -> seen.village(row.getKey())
                        .filter(stored -> stored.typed().equals(row.getValue()))
                        .isPresent());
    }

    private static @Nullable String done(Result result) {
        if (!result.problems().isEmpty()) {
            return null;
        }
        return result.typed().isEmpty() ? "priority.sheet.same" : "priority.sheet.done";
    }

    private static byte[] content(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new RuleViolationException("priority.sheet.refused.empty");
        }
        if (file.getSize() > SheetReader.LARGEST) {
            throw new RuleViolationException("priority.sheet.refused.large");
        }
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The list of an okrug as it stands; the villages that are not filled in yet are there to be. */
    @GetMapping(ListController.LIST + "/table")
    ResponseEntity<byte[]> table(Actor actor, @PathVariable int year, @PathVariable String area) {
        Seen seen = lists.see(actor, year, area);
        Territory okrug = seen.area().place();
        List<SheetWriter.Line> lines = seen.area().villages().stream()
                .map(village -> {
                    VillagePriorities found = seen.village(village.getCode()).orElse(null);
                    return new SheetWriter.Line(
                            okrug.getLevel() == Level.OKRUG ? named(okrug) : null,
                            named(village),
                            village.isSmallTown(),
                            found == null ? null : found.chosen(),
                            found == null ? null : found.justification(),
                            found == null ? null : found.note());
                })
                .toList();
        return file("%s-%d".formatted(area, year), named(okrug), year, lines);
    }

    /** What was published of an oblast or a district. @param number of an earlier edition, null for the last */
    @GetMapping(PublicController.PAGE + "/{code:\\d{9}}/table")
    ResponseEntity<byte[]> published(
            @PathVariable String code,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable Integer number) {
        Territory place = territories
                .find(code)
                .filter(found -> found.getLevel() == Level.OBLAST || found.getLevel() == Level.DISTRICT)
                .orElseThrow(NotFoundException::new);
        Edition edition = published.editions(place.getOblastCode()).stream()
                .filter(each -> each.year() == year && (number == null || each.number() == number))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        List<Village> villages = published.villages(edition, place.getLevel() == Level.OBLAST ? null : code);
        Set<String> codes = new HashSet<>();
        villages.forEach(village -> codes.addAll(List.of(village.code(), village.areaCode())));
        Map<String, Territory> places = territories.findAll(codes);
        List<SheetWriter.Line> lines =
                villages.stream().map(village -> line(village, places)).toList();
        return file("%s-%d-%d".formatted(code, year, edition.number()), named(place), year, lines);
    }

    private static SheetWriter.Line line(Village village, Map<String, Territory> places) {
        Territory place = places.get(village.code());
        Territory okrug = places.get(village.areaCode());
        return new SheetWriter.Line(
                okrug == null || okrug.getLevel() != Level.OKRUG ? null : named(okrug),
                place == null ? village.code() : named(place),
                place != null && place.isSmallTown(),
                village.directions(),
                village.justification(),
                village.note());
    }

    private static String named(Territory place) {
        return place.name(SheetWriter.language());
    }

    private ResponseEntity<byte[]> file(String name, String place, int year, List<SheetWriter.Line> lines) {
        String heading = texts.in(SheetWriter.language(), "priority.list", place, String.valueOf(year));
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("priorities-" + name + ".xlsx")
                                .build()
                                .toString())
                .body(writer.write(heading, lines));
    }
}
