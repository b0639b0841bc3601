package kz.yntymaq.cooperative.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.OngoingWork;
import kz.yntymaq.applicant.UnfinishedWork;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MyCooperatives;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.cooperative.charter.FounderParts;
import kz.yntymaq.cooperative.founding.Invitations;
import kz.yntymaq.cooperative.founding.Silences;
import kz.yntymaq.cooperative.people.MemberList;
import kz.yntymaq.farmer.Farmers;
import kz.yntymaq.office.OfficeContacts;
import kz.yntymaq.territory.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a villager's work begins, and the page of one of their co-operatives. */
@Controller
class CabinetController {

    private final MyCooperatives cooperatives;
    private final Invitations invitations;
    private final Silences silences;
    private final Farmers farmers;
    private final UnfinishedWork unfinished;
    private final OngoingWork ongoing;
    private final CooperativeViews pages;
    private final MemberList members;
    private final CooperativeSteps steps;
    private final Charters charters;
    private final FounderParts parts;
    private final OfficeContacts contacts;

    CabinetController(
            MyCooperatives cooperatives,
            Invitations invitations,
            Silences silences,
            Farmers farmers,
            UnfinishedWork unfinished,
            OngoingWork ongoing,
            CooperativeViews pages,
            MemberList members,
            CooperativeSteps steps,
            Charters charters,
            FounderParts parts,
            OfficeContacts contacts) {
        this.cooperatives = cooperatives;
        this.invitations = invitations;
        this.silences = silences;
        this.farmers = farmers;
        this.unfinished = unfinished;
        this.ongoing = ongoing;
        this.pages = pages;
        this.members = members;
        this.steps = steps;
        this.charters = charters;
        this.parts = parts;
        this.contacts = contacts;
    }

    /**
     * The one thing to do next.
     *
     * @param key message key of its words; {@code key.text} tells more
     * @param about name of the co-operative it concerns, empty for none
     * @param reason in the words of who waits for it, null where nobody gave one
     */
    record Next(
            String key, String link, String about, @Nullable String reason) {

        Next(String key, String link, String about) {
            this(key, link, about, null);
        }
    }

    @GetMapping("/cabinet")
    String start(Actor actor, Model model) {
        List<MyCooperatives.Mine> mine = cooperatives.of(actor);
        List<Invitations.Received> received = invitations.to(actor);
        boolean hasProfile = farmers.find(actor.accountId()).isPresent();
        model.addAttribute("actor", actor);
        model.addAttribute("mine", mine);
        model.addAttribute("left", cooperatives.leftBy(actor));
        model.addAttribute("invitations", received);
        model.addAttribute("silenced", silences.of(actor));
        model.addAttribute("hasProfile", hasProfile);
        model.addAttribute("ongoing", ongoing.of(actor));
        model.addAttribute("next", next(actor, mine, received, hasProfile));
        return "cooperative/cabinet";
    }

    /** What somebody waits for until a day, then what other people wait for, then what the villager has begun. */
    private @Nullable Next next(
            Actor actor, List<MyCooperatives.Mine> mine, List<Invitations.Received> received, boolean hasProfile) {
        Optional<UnfinishedWork.Step> begun = unfinished.of(actor);
        Optional<Next> waits = begun.filter(UnfinishedWork.Step::urgent)
                .map(CabinetController::next)
                .or(() -> received.stream()
                        .findFirst()
                        .map(invitation -> new Next(
                                "cooperative.next.answer",
                                "/cabinet/invitations/" + invitation.id(),
                                invitation.name())))
                .or(() -> mine.stream()
                        .filter(MyCooperatives.Mine::chair)
                        .flatMap(each -> othersWait(actor, each).stream())
                        .findFirst())
                .or(() -> begun.map(CabinetController::next));
        return waits.isPresent() ? waits.get() : next(mine, hasProfile);
    }

    private static Next next(UnfinishedWork.Step step) {
        return new Next(step.key(), step.link(), step.about());
    }

    /** What other people wait for: it comes before whatever concerns the villager alone. */
    private Optional<Next> othersWait(Actor actor, MyCooperatives.Mine chaired) {
        String address = "/cabinet/cooperatives/" + chaired.id();
        return switch (chaired.state()) {
            case FOUNDING -> founders(actor, chaired, address);
            case FOUNDED ->
                pages.findVisibleTo(actor, chaired.id())
                        .sentBack()
                        .map(reason -> new Next(
                                "cooperative.next.returned", address + "/registration", chaired.name(), reason))
                        .or(() -> Optional.of(new Next("cooperative.next.register", address, chaired.name())));
            case ACTIVE ->
                chaired.waiting() > 0
                        ? Optional.of(new Next("cooperative.next.applicants", address + "/members", chaired.name()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Next> founders(Actor actor, MyCooperatives.Mine chaired, String address) {
        return !pages.isAssembled(chaired.id())
                        && pages.findVisibleTo(actor, chaired.id()).enough()
                ? Optional.of(new Next("cooperative.next.meeting", address, chaired.name()))
                : Optional.empty();
    }

    /** Nothing while founders meet in the portal: that waits at the top already. */
    private @Nullable Next next(List<MyCooperatives.Mine> mine, boolean hasProfile) {
        if (!hasProfile) {
            return new Next("cooperative.next.profile", "/cabinet/profile", "");
        }
        for (MyCooperatives.Mine each : mine) {
            String page = "/cabinet/cooperatives/" + each.id();
            if (each.chair() && each.state() == CooperativeState.FOUNDING) {
                return pages.isAssembled(each.id()) ? null : new Next("cooperative.next.found", page, each.name());
            }
        }
        return mine.isEmpty()
                ? new Next("cooperative.next.begin", "/cooperatives", "")
                : new Next(
                        "cooperative.next.look", mine.get(0).link(), mine.get(0).name());
    }

    @GetMapping("/cabinet/cooperatives/{id}")
    String page(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        CooperativeViews.Page page = pages.findVisibleTo(actor, id);
        model.addAttribute("listed", members.of(page, MemberList.Group.MEMBERS, who, after));
        model.addAttribute("page", page);
        model.addAttribute("steps", steps.of(page));
        model.addAttribute("offer", StepsToApply.offer(ongoing.of(actor), id).orElse(null));
        model.addAttribute(
                "contact",
                page.state() == CooperativeState.REGISTRATION_CLAIMED
                        ? contacts.akimat(page.seat().getCode(), Level.DISTRICT).orElse(null)
                        : null);
        model.addAttribute("charters", charters.isThere(id));
        boolean partOpen = parts.isOpenFor(actor, id);
        model.addAttribute("partOpen", partOpen);
        model.addAttribute("partUnsaid", partOpen && !parts.isSaid(actor, id));
        model.addAttribute("owner", actor.accountId());
        return "cooperative/page";
    }
}
