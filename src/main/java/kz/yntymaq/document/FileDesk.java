package kz.yntymaq.document;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.document.Documents.CheckedFile;
import kz.yntymaq.document.StoredFile.Use;
import kz.yntymaq.document.content.FileType;
import kz.yntymaq.document.image.PhotoPdf;
import kz.yntymaq.document.store.FileStores;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Names, order and joining of the files of one purpose, and documents that are taken again. The thing's room says who may. */
@Service
@Transactional
class FileDesk {

    private final Documents documents;
    private final StoredFileRepository files;
    private final FileGuards guards;
    private final Wallet wallet;
    private final FileStores stores;
    private final PhotoPdf photos;
    private final TransactionOperations transactions;

    FileDesk(
            Documents documents,
            StoredFileRepository files,
            FileGuards guards,
            Wallet wallet,
            FileStores stores,
            PhotoPdf photos,
            TransactionOperations transactions) {
        this.documents = documents;
        this.files = files;
        this.guards = guards;
        this.wallet = wallet;
        this.stores = stores;
        this.photos = photos;
        this.transactions = transactions;
    }

    /**
     * The files, in their order.
     *
     * @throws NotFoundException when the actor may not change them
     */
    @Transactional(readOnly = true)
    public List<StoredFile> files(Actor actor, FileSet set) {
        holder(actor, set);
        return of(set);
    }

    /** Whose documents they are. @throws NotFoundException when the actor may not change them */
    @Transactional(readOnly = true)
    public UUID holder(Actor actor, FileSet set) {
        return guards.get(set.kind())
                .holderOfChangeable(actor, set.id(), set.purpose())
                .orElseThrow(NotFoundException::new);
    }

    private List<StoredFile> of(FileSet set) {
        return documents.of(set.kind(), set.id()).stream().filter(set::holds).toList();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public StoredFile file(Actor actor, FileSet set, UUID id) {
        return one(files(actor, set), id);
    }

    private static StoredFile one(List<StoredFile> files, UUID id) {
        return files.stream()
                .filter(file -> file.getId().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Gives a file another name; its end stays what its content is. */
    public void rename(Actor actor, FileSet set, UUID id, String name) {
        hold(actor, set);
        StoredFile file = one(of(set), id);
        FileType type = type(file);
        file.rename(FileName.clean(name, type, type));
    }

    /** Puts a file before the one that stands before it. */
    public void moveUp(Actor actor, FileSet set, UUID id) {
        hold(actor, set);
        var order = new ArrayList<>(of(set));
        int at = order.indexOf(one(order, id));
        if (at > 0) {
            order.add(at - 1, order.remove(at));
        }
        for (int i = 0; i < order.size(); i++) {
            order.get(i).moveTo(i);
        }
    }

    /**
     * Takes one of the holder's documents for this as well.
     *
     * @throws NotFoundException when it is none that is offered
     * @throws RuleViolationException {@code document.error.too-many} when there are as many files as there may be
     */
    public void take(Actor actor, FileSet set, UUID id) {
        UUID holder = hold(actor, set);
        requireRoom(set);
        if (wallet.offers(actor, holder, set).stream()
                .noneMatch(offer -> offer.file().getId().equals(id))) {
            throw new NotFoundException();
        }
        documents.share(actor.hand(), id, new Use(set.kind(), set.id(), set.purpose(), holder));
    }

    private void requireRoom(FileSet set) {
        int most = guards.get(set.kind()).mostFiles();
        if (of(set).size() >= most) {
            throw new RuleViolationException("document.error.too-many", most);
        }
    }

    private UUID hold(Actor actor, FileSet set) {
        return guards.get(set.kind()).hold(actor, set.id(), set.purpose());
    }

    /**
     * Joins the pictures into one PDF, in their order; it takes their place. It is made between two transactions.
     *
     * @param name of the PDF
     * @throws RuleViolationException {@code document.error.nothing-to-join} for fewer than two, {@code document.error.changed-meanwhile} when
     *     they changed meanwhile, {@code error.picture.join-size}
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void join(Actor actor, FileSet set, String name) {
        List<StoredFile> pictures = Objects.requireNonNull(transactions.execute(before -> {
            hold(actor, set);
            return pictures(set);
        }));
        if (pictures.size() < 2) {
            throw new RuleViolationException("document.error.nothing-to-join");
        }
        byte[] pdf = photos.join(
                pictures.stream()
                        .map(picture -> new PhotoPdf.Page(type(picture), () -> content(picture)))
                        .toList(),
                Documents.LARGEST);
        transactions.executeWithoutResult(after -> {
            UUID holder = hold(actor, set);
            List<StoredFile> now = pictures(set);
            if (!ids(now).equals(ids(pictures))) {
                throw new RuleViolationException("document.error.changed-meanwhile");
            }
            boolean scanned = now.stream().allMatch(StoredFile::isScanned);
            var joined =
                    new CheckedFile(FileName.clean(name, FileType.PDF, FileType.PDF), FileType.PDF, pdf, null, scanned);
            LocalDate issuedOn = now.stream()
                    .flatMap(picture -> Stream.ofNullable(picture.getIssuedOn()))
                    .min(naturalOrder())
                    .orElse(null);
            StoredFile stored = documents.store(
                    actor.hand(), new Use(set.kind(), set.id(), set.purpose(), holder, issuedOn), joined);
            stored.moveTo(now.get(0).getPlace());
            now.stream()
                    .sorted(comparing(
                            StoredFile::getContentId)) // two who join the same pictures hold them in one order
                    .map(StoredFile::getId)
                    .forEach(picture -> documents.remove(actor.hand(), picture));
        });
    }

    private List<StoredFile> pictures(FileSet set) {
        return of(set).stream()
                .filter(file -> file.isPicture() && !file.isInfected())
                .toList();
    }

    private static List<UUID> ids(List<StoredFile> files) {
        return files.stream().map(StoredFile::getId).toList();
    }

    private byte[] content(StoredFile file) {
        StoredFile now = files.findKept(file.getId()).orElseThrow(NotFoundException::new); // it may have moved
        try (InputStream content = stores.open(now.getContentId(), now.getStore(), now.getSize())) {
            return content.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static FileType type(StoredFile file) {
        return FileType.ofMediaType(file.getMediaType());
    }
}
