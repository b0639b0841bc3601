package kz.yntymaq.document;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.data.Erasure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's own documents go that were kept for later and that no application uses. */
@Component
class ErasedDocuments implements Erasure {

    private final Documents documents;

    ErasedDocuments(Documents documents) {
        this.documents = documents;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> going(UUID person) {
        return documents.of(WalletHolders.KIND, person).isEmpty()
                ? List.of()
                : List.of(Line.of("mydata.going.documents"));
    }

    @Override
    @Transactional
    public void erase(UUID person) {
        documents.of(WalletHolders.KIND, person).forEach(file -> documents.remove(person, file.getId()));
    }
}
