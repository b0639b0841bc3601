package kz.yntymaq.review.hearing;

import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.progress.OfficeRecords;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hearing as applicant and office read it, with what each can do now. */
@Component
@Order(2)
@Transactional(readOnly = true)
class HearingRecords implements OfficeRecords {

    private final Hearings hearings;
    private final ApplicationEditions editions;
    private final LegalText law;
    private final Format format;
    private final Texts texts;

    HearingRecords(Hearings hearings, ApplicationEditions editions, LegalText law, Format format, Texts texts) {
        this.hearings = hearings;
        this.editions = editions;
        this.law = law;
        this.format = format;
        this.texts = texts;
    }

    @Override
    public List<Sheet> of(Application application, Reader reader) {
        return hearings.of(application).stream()
                .map(hearing -> sheet(application, hearing, reader))
                .toList();
    }

    private Sheet sheet(Application application, Hearing hearing, Reader reader) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("review.hearing.law"), law.of(Hearing.LAW)));
        facts.add(new Fact(texts.get("review.hearing.told"), format.time(hearing.getToldAt())));
        editions.of(application).content().grounds().stream()
                .filter(ground -> ground.code().equals(hearing.getGround()))
                .forEach(ground -> facts.add(new Fact(
                        texts.get("review.hearing.ground"),
                        law.of(ground.source()) + ": " + ground.text().here())));
        facts.add(new Fact(texts.get("review.hearing.reason"), hearing.getReason()));
        facts.add(new Fact(
                texts.get("review.hearing.until"), format.date(hearing.getDays().objectUntil())));
        facts.add(new Fact(
                texts.get("review.hearing.from"), format.date(hearing.getDays().from())));
        add(facts, "review.hearing.objection", hearing.getObjection());
        if (hearing.isOral()) {
            facts.add(new Fact(texts.get("review.hearing.oral"), texts.get("review.hearing.oral.yes")));
        }
        add(facts, "review.hearing.minutes", hearing.getMinutes());
        return new Sheet(texts.get("review.hearing"), facts, List.of(), next(application, hearing, reader));
    }

    private void add(List<Fact> facts, String key, @Nullable String words) {
        if (words != null) {
            facts.add(new Fact(texts.get(key), words));
        }
    }

    private @Nullable Next next(Application application, Hearing hearing, Reader reader) {
        if (reader.fillsIn() && hearings.mayObject(application, hearing)) {
            return new Next(
                    texts.get("review.hearing.object"), "/cabinet/applications/" + application.getId() + "/objection");
        }
        if (reader.isOffice() && application.getState().isWaiting() && hearing.lacksMinutes()) {
            return new Next(
                    texts.get("review.hearing.write"),
                    "/office/applications/" + application.getId() + "/minutes",
                    true);
        }
        return null;
    }
}
