package kz.yntymaq.document;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.document.StoredFile.Use;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of a person or a co-operative, given once and offered again: whatever was handed in for any of their
 * things, and what was put here by itself. A document is offered until it is older than whoever asks for it allows.
 */
@Service
@Transactional
public class Wallet {

    private final Documents documents;
    private final FileGuards guards;
    private final WalletHolders holders;
    private final Clock clock;

    Wallet(Documents documents, FileGuards guards, WalletHolders holders, Clock clock) {
        this.documents = documents;
        this.guards = guards;
        this.holders = holders;
        this.clock = clock;
    }

    /**
     * A document that may be taken again.
     *
     * @param freshUntil last day on which it is young enough, null where it never gets too old
     */
    record Offer(StoredFile file, @Nullable LocalDate freshUntil) {}

    /**
     * A document as its owner sees it.
     *
     * @param name what it is, null for another
     * @param holder name of the co-operative whose it is, null for the person's own
     * @param uses the things for which it is used, those that the actor may see
     * @param tooOld whether it is offered no more
     * @param deletable whether nothing uses it
     */
    record Item(
            StoredFile file,
            @Nullable Wording name,
            @Nullable String holder,
            List<FileGuard.Shown> uses,
            Instant givenAt,
            @Nullable LocalDate freshUntil,
            boolean tooOld,
            boolean deletable) {}

    /** How many documents of the holder could be taken for each purpose of a thing; the caller has checked who asks for the thing. */
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(Actor actor, UUID holder, String ownerKind, UUID ownerId) {
        Map<String, FileGuard.Kind> kinds = ages(ownerKind);
        List<StoredFile> all = ofHolder(actor, holder);
        var counts = new HashMap<String, Integer>();
        kinds.keySet().forEach(purpose -> {
            int count = offers(all, kinds.get(purpose), new FileSet(ownerKind, ownerId, purpose))
                    .size();
            if (count > 0) {
                counts.put(purpose, count);
            }
        });
        return counts;
    }

    /** The documents that may be taken for this, the newest first; the caller has checked that the actor acts for the holder. */
    @Transactional(readOnly = true)
    List<Offer> offers(Actor actor, UUID holder, FileSet set) {
        FileGuard.Kind kind = ages(set.kind()).get(set.purpose());
        return kind == null ? List.of() : offers(ofHolder(actor, holder), kind, set);
    }

    /** None for a helper of a person: what people keep for themselves is theirs. */
    private List<StoredFile> ofHolder(Actor actor, UUID holder) {
        return holders.mayRead(actor, holder) ? documents.ofHolders(List.of(holder)) : List.of();
    }

    private Map<String, FileGuard.Kind> ages(String ownerKind) {
        return guards.get(ownerKind).kinds().stream().collect(Collectors.toMap(FileGuard.Kind::purpose, kind -> kind));
    }

    private List<Offer> offers(List<StoredFile> all, FileGuard.@Nullable Kind kind, FileSet set) {
        if (kind == null) {
            return List.of();
        }
        Set<String> there =
                all.stream().filter(set::holds).map(StoredFile::getSha256).collect(Collectors.toSet());
        var offers = new LinkedHashMap<UUID, Offer>();
        all.stream()
                .filter(file -> file.getPurpose().equals(kind.purpose()))
                .filter(file -> !file.isInfected() && !there.contains(file.getSha256()))
                .map(file -> new Offer(file, freshUntil(file, kind.maxAgeDays())))
                .filter(offer -> !isPast(offer.freshUntil()))
                .forEach(offer -> offers.putIfAbsent(offer.file().getContentId(), offer));
        return List.copyOf(offers.values());
    }

    private @Nullable LocalDate freshUntil(StoredFile file, @Nullable Integer maxAgeDays) {
        return maxAgeDays == null ? null : file.lastDay(maxAgeDays, clock.getZone());
    }

    private boolean isPast(@Nullable LocalDate day) {
        return day != null && day.isBefore(LocalDate.now(clock));
    }

