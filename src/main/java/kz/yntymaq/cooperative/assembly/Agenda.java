package kz.yntymaq.cooperative.assembly;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Items of a founding meeting, every vote on each, and on which words each vote was. */
@Embeddable
class Agenda {

    /**
     * An item put to a vote.
     *
     * @param attempt from 1; a later one follows on a vote that adopted nothing, or on papers that were changed
     * @param edition of the papers on which it was voted, 0 before that, or where it was not kept
     */
    @Embeddable
    record Put(
            @Enumerated(EnumType.STRING) AgendaItem item,
            int attempt,
            @Column(name = "question_id") UUID question,
            int edition) {}

    /** Number of the papers that were kept last, see {@link AssemblyWords}; 0 for a meeting of before they were kept. */
    private int edition;

    @ElementCollection
    @CollectionTable(name = "founding_assembly_item", joinColumns = @JoinColumn(name = "assembly_id"))
    private Set<Put> items = new HashSet<>();

    /** For JPA. */
    protected Agenda() {}

    static Agenda of(Map<AgendaItem, UUID> items) {
        var agenda = new Agenda();
        items.forEach((item, question) -> agenda.items.add(new Put(item, 1, question, 0)));
        return agenda;
    }

    /** An item comes on the agenda, or goes to another vote. @return number of that vote, from 1 */
    int put(AgendaItem item, UUID question) {
        int next = items.stream().anyMatch(each -> each.item() == item) ? attempt(item) + 1 : 1;
        items.add(new Put(item, next, question, 0));
        return next;
    }

    /** Number of the latest vote on an item, from 1. */
    int attempt(AgendaItem item) {
        return items.stream()
                .filter(each -> each.item() == item)
                .mapToInt(Put::attempt)
                .max()
                .orElse(1);
    }

    /** Another edition of the papers is kept. @return its number */
    int nextEdition() {
        return ++edition;
    }

    int edition() {
        return edition;
    }

    /** The vote on a question begins, on the papers as they stand. */
    void vote(UUID question) {
        Put put = find(question);
        items.remove(put);
        items.add(new Put(put.item(), put.attempt(), question, edition));
    }

    /** Of which edition of the papers a vote is: before it begins, the one that stands. */
    int editionOf(UUID question) {
        int voted = find(question).edition();
        return voted == 0 ? edition : voted;
    }

    /** Questions by item, as on the agenda: of each the latest. */
    Map<AgendaItem, UUID> items() {
        var ordered = new EnumMap<AgendaItem, UUID>(AgendaItem.class);
        puts().forEach(each -> ordered.put(each.item(), each.question()));
        return ordered;
    }

    /** Number of its item on the agenda, from 1. */
    int placeOf(UUID question) {
        return List.copyOf(items().keySet()).indexOf(itemOf(question)) + 1;
    }

    /** The item that a question is about. */
    AgendaItem itemOf(UUID question) {
        return find(question).item();
    }

    private Put find(UUID question) {
        return items.stream()
                .filter(each -> each.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    /** Earlier votes on an item, the first first. */
    List<Put> earlier(AgendaItem item) {
        int latest = attempt(item);
        return puts().stream()
                .filter(each -> each.item() == item && each.attempt() < latest)
                .toList();
    }

    private List<Put> puts() {
        return items.stream()
                .sorted(Comparator.comparing(Put::item).thenComparing(Put::attempt))
                .toList();
    }
}
