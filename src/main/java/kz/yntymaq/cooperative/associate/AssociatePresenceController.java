package kz.yntymaq.cooperative.associate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Who leads a meeting marks which associated members are there. Every button keeps the marks, also those that lead to others of a long list. */
@Controller
class AssociatePresenceController {

    private static final String MEETING = "/cabinet/cooperatives/{id}/associates/meetings/{meeting}";

    private final Associates associates;
    private final AssociateViews views;
    private final Forms forms;

    AssociatePresenceController(Associates associates, AssociateViews views, Forms forms) {
        this.associates = associates;
        this.views = views;
        this.forms = forms;
    }

    /** Where a button leads once the marks are kept. */
    enum Go {
        MEETING,
        SEARCH,
        NEXT,
        FIRST
    }

    /**
     * @param shown whom the page offered to mark
     * @param who a part of a name to look for
     * @param after place of the last row of the page
     */
    record ThereForm(
            @Nullable Set<UUID> shown,
            @Nullable @Label("associate.there") Set<UUID> there,

            @Size(max = 100, message = "{error.long}") @Nullable @Label("associate.search")
            String who,

            @Size(max = 200, message = "{error.long}") @Nullable
            String after,

            @Nullable Go go) {

        String address(UUID id, UUID meeting) {
            String page = "/cabinet/cooperatives/" + id + "/associates/meetings/" + meeting;
            return switch (Objects.requireNonNullElse(go, Go.MEETING)) {
                case MEETING -> "/cabinet/cooperatives/" + id + "/meetings/" + meeting;
                case FIRST -> page;
                case SEARCH -> among(page, null);
                case NEXT -> among(page, after);
            };
        }

        private String among(String page, @Nullable String place) {
            String words = Objects.requireNonNullElse(Text.words(who), "");
            return page + "?who=" + UriUtils.encode(words, StandardCharsets.UTF_8)
                    + (place == null ? "" : "&after=" + UriUtils.encode(place, StandardCharsets.UTF_8));
        }
    }

    @GetMapping(MEETING)
    String marking(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        AssociateViews.Listed listed = views.ofMeeting(actor, id, meeting, who, after);
        Set<UUID> shown = listed.lines().rows().stream()
                .map(each -> each.associate().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<UUID> marked = associates.marked(meeting);
        model.addAttribute("listed", listed);
        model.addAttribute("meetingId", meeting);
        model.addAttribute(
                "people",
                listed.lines().rows().stream()
                        .map(AssociateViews.Line::associate)
                        .map(each -> new Option(each.id().toString(), each.named()))
                        .toList());
        model.addAttribute("marked", marked.size());
        forms.show(
                model,
                actor.accountId(),
                new ThereForm(shown, marked, listed.words(), listed.lines().next(), null));
        return "associate/there";
    }

    @PostMapping(MEETING)
    String mark(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @Valid @ModelAttribute("form") ThereForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.leading(actor, id, meeting))
                .run(() -> associates.there(
                        actor,
                        id,
                        meeting,
                        Objects.requireNonNullElse(form.shown(), Set.of()),
                        Objects.requireNonNullElse(form.there(), Set.of())))
                .done("associate.done.marked")
                .to(form.address(id, meeting));
    }
}
