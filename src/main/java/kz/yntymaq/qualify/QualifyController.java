package kz.yntymaq.qualify;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.yntymaq.territory.PlaceChoice;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import kz.yntymaq.ui.form.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * «Would I qualify?», for everyone: a page a step, then what the rules say. The address holds all that was told, so that
 * nothing is lost with a session and nothing is kept of a visitor; only the choice of a place is posted, as elsewhere.
 */
@Controller
class QualifyController {

    static final String PAGE = "/qualify";
    private static final String PLACE = PAGE + "/place";
    private static final String SHOW = "show";
    private static final String ANSWER = "answer";

    private static final String REGISTER = "register";

    /** Where an application is begun; who is not signed in is asked to, and led back. */
    private static final String START = "/cabinet/applications/start?programme=";

    private final Questionnaires questionnaires;
    private final Qualifying qualifying;
    private final Questions questions;
    private final Forms forms;
    private final PlaceChoice places;
    private final Territories territories;
    private final CarriedCookie carried;
    private final Format format;

    QualifyController(
            Questionnaires questionnaires,
            Qualifying qualifying,
            Questions questions,
            Forms forms,
            PlaceChoice places,
            Territories territories,
            CarriedCookie carried,
            Format format) {
        this.questionnaires = questionnaires;
        this.qualifying = qualifying;
        this.questions = questions;
        this.forms = forms;
        this.places = places;
        this.territories = territories;
        this.carried = carried;
        this.format = format;
    }

    /** What was told, as a reader sees it. @param change address on which it is told anew */
    record Line(String name, String value, String change) {}

    /** The beginning; with answers in the address the next step, and after the last what the rules say. */
    @GetMapping(PAGE)
    String page(HttpServletRequest request, Model model) {
        Questionnaire questionnaire = questionnaires.today();
        Map<String, String[]> sent = request.getParameterMap();
        Told told = questionnaire.read(sent);
        if (told.isNothing()) {
            model.addAttribute("programmes", questionnaire.offers());
            return "qualify/start";
        }
        List<Step> steps = questionnaire.asked(told);
        boolean enough = ANSWER.equals(request.getParameter(SHOW)) && told.one(Offer.WHO) != null;
        Optional<Step> next = steps.stream()
                .filter(step ->
                        enough ? isWrong(step, told, sent) : !told.hasPassed(step.code()) || isWrong(step, told, sent))
                .findFirst();
        if (next.isEmpty()) {
            return answer(questionnaire, steps, told, model);
        }
        Step step = next.get();
        if (step.isPlace()) {
            return "redirect:" + address(PLACE, told);
        }
        model.addAttribute("step", step);
        model.addAttribute("position", steps.indexOf(step) + 1);
        model.addAttribute("steps", steps.size());
        model.addAttribute("beside", told.reopening(step.code()).beside(step.names()));
        model.addAttribute("back", before(steps, step, told));
        model.addAttribute("mayShow", told.hasPassed(Step.WANT) && told.one(Offer.WHO) != null);
        questions.show(model, new StepForm(step, told), told.hasPassed(step.code()) ? sent : null);
        return "qualify/step";
    }

    private static boolean isWrong(Step step, Told told, Map<String, String[]> sent) {
        return told.hasPassed(step.code())
                && new StepForm(step, told).typed(sent).hasErrors();
    }

    private static String before(List<Step> steps, Step step, Told told) {
        int before = steps.indexOf(step) - 1;
        return before < 0 ? PAGE : change(steps.get(before), told.reopening(step.code()));
    }

    private static String change(Step step, Told told) {
        Told before = told.reopening(step.code());
        return address(
                step.isPlace() ? PLACE : PAGE,
                step.code().equals(Step.WANT) ? before.reopening(Step.ABOUT) : before); // other things, other traits
    }

    private static String address(String path, Told told) {
        String query = told.query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    private String answer(Questionnaire questionnaire, List<Step> steps, Told told, Model model) {
        List<Answer> answers = qualifying.answers(questionnaire.offers(), told);
        model.addAttribute("answers", answers);
        model.addAttribute("lines", lines(steps, told));
        model.addAttribute("changes", steps.stream().collect(Collectors.toMap(Step::code, step -> change(step, told))));
        model.addAttribute(
                "founds", answers.stream().anyMatch(answer -> answer.standing() == Who.Standing.THROUGH_COOPERATIVE));
        model.addAttribute("onwards", PAGE + "/begin?" + told.query() + "&to=");
        return "qualify/answer";
    }

    private List<Line> lines(List<Step> steps, Told told) {
        var lines = new ArrayList<Line>();
        for (Step step : steps) {
            for (Input input : step.inputs()) {
                String value = told.many(input.name()).stream()
                        .map(each -> step.isPlace() ? place(each) : input.written(each, format))
                        .collect(Collectors.joining(", "));
                if (!value.isEmpty()) {
                    lines.add(new Line(input.label(), input.isTicked() ? "" : value, change(step, told)));
                }
            }
        }
        return lines;
    }

    private String place(String code) {
        return territories.findPlace(code).map(Territories.Place::written).orElse(code);
    }

    /** The first step, on a page of its own for the sake of its chooser. */
    @GetMapping(PLACE)
    String place(HttpServletRequest request, Model model) {
        Questionnaire questionnaire = questionnaires.today();
        Told told = questionnaire.read(request.getParameterMap());
        String village = told.one(Offer.VILLAGE);
        forms.show(model, null, new PlaceForm(village, null, told.query()));
        places.show(model, Offer.VILLAGE);
        model.addAttribute("steps", questionnaire.asked(told).size());
        model.addAttribute("without", PAGE + "?" + told.passing(Step.PLACE).query());
        return "qualify/place";
    }

    @PostMapping(PLACE)
    @NotBinding("a question of a visitor, which is kept nowhere")
    String choose(@Valid @ModelAttribute("form") PlaceForm form, BindingResult errors) {
        return forms.post(errors)
                .refuseIf(
                        !form.code().isEmpty() && !territories.isSettlement(form.code()),
                        Offer.VILLAGE,
                        "error.village")
                .get(() -> questionnaires
                        .today()
                        .read(Told.parameters(form.told()))
                        .with(Offer.VILLAGE, form.code())
                        .passing(Step.PLACE))
                .to(told -> address(PAGE, told));
    }

    /** Has the browser keep what was told for an application, and leads on. */
    @GetMapping(PAGE + "/begin")
    String begin(
            @RequestParam(defaultValue = REGISTER) String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Questionnaire questionnaire = questionnaires.today();
        Told told = questionnaire.read(request.getParameterMap());
        carried.keep(response, told);
        if (to.equals("sign-in") || to.equals("cabinet")) {
            return "redirect:"
                    + qualifying
                            .toBegin(questionnaire.offers(), told)
                            .map(programme -> START + programme)
                            .orElse("/cabinet");
        }
        return "redirect:/" + REGISTER;
    }
}
