package kz.yntymaq.admin;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.AccountNames;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.audit.AuditChain;
import kz.yntymaq.audit.AuditEntries;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.audit.AuditSubjects;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.SearchWords;
import kz.yntymaq.territory.KatoClosures;
import kz.yntymaq.territory.KatoImport;
import kz.yntymaq.territory.KatoImports;
import kz.yntymaq.territory.KatoPreview;
import kz.yntymaq.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator may do with places and with the audit log. Places are marked within the
 * administrator's own territory; the classifier and the log belong to the whole country.
 */
@Service
@Transactional
class Administration {

    /** People of one name, or things of one number, whose entries are shown. */
    private static final int MOST_FOUND = 200;

    /** A shorter part of a number could be any. */
    private static final int SHORTEST_NUMBER = 6;

    private final Territories territories;
    private final AccountNames accounts;
    private final KatoImports imports;
    private final AuditEntries entries;
    private final AuditChain chain;
    private final List<AuditSubjects> subjects;
    private final AuditLog audit;

    Administration(
            Territories territories,
            AccountNames accounts,
            KatoImports imports,
            AuditEntries entries,
            AuditChain chain,
            List<AuditSubjects> subjects,
            AuditLog audit) {
        this.territories = territories;
        this.accounts = accounts;
        this.imports = imports;
        this.entries = entries;
        this.chain = chain;
        this.subjects = subjects;
        this.audit = audit;
    }

    /** Marks or unmarks a settlement of the administrator's territory as a small town. */
    public void markSmallTown(Actor actor, String code, boolean marked, int version) {
        if (!actor.administers(code)) {
            throw new NotFoundException();
        }
        territories.markSmallTown(actor.accountId(), code, marked, version);
    }

    /** Checks and stages a file of the classifier. */
    public UUID checkImport(Actor actor, String fileName, InputStreamSource content) throws IOException {
        requireCountry(actor);
        return imports.check(actor.accountId(), fileName, content);
    }

    /** Has a checked import applied; one that closes many places, or such in use, only if that was said. */
    public void confirmImport(Actor actor, UUID id, UUID key, boolean closesMany, boolean closesUsed) {
        requireCountry(actor);
        imports.confirm(actor.accountId(), id, key, closesMany, closesUsed);
    }

    @Transactional(readOnly = true)
    public KatoClosures importClosures(Actor actor, UUID id) {
        requireCountry(actor);
        return imports.closures(id);
    }

    @Transactional(readOnly = true)
    public List<KatoImport> latestImports(Actor actor) {
        requireCountry(actor);
        return imports.latest();
    }

    @Transactional(readOnly = true)
    public Optional<KatoImport> findImportVisibleTo(Actor actor, UUID id) {
        requireCountry(actor);
        return imports.find(id);
    }

    @Transactional(readOnly = true)
    public KatoPreview previewImport(Actor actor, UUID id) {
        requireCountry(actor);
        return imports.preview(id);
    }

    /** A page of the entries of the log, the newest first. That it was read stands in the log too. */
    public KeyPage<AuditEntries.Entry> readAudit(
            Actor actor,
            LocalDate from,
            LocalDate to,
            @Nullable String action,
            @Nullable String words,
            @Nullable Long before) {
        requireCountry(actor);
        SearchWords asked = SearchWords.of(words);
        var about = asked.isEmpty()
                ? null
                : new AuditEntries.About(
                        accounts.findNamed(asked, MOST_FOUND), numbered(words), SearchWords.ofNumber(words));
        KeyPage<AuditEntries.Entry> page = entries.list(from, to, action, about, before);
        audit.note(actor.accountId(), "audit.read", from.equals(to) ? from : from + "/" + to, action);
        return page;
    }

    /** What has such a number; the log may name it by its id. */
    private List<UUID> numbered(@Nullable String words) {
        SearchWords number = SearchWords.ofNumber(words);
        return number.joined().length() < SHORTEST_NUMBER
                ? List.of()
                : subjects.stream()
                        .flatMap(each -> each.numbered(number, MOST_FOUND).stream())
                        .toList();
    }

    /** Kinds of action in the log of some days. */
    @Transactional(readOnly = true)
    public List<String> auditActions(Actor actor, LocalDate from, LocalDate to) {
        requireCountry(actor);
        return entries.actions(from, to);
    }

    /** Verifies the whole chain of the log. */
    public AuditChain.Result verifyAudit(Actor actor) {
        requireCountry(actor);
        AuditChain.Result result = chain.verify();
        audit.note(actor.accountId(), "audit.verified", "audit", result.isWhole() ? "whole" : "broken");
        return result;
    }

    /** The newest seal of the log, to be written down elsewhere; for auditors too. */
    @Transactional(readOnly = true)
    public Optional<AuditChain.Seal> newestSeal(Actor actor) {
        if (!actor.is(Role.AUDITOR)) {
            requireCountry(actor);
        }
        return chain.newest();
    }

    private static void requireCountry(Actor actor) {
        if (!actor.administersCountry()) {
            throw new NotFoundException();
        }
    }
}
