package kz.yntymaq.cooperative.extract;

import java.util.Map;
import java.util.Optional;
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
        return new IssuedPaper(
                extract.kind().key(),
                extract.number(),
                extract.issuedAt(),
                standing.holds(),
                extract.inOrder().entrySet().stream()
                        .map(fact -> line(
                                fact.getKey(),
                                fact.getValue(),
                                standing.changed().contains(fact.getKey()),
                                today.map(facts -> facts.get(fact.getKey())).orElse(null)))
                        .toList());
    }

    private static IssuedPaper.Line line(
            ExtractFact fact, RecordedValue stated, boolean changed, @Nullable RecordedValue now) {
        return new IssuedPaper.Line(
                fact.key(), fact.isOpen() ? stated : null, changed, fact.isOpen() && changed ? now : null);
    }
}
