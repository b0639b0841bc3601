package kz.yntymaq.application.form;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.eligibility.Finding;

/**
 * The rules that stand beside a page of an application, since its answers bear on them.
 *
 * @param section path of the page
 * @param findings what they say
 * @param isTyped whether they are judged by what is typed, and not by what is stored
 */
record RulePanel(UUID id, String section, List<Finding> findings, boolean isTyped) {

    static RulePanel saved(Application application, Section section, List<Finding> findings) {
        return new RulePanel(application.getId(), section.path(), findings, false);
    }

    static RulePanel typed(Application application, Section section, List<Finding> findings) {
        return new RulePanel(application.getId(), section.path(), findings, true);
    }

    public int met() {
        return (int) findings.stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.MET)
                .count();
    }

    /** Where the same is told of what is typed. */
    public String address() {
        return "/cabinet/applications/" + id + "/" + section + "/rules";
    }
}
