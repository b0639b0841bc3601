package kz.yntymaq.cooperative.paper;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.signature.GivenSignatures;
import kz.yntymaq.signature.Signable;
import kz.yntymaq.signature.SignableDocuments;
import kz.yntymaq.signature.Signing;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of founders as a text that each of them signs with the own key, in place of the line on paper: what the printed
 * list says, in both languages. A signature under a list that changed since is none under the one that stands now.
 */
@Component
class SignedFounders implements SignableDocuments {

    private static final String KIND = "founders";

    private final FoundingPapers papers;
    private final GivenSignatures signatures;
    private final Texts texts;
    private final Format format;

    SignedFounders(FoundingPapers papers, GivenSignatures signatures, Texts texts, Format format) {
        this.papers = papers;
        this.signatures = signatures;
        this.texts = texts;
        this.format = format;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Signable find(Actor actor, UUID cooperative) {
        FoundingPapers.Paper paper = papers.findToSign(actor, cooperative, FoundingPapers.listOf(cooperative));
        return new Signable(
                document(paper),
                new Bilingual(title(Language.KK, paper), title(Language.RU, paper)),
                FoundingPapers.listOf(cooperative),
                null);
    }

    @Override
    public String otherwiseKey(Actor actor, UUID cooperative) {
        return "cooperative.signed.otherwise";
    }

    /** Who has signed the list; the caller has looked whether the actor may see it. */
    @Transactional(readOnly = true)
    public GivenSignatures.Given given(Actor actor, UUID cooperative) {
        return signatures.of(
                actor, () -> document(papers.whole(cooperative)), () -> papers.isToBeSignedBy(actor, cooperative));
    }

    private Signing.Document document(FoundingPapers.Paper paper) {
        return new Signing.Document(KIND, paper.id(), in(Language.KK, paper) + "\n\n" + in(Language.RU, paper) + "\n");
    }

    private String title(Language language, FoundingPapers.Paper paper) {
        var column = new PaperColumn(language, paper, texts, format);
        return column.text("founders.title", column.name());
    }

    private String in(Language language, FoundingPapers.Paper paper) {
        return Reading.in(language, () -> {
            var column = new PaperColumn(language, paper, texts, format);
            var text = new StringBuilder(title(language, paper)).append("\n");
            text.append(column.text("founders.approved", column.date(paper.meetingOn())))
                    .append("\n\n");
            int number = 0;
            for (FoundingPapers.Founder founder : paper.founders()) {
                text.append(++number)
                        .append(". ")
                        .append(column.founder(founder))
                        .append("\n");
                column.represented(founder).forEach(each -> line(text, each));
                line(text, column.text("founders.iin", founder.iin()));
                line(text, column.text("founders.village", column.village(founder)));
                column.share(founder).forEach(each -> line(text, each));
            }
            return text.append("\n")
                    .append(column.text("founders.total", column.money(paper.total())))
                    .toString();
        });
    }

    private static void line(StringBuilder text, String words) {
        text.append("   ").append(words).append("\n");
    }
}
