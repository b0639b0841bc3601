package kz.yntymaq.cooperative.share.opening;

import java.util.List;
import kz.yntymaq.cooperative.share.OpeningBook;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.sheet.TableTemplate;
import org.springframework.stereotype.Component;

/** The table to be filled in, with the members and with made-up rows that show how. */
@Component
class OpeningTemplate {

    private static final int EXPLAINED = 4;
    private static final int EXAMPLES = 4;

    private final TableTemplate<OpeningColumn> table;

    OpeningTemplate(Texts texts) {
        this.table = new TableTemplate<>(texts, OpeningColumn.class, "share.import", EXPLAINED, EXAMPLES);
    }

    byte[] workbook(List<OpeningBook.Member> members) {
        return table.workbook(begun(members));
    }

    byte[] text(List<OpeningBook.Member> members) {
        return table.text(begun(members));
    }

    private static List<List<String>> begun(List<OpeningBook.Member> members) {
        return members.stream()
                .map(each -> List.of(String.valueOf(each.number()), each.name().full()))
                .toList();
    }
}
