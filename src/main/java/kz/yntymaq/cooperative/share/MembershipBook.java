package kz.yntymaq.cooperative.share;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.springframework.stereotype.Component;

/** The membership book on paper: the member, the share with its days, the fee, additional contributions (law on agricultural co-operatives, article 28, point 4). */
@Component
class MembershipBook {

    private static final List<ShareKind> KINDS = List.of(ShareKind.SHARE, ShareKind.ADDITIONAL, ShareKind.FEE);

    private final ShareViews views;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    MembershipBook(ShareViews views, Texts texts, Format format, Clock clock) {
        this.views = views;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    BilingualPaper of(ShareViews.Book book) {
        ShareMember member = book.member();
        var rows = new BilingualPaper.Rows();
        rows.text(both(book, column -> column.text("cooperative", column.name(), requireNonNullElse(book.bin(), "–"))));
        rows.text(both(book, column -> column.text("member", member.who())));
        rows.text(both(book, column -> column.text("since", column.date(member.joinedOn()))));
        LocalDate left = member.leftOn();
        if (left != null) {
            rows.text(both(book, column -> column.text("left", column.date(left))));
        }
        List<ShareEntry> standing = views.standing(book);
        List<ShareEntry> passed = standing.stream()
                .filter(each -> each.kind() == ShareKind.TRANSFER)
                .toList();
        boolean bought = passed.stream().anyMatch(each -> each.amount().signum() > 0);
        rows.heading(
                both(book, column -> column.text(bought ? "share-passed" : "share", column.money(member.holding()))));
        for (ShareKind kind : KINDS) {
            List<ShareEntry> entries =
                    standing.stream().filter(each -> each.kind() == kind).toList();
            if (entries.isEmpty() && kind == ShareKind.SHARE && !passed.isEmpty()) {
                continue; // the share came from another person: nothing was brought in
            }
            rows.heading(both(book, column -> column.text("of." + kind.name())));
            if (entries.isEmpty()) {
                rows.text(both(book, column -> column.text("none")));
            }
            entries.forEach(entry -> rows.text(both(
                    book,
                    column -> column.text(
                            "entry", column.date(entry.day()), column.money(entry.amount()), column.form(entry)))));
        }
        if (!passed.isEmpty()) {
            rows.heading(both(book, column -> column.text("of.TRANSFER")));
        }
        passed.forEach(entry -> rows.text(both(
                book,
                column -> column.text(
                        entry.amount().signum() > 0 ? "got" : "gave",
                        column.date(entry.day()),
                        column.money(entry.amount().abs())))));
        rows.text(both(book, column -> column.text("printed", column.date(LocalDate.now(clock)))));
        rows.text(both(book, column -> column.text("sign")));
        return new BilingualPaper(both(book, column -> column.text("title", member.number())), null, rows.made());
    }

    private Bilingual both(ShareViews.Book book, Function<BookColumn, String> text) {
        return Reading.both(language -> text.apply(new BookColumn(language, book, texts, format)));
    }
}
