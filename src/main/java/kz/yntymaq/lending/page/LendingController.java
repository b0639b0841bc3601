package kz.yntymaq.lending.page;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.PersonNames;
import kz.yntymaq.lending.Arrears;
import kz.yntymaq.lending.LoanEvent;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.LoanPart;
import kz.yntymaq.lending.LoanPayout;
import kz.yntymaq.lending.LoanReach;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.LoanStage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The office's list of approved microcredits, and each with what is still due. */
@Controller
class LendingController {

    private final LoanList list;
    private final LoanReach reach;
    private final LoanPages pages;
    private final SignedLoanContracts signed;
    private final PersonNames names;
    private final List<LoanPart> parts;

    LendingController(
            LoanList list,
            LoanReach reach,
            LoanPages pages,
            SignedLoanContracts signed,
            PersonNames names,
            List<LoanPart> parts) {
        this.list = list;
        this.reach = reach;
        this.pages = pages;
        this.signed = signed;
        this.names = names;
        this.parts = parts;
    }

    /** Something that happened, with who did it. */
    record Line(LoanEvent event, String who) {}

    @GetMapping("/office/loans")
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String arrears,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Arrears age = Arrays.stream(Arrears.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(arrears))
                .findFirst()
                .orElse(null);
        LoanStage only = Arrays.stream(LoanStage.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(stage))
                .findFirst()
                .orElse(null);
        KeyPage<LoanList.Row> page = list.list(actor, only, age, after);
        model.addAttribute("officer", LoanReach.isOfficer(actor));
        model.addAttribute("rows", page.rows());
        model.addAttribute("stages", LoanStage.values());
        model.addAttribute("stage", only);
        model.addAttribute("ages", list.ages(actor));
        model.addAttribute("arrears", age);
        model.addAttribute("next", page.next());
        model.addAttribute("first", after == null);
        return "lending/list";
    }

    @GetMapping("/office/loans/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Seen seen = reach.ofOffice(actor, id);
        LoanFile file = seen.file();
        boolean officer = LoanReach.isOfficer(actor);
        String tie = officer ? reach.tie(actor, seen.application()).orElse(null) : null;
        boolean acts = officer && tie == null;
        pages.show(model, seen, acts);
        model.addAttribute("acts", acts && file.hold() == null);
        model.addAttribute("tie", tie);
        model.addAttribute("signed", signed.given(actor, seen, acts));
        model.addAttribute("mayRecord", acts);
        parts.forEach(part -> part.show(model, seen));
        model.addAttribute("mayDraw", acts && file.mayDraw(pages.today()));
        LoanPayout payout = file.getPayout();
        boolean entered = acts && payout != null && !payout.isConfirmed();
        model.addAttribute("entered", entered);
        model.addAttribute(
                "mayConfirm", entered && payout != null && !payout.enteredBy().equals(actor.accountId()));
        model.addAttribute("mayRelease", actor.oblast().isPresent() && file.hold() == null);
        model.addAttribute("history", history(file));
        return "lending/office";
    }

    private List<Line> history(LoanFile file) {
        return file.getEvents().stream()
                .map(event -> new Line(event, names.nameOf(event.byAccount()).orElse("–")))
                .toList();
    }

    @GetMapping("/office/loans/{id}/contract.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) throws IOException {
        return signed.saved(reach.ofOffice(actor, id));
    }
}
