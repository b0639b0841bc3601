package kz.yntymaq.document;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.confirmation.ClaimedContent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents that somebody else had put into the keeping of an account before its owner took it. */
@Component
class ClaimedDocuments implements ClaimedContent {

    private final Documents documents;

    ClaimedDocuments(Documents documents) {
        this.documents = documents;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(Actor owner, Instant taken) {
        return before(owner, taken)
                .map(file -> new Item("account.taken.document", file.getName()))
                .toList();
    }

    @Override
    @Transactional
    public void drop(Actor owner, Instant taken) {
        before(owner, taken).toList().forEach(file -> documents.remove(owner.accountId(), file.getId()));
    }

    private Stream<StoredFile> before(Actor owner, Instant taken) {
        return documents.of(WalletHolders.KIND, owner.accountId()).stream()
                .filter(file -> file.getStoredAt().isBefore(taken));
    }
}
