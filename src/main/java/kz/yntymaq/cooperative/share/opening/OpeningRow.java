package kz.yntymaq.cooperative.share.opening;

import java.util.List;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.OpeningBook;

/** A row that can be read: who brought in what. @param line in the file */
record OpeningRow(int line, OpeningBook.Member member, Contribution given) {

    /** By what a row is the same as another one. */
    List<Object> same() {
        return List.of(member.id(), given);
    }
}
