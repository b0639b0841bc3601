package kz.yntymaq.application.form;

import static kz.yntymaq.application.form.SectionPages.GO;
import static kz.yntymaq.application.form.SectionPages.WARNED;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Entrusted;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.Produce;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.territory.PlaceChoice;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The co-operative, the village of the project and what its members produce together. */
@Controller
class CooperativeSectionController {

    private static final String PATH = "/cabinet/applications/{id}/cooperative";

    private final Applications applications;
    private final Applicants applicants;
    private final Territories territories;
    private final PlaceChoice places;
    private final SectionPages pages;
    private final Forms forms;

    CooperativeSectionController(
            Applications applications,
            Applicants applicants,
            Territories territories,
            PlaceChoice places,
            SectionPages pages,
            Forms forms) {
        this.applications = applications;
        this.applicants = applicants;
        this.territories = territories;
        this.places = places;
        this.pages = pages;
        this.forms = forms;
    }

    record CooperativeForm(
            @Nullable Integer version,
            @Nullable @Label("application.field.VILLAGE") String village,
            @Nullable String villageName,
            @Valid Produce produce) {

        CooperativeForm {
            produce = Objects.requireNonNullElse(produce, Produce.NONE);
        }

        static CooperativeForm of(Application application) {
            return new CooperativeForm(
                    application.getVersion(),
                    application.getAnswers().getVillageCode(),
                    null,
                    application.getAnswers().getProduce());
        }
    }

    @GetMapping(PATH)
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = pages.open(actor, id);
        forms.show(model, actor.accountId(), CooperativeForm.of(application));
        places.show(model, PlaceChoice.eligible("village", application.districtToStayIn()));
        var cooperative = applicants.facts(application.getApplicantId());
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("seat", territories.findPlace(cooperative.seatCode()).orElse(null));
        return pages.show(model, application, Section.COOPERATIVE);
    }

    @PostMapping(PATH)
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    @NotBinding("a draft, which binds nobody before it is sent")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CooperativeForm form,
            BindingResult errors,
            @RequestParam(name = GO, defaultValue = "") String go,
            @RequestParam(name = WARNED, defaultValue = "") String warned) {
        String village = Text.words(form.village());
        boolean wanted = pages.open(actor, id).mayEdit(Field.VILLAGE)
                && (village != null || Text.words(form.villageName()) != null);
        return forms.post(errors)
                .onField("village")
                .refuseIf(
                        wanted && (village == null || territories.find(village).isEmpty()), "village", "error.village")
                .run(() -> applications.fillCooperative(
                        actor, id, SectionPages.version(form.version()), village, form.produce()))
                .done("page.saved")
                .to(next -> pages.after(actor, id, Section.COOPERATIVE, go, warned));
    }
}
