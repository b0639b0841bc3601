package kz.yntymaq.review.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.progress.OfficeRecords;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.DutyEntry;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The duties after an approval, with their days and what was recorded, as applicant and office read them. */
@Component
@Order(4)
@Transactional(readOnly = true)
class DutySheets implements OfficeRecords {

    private final Duties duties;
    private final ApplicationEditions editions;
    private final LegalText law;
    private final Format format;
    private final Texts texts;

    DutySheets(Duties duties, ApplicationEditions editions, LegalText law, Format format, Texts texts) {
        this.duties = duties;
        this.editions = editions;
        this.law = law;
        this.format = format;
        this.texts = texts;
    }

    @Override
    public List<Sheet> of(Application application, Reader reader) {
        Content content = editions.of(application).content();
        LocalDate since = application.getState() == ApplicationState.APPROVED && content.elsewhere()
                ? duties.since(application).orElse(null)
                : null;
        if (since == null || content.duties().isEmpty()) {
            return List.of();
        }
        List<DutyRecord> recorded = duties.of(application);
        var facts = new ArrayList<Fact>();
        for (DutyEntry duty : content.duties()) {
            facts.add(new Fact(law.of(duty.source()), duty.text().here()));
            if (duty.months() != null) {
                facts.add(new Fact(texts.get("review.duty.until"), format.date(since.plusMonths(duty.months()))));
            }
            recorded.stream().filter(each -> each.getDuty().equals(duty.code())).forEach(each -> {
                facts.add(new Fact(
                        texts.get("review.duty.recorded", String.valueOf(each.getYear())),
                        texts.get(each.getOutcome().key()) + " – " + format.date(each.getDecidedOn()) + ". "
                                + each.getWords()));
                vouched(content, duty, each).ifPresent(facts::add);
            });
            Duties.suspensions(content, duty, recorded)
                    .forEach(each -> facts.add(new Fact(
                            texts.get("review.duty.suspended"),
                            texts.get(
                                    "review.duty.suspended.days",
                                    format.date(each.from()),
                                    format.date(each.until())))));
        }
        return List.of(new Sheet(texts.get("review.duties"), facts, List.of(), null));
    }

    /** That the sum was reached, as the official vouched, beside what the portal itself knows. */
    private Optional<Fact> vouched(Content content, DutyEntry duty, DutyRecord kept) {
        BigDecimal approved = kept.getApprovedTenge();
        return approved == null || duty.fromSum() == null
                ? Optional.empty()
                : content.figure(duty.fromSum())
                        .map(bound -> new Fact(
                                texts.get("review.duty.sum.kept"),
                                texts.get(
                                        approved.compareTo(bound.value()) < 0
                                                ? "review.duty.sum.below"
                                                : "review.duty.sum.reached",
                                        String.valueOf(kept.getYear()),
                                        format.money(approved),
                                        format.money(bound.value()))));
    }
}
