package kz.yntymaq.territory;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports the КАТО classifier: checks and stages an uploaded file, tells what it would change, and has
 * it applied after the administrator's word.
 */
@Service
@Transactional
public class KatoImports {

    private static final int LATEST = 10;

    private final KatoImportRepository imports;
    private final TerritoryRepository territories;
    private final List<PlaceUse> uses;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KatoImports(
            KatoImportRepository imports,
            TerritoryRepository territories,
            List<PlaceUse> uses,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.territories = territories;
        this.uses = uses;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Checks a file and stages it, or notes what is wrong with it. Changes no place. A file staged
     * earlier and not applied is dropped.
     *
     * @param fileName as uploaded, only to be shown
     * @param content read twice, as a stream
     * @return the import
     */
    public UUID check(UUID by, String fileName, InputStreamSource content) throws IOException {
        var file = KatoFile.read(content, imports.openCodes());
        var id = UUID.randomUUID();
        imports.discardEarlier();
        imports.add(id, fileName, file, by, clock.instant());
        audit.note(
                by,
                "territory.import-checked",
                id,
                file.rows().size() + " rows, " + file.refusals().size() + " refused");
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<KatoImport> find(UUID id) {
        return imports.find(id);
    }

    @Transactional(readOnly = true)
    public List<KatoImport> latest() {
        return imports.latest(LATEST);
    }

    /** What the import would change, at most 100 rows of each kind, and at most 200 refused rows. */
    @Transactional(readOnly = true)
    public KatoPreview preview(UUID id) {
        return imports.preview(id);
    }

    /** What the import would close, by oblast. */
    @Transactional(readOnly = true)
    public KatoClosures closures(UUID id) {
        List<KatoImportRepository.Closing> all = imports.closing(id);
        List<KatoImportRepository.Closing> some =
                all.stream().filter(one -> one.closed() > 0).toList();
        Map<String, Territory> oblasts =
                territories
                        .findAllByCodeIn(some.stream()
                                .map(KatoImportRepository.Closing::oblastCode)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Territory::getCode, Function.identity()));
        return new KatoClosures(
                all.stream().mapToInt(KatoImportRepository.Closing::open).sum(),
                some.stream()
                        .map(one -> new KatoClosures.OfOblast(
                                Objects.requireNonNull(oblasts.get(one.oblastCode())), one.open(), one.closed()))
                        .toList(),
                some.isEmpty() ? List.of() : used(id));
    }

    private List<KatoClosures.InUse> used(UUID id) {
        List<String> codes = imports.closedCodes(id);
        Map<String, List<KatoClosures.Use>> found = new TreeMap<>();
        uses.forEach(use -> use.in(codes)
                .forEach((code, number) -> found.computeIfAbsent(code, c -> new ArrayList<>())
                        .add(new KatoClosures.Use(use.key(), number))));
        List<String> shown =
                found.keySet().stream().limit(KatoClosures.MOST_USED).toList();
        return territories.findAllByCodeIn(shown).stream()
                .sorted(Comparator.comparing(Territory::getCode))
                .map(place -> new KatoClosures.InUse(place, Objects.requireNonNull(found.get(place.getCode()))))
                .toList();
    }

    /**
     * Has a checked import applied in the background, once.
     *
     * @param key of the page on which the button stood
     * @param closesMany whether the administrator has said that many places are to be closed
     * @param closesUsed whether they have said that places are to be closed in which something stands
     * @throws RuleViolationException when it is not checked any more, another one runs, or it would close
     *     many places or such in use and that was not said
     */
    public void confirm(UUID by, UUID id, UUID key, boolean closesMany, boolean closesUsed) {
        once.run(Press.of(key, by, "territory.import-confirmed", id, closesMany, closesUsed), () -> {
            imports.count(id);
            if (!imports.start(id, by, clock.instant())) {
                throw new RuleViolationException("territory.import.not-now");
            }
            KatoClosures closures = closures(id);
            if (!closesMany && closures.areMany()) {
                throw new RuleViolationException("territory.import.closes-many.unsure");
            }
            if (!closesUsed && !closures.used().isEmpty()) {
                throw new RuleViolationException("territory.import.closes-used.unsure");
            }
            audit.note(by, "territory.import-confirmed", id, null);
            events.publishEvent(new KatoImportConfirmed(id, by));
            return id.toString();
        });
    }
}
