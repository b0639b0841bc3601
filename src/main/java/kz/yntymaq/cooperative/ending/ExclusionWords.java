package kz.yntymaq.cooperative.ending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who vote on an exclusion have to know of its proposal. Whoever asks has looked who may. */
@Service
@Transactional(readOnly = true)
public class ExclusionWords {

    private final ExclusionRepository exclusions;
    private final CooperativeRepository cooperatives;
    private final Texts texts;
    private final Format format;

    ExclusionWords(ExclusionRepository exclusions, CooperativeRepository cooperatives, Texts texts, Format format) {
        this.exclusions = exclusions;
        this.cooperatives = cooperatives;
        this.texts = texts;
        this.format = format;
    }

    /**
     * A proposal. Named {@code @exclusionWords} in templates.
     *
     * @param answer the member's own words, null for none
     * @param address of its page
     */
    public record Told(
            String charterItem, String grounds, @Nullable String answer, LocalDate answerUntil, String address) {}

    /** By its id; null for no proposal. */
    public @Nullable Told of(@Nullable UUID proposal) {
        return Optional.ofNullable(proposal)
                .flatMap(exclusions::findById)
                .map(found -> new Told(
                        found.getCharterItem(),
                        found.getGrounds(),
                        found.getAnswer(),
                        found.getAnswerUntil(),
                        ExclusionController.page(found.getCooperativeId(), found.getId())))
                .orElse(null);
    }

    /** As minutes say it, line by line; none for no proposal. */
    public List<String> lines(@Nullable UUID proposal, Language in) {
        Told told = of(proposal);
        var lines = new ArrayList<String>();
        if (told != null) {
            lines.add(texts.in(in, "ending.vote.item", told.charterItem()));
            lines.add(texts.in(in, "ending.vote.grounds", told.grounds()));
            lines.add(
                    told.answer() == null
                            ? texts.in(in, "ending.vote.no-answer", format.shortDate(told.answerUntil()))
                            : texts.in(in, "ending.vote.answer", told.answer()));
        }
        return lines;
    }

    /** Why a meeting of a day cannot exclude by a proposal: message key, null when it can. */
    public @Nullable String whyNot(UUID cooperativeId, UUID proposal, LocalDate on) {
        Exclusion found =
                exclusions.findByIdAndCooperativeId(proposal, cooperativeId).orElseThrow(NotFoundException::new);
        Cooperative cooperative = cooperatives.findById(cooperativeId).orElseThrow(NotFoundException::new);
        return switch (found.getState()) {
            case TAKEN_BACK -> "ending.why.taken-back";
            case EXCLUDED, ENDED_BEFORE -> "ending.why.ended";
            case NOT_EXCLUDED -> "ending.why.decided";
            case PROPOSED ->
                cooperative.isChairedBy(found.getAccountId())
                        ? "ending.why.chairs"
                        : found.isHeard(on) ? null : "ending.why.not-heard";
        };
    }
}
