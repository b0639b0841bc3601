package kz.yntymaq.cooperative.extract;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.signature.IssuedPaper;
import kz.yntymaq.signature.IssuedPapers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Extracts as anybody checks them: what is public, whole; of a member, only that it was stated and whether it still is. */
@Component
@Transactional(readOnly = true)
class IssuedExtracts implements IssuedPapers {

    /** That the person is a member no more: a line of its own, for the facts of the co-operative may be what they were. */
    private static final IssuedPaper.Line ENDED =
            new IssuedPaper.Line("extract.ended", RecordedValue.key("extract.ended.text"), false, null);

    private final Extracts extracts;

    IssuedExtracts(Extracts extracts) {
        this.extracts = extracts;
    }

    @Override
    public Optional<IssuedPaper> byCode(String code) {
        return extracts.byCode(code).map(this::shown);
    }

    private IssuedPaper shown(Extract extract) {
        Optional<Map<ExtractFact, RecordedValue>> today = extracts.today(extract);
        Extract.Standing standing = extract.against(today);
        boolean ended = extract.facts().containsKey(ExtractFact.MEMBER)
                && today.filter(facts -> !facts.containsKey(ExtractFact.MEMBER)).isPresent();
        return new IssuedPaper(
                extract.kind().key(),
                extract.number(),
                extract.issuedAt(),
                standing.holds(),
                Stream.concat(
                                extract.inOrder().entrySet().stream()
                                        .map(fact -> line(
                                                fact.getKey(),
                                                fact.getValue(),
                                                standing.changed().contains(fact.getKey())
                                                        && (!ended
                                                                || fact.getKey().isOpen()),
                                                today.map(facts -> facts.get(fact.getKey()))
                                                        .orElse(null))),
                                ended ? Stream.of(ENDED) : Stream.empty())
                        .toList());
    }

    private static IssuedPaper.Line line(
            ExtractFact fact, RecordedValue stated, boolean changed, @Nullable RecordedValue now) {
        return new IssuedPaper.Line(
                fact.key(), fact.isOpen() ? stated : null, changed, fact.isOpen() && changed ? now : null);
    }
}