    /** All documents of the actor and of the co-operatives that the actor chairs, the newest first. */
    @Transactional(readOnly = true)
    List<Item> items(Actor actor) {
        Map<UUID, Optional<String>> mine = holders.of(actor);
        Map<String, FileGuard.Kind> kinds = guards.kinds();
        return documents.ofHolders(mine.keySet()).stream()
                .collect(Collectors.groupingBy(StoredFile::getContentId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> item(actor, same, kinds, mine))
                .sorted(comparing(Item::givenAt).reversed())
                .toList();
    }

    private Item item(
            Actor actor, List<StoredFile> same, Map<String, FileGuard.Kind> kinds, Map<UUID, Optional<String>> mine) {
        // a document keeps its name here wherever it is used meanwhile, so that an older page still finds it
        StoredFile file = same.stream().filter(Wallet::isOnlyHere).findFirst().orElse(same.get(0));
        FileGuard.Kind kind = kinds.get(file.getPurpose());
        LocalDate until = kind == null ? null : freshUntil(file, kind.maxAgeDays());
        List<FileGuard.Shown> uses = same.stream()
                .filter(use -> !isOnlyHere(use))
                .flatMap(use ->
                        guards.find(use.getOwnerKind()).flatMap(guard -> guard.shown(actor, use.getOwnerId())).stream())
                .distinct()
                .toList();
        return new Item(
                file,
                kind == null ? null : kind.name(),
                mine.getOrDefault(file.getHolderId(), Optional.empty()).orElse(null),
                uses,
                file.getGivenAt(),
                until,
                isPast(until),
                same.stream().allMatch(Wallet::isOnlyHere));
    }

    private static boolean isOnlyHere(StoredFile file) {
        return file.getOwnerKind().equals(WalletHolders.KIND);
    }

    /** What may be put here by itself: every kind that some room asks for. */
    @Transactional(readOnly = true)
    List<FileGuard.Kind> kinds() {
        return guards.kinds().values().stream()
                .sorted(comparing(FileGuard.Kind::purpose))
                .toList();
    }

    /**
     * Keeps a document, to be taken when it is asked for.
     *
     * @param issuedOn day of issue, null where it is not told
     * @throws NotFoundException when the actor does not act for the holder, or nobody asks for such a document
     * @throws RuleViolationException {@code document.error.too-many} when there are as many of this kind as there may be,
     *     {@code document.error.full} when all together would be larger than they may be
     */
    void keep(Actor actor, UUID holder, String purpose, @Nullable LocalDate issuedOn, Documents.CheckedFile checked) {
        requireRoom(actor, holder, purpose, checked.content().length);
        if (issuedOn != null && issuedOn.isAfter(LocalDate.now(clock))) {
            throw new RuleViolationException("document.error.issued-later");
        }
        documents.store(actor.hand(), new Use(WalletHolders.KIND, holder, purpose, holder, issuedOn), checked);
    }

    /** Asked before the file is read, too. @param size bytes of it, as far as they are known */
    void requireRoom(Actor actor, UUID holder, String purpose, int size) {
        if (!holders.of(actor).containsKey(holder) || !guards.kinds().containsKey(purpose)) {
            throw new NotFoundException();
        }
        List<StoredFile> here = documents.of(WalletHolders.KIND, holder);
        long ofPurpose =
                here.stream().filter(file -> file.getPurpose().equals(purpose)).count();
        if (ofPurpose >= WalletHolders.MOST_FILES) {
            throw new RuleViolationException("document.error.too-many", WalletHolders.MOST_FILES);
        }
        int most = actor.isConfirmed() ? WalletHolders.MOST_MEGABYTES : WalletHolders.MOST_MEGABYTES_OF_CLAIMED;
        long bytes = here.stream().mapToLong(StoredFile::getSize).sum() + size;
        if (bytes > most * 1024L * 1024) {
            throw new RuleViolationException("document.error.full", most);
        }
    }

    /**
     * Deletes a document that nothing uses.
     *
     * @throws NotFoundException when it is none of the actor's
     * @throws RuleViolationException {@code document.error.used}
     */
    void delete(Actor actor, UUID file) {
        Item item = items(actor).stream()
                .filter(mine -> mine.file().getId().equals(file))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!item.deletable()) {
            throw new RuleViolationException("document.error.used");
        }
        documents.remove(actor.hand(), file);
    }
}
