package kz.yntymaq.programme.priority;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a list: filled in by the rural akimat, agreed by the district, given back by the district or the oblast. */
@Service
@Transactional
public class PriorityLists {

    private final PriorityListRepository lists;
    private final Areas areas;
    private final VersionCheck versions;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PriorityLists(
            PriorityListRepository lists,
            Areas areas,
            VersionCheck versions,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lists = lists;
        this.areas = areas;
        this.versions = versions;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What an office may do with a list. */
    enum Act {
        FILL,
        SEND,
        AGREE,
        RETURN
    }

    /**
     * A list as an office sees it.
     *
     * @param version 0 while nobody has written anything
     * @param villages what is written, by the code of the village
     * @param mayFill whether the actor's office fills it in, if it may be changed now
     * @param acts what the actor may do with it now
     */
    record Seen(
            Area area,
            int year,
            ListState state,
            int version,
            Map<String, VillagePriorities> villages,
            List<Transition> history,
            boolean mayFill,
            List<Act> acts) {

        public Optional<VillagePriorities> village(String code) {
            return Optional.ofNullable(villages.get(code));
        }

        public boolean may(Act act) {
            return acts.contains(act);
        }

        /** How many villages are filled in. */
        public long filled() {
            return area.villageCodes().stream().filter(villages::containsKey).count();
        }
    }

    /** The list of an okrug of the actor's territory. @throws NotFoundException for any other */
    @Transactional(readOnly = true)
    Seen see(Actor actor, int year, String areaCode) {
        areas.requireYear(year);
        Area area = areas.visibleTo(actor, areaCode);
        return seen(
                actor, year, area, lists.findByAreaCodeAndYear(areaCode, year).orElse(null));
    }

    private Seen seen(Actor actor, int year, Area area, @Nullable PriorityList list) {
        boolean running = areas.isRunning(year);
        boolean fills = running && areas.mayFill(actor, area);
        boolean district = running && areas.isOfficeOf(actor, area.districtCode());
        boolean oblast = running && areas.isOfficeOf(actor, area.place().getOblastCode());
        ListState state = list == null ? ListState.DRAFT : list.getState();
        var acts = new ArrayList<Act>();
        if (fills && state.isOpen()) {
            acts.add(Act.FILL);
            acts.add(Act.SEND);
        }
        if (district && state == ListState.SENT) {
            acts.add(Act.AGREE);
        }
        if ((district && !state.isOpen()) || (oblast && state == ListState.AGREED)) {
            acts.add(Act.RETURN);
        }
        return new Seen(
                area,
                year,
                state,
                list == null ? 0 : list.getVersion(),
                list == null ? Map.of() : list.getVillages(),
                list == null ? List.of() : list.getTransitions(),
                fills,
                List.copyOf(acts));
    }

    /** The same for the page of an act. @throws MovedOnException when it is not to be done now */
    @Transactional(readOnly = true)
    Seen seeFor(Actor actor, int year, String areaCode, Act act) {
        Seen seen = see(actor, year, areaCode);
        requireOffice(actor, seen, act);
        if (!seen.may(act)) {
            throw new MovedOnException(ListController.list(year, areaCode));
        }
        return seen;
    }

    private void requireOffice(Actor actor, Seen seen, Act act) {
        Area area = seen.area();
        boolean district = areas.isOfficeOf(actor, area.districtCode());
        boolean does = switch (act) {
            case FILL, SEND -> areas.mayFill(actor, area);
            case AGREE -> district;
            case RETURN -> district || areas.isOfficeOf(actor, area.place().getOblastCode());
        };
        if (!does || !areas.isRunning(seen.year())) {
            throw new NotFoundException();
        }
    }

    /** The version of a list of the actor's territory, for whoever acts without a page; 0 while nothing is written. */
    @Transactional(readOnly = true)
    public int version(Actor actor, int year, String areaCode) {
        return see(actor, year, areaCode).version();
    }

    /**
     * Writes down for the first time what was found for a village.
     *
     * @param directions none where the screening found none
     * @throws StaleEditException when something was written before
     */
    public void write(
            Actor actor,
            int year,
            String areaCode,
            String village,
            Set<PriorityDirection> directions,
            String justification) {
        write(actor, year, areaCode, village, new VillagePriorities.Typed(directions, justification, null), 0);
    }

    /**
     * Writes down what was found for a village.
     *
     * @param edit of the village as the page showed it, 0 where nothing was written yet
     * @throws RuleViolationException when the list lies at the district or was agreed
     * @throws StaleEditException when somebody saved this village in between
     */
    void write(Actor actor, int year, String areaCode, String village, VillagePriorities.Typed typed, int edit) {
        PriorityList list = holdToFill(actor, year, areaCode, List.of(village));
        list.requireOpen();
        VillagePriorities stored = list.getVillages().get(village);
        versions.require(
                edit,
                stored == null ? 0 : stored.edit(),
                stored == null ? null : stored.changedBy(),
                stored == null ? null : stored.changedAt());
        list.write(village, typed, actor.accountId(), clock.instant());
        lists.saveAndFlush(list);
        audit.note(actor.accountId(), "programme.priorities-saved", village + " " + year, null);
    }

    /**
     * Writes down what a table says of several villages, all or nothing.
     *
     * @param version of the list as the page showed it, 0 where there was none
     * @throws StaleEditException when somebody changed the list in between
     */
    void write(Actor actor, int year, String areaCode, Map<String, VillagePriorities.Typed> typed, int version) {
        PriorityList list = holdToFill(actor, year, areaCode, List.copyOf(typed.keySet()));
        list.requireOpen();
        versions.require(version, list.getVersion(), list.getChangedBy(), list.getChangedAt());
        Instant now = clock.instant();
        typed.forEach((village, found) -> list.write(village, found, actor.accountId(), now));
        lists.saveAndFlush(list);
        audit.note(actor.accountId(), "programme.priorities-imported", areaCode + " " + year, typed.size() + " rows");
    }

    private PriorityList holdToFill(Actor actor, int year, String areaCode, List<String> villages) {
        Seen seen = see(actor, year, areaCode);
        requireOffice(actor, seen, Act.FILL);
        if (!seen.area().villageCodes().containsAll(villages)) {
            throw new NotFoundException();
        }
        Area area = seen.area();
        lists.begin(
                UUID.randomUUID(),
                areaCode,
                area.place().getOblastCode(),
                area.districtCode(),
                year,
                clock.instant(),
                actor.accountId());
        return lists.hold(areaCode, year).orElseThrow(NotFoundException::new);
    }

    /**
     * Sends a list to the district.
     *
     * @param key of the button, which acts once
     * @param version of the list as the page showed it
     * @throws RuleViolationException when a village is not filled in
     * @throws StaleEditException when somebody changed the list in between
     */
    public void send(Actor actor, int year, String areaCode, UUID key, int version) {
        act(actor, year, areaCode, key, version, Act.SEND, null, list -> {
            List<String> villages = areas.visibleTo(actor, areaCode).villageCodes();
            list.send(villages, actor.accountId(), clock.instant());
            audit.note(actor.accountId(), "programme.priorities-sent", areaCode + " " + year, null);
        });
    }

    /** The district agrees on a list that was sent. @throws StaleEditException when it was changed in between */
    public void agree(Actor actor, int year, String areaCode, UUID key, int version) {
        act(actor, year, areaCode, key, version, Act.AGREE, null, list -> {
            list.agree(actor.accountId(), clock.instant());
            audit.note(actor.accountId(), "programme.priorities-agreed", areaCode + " " + year, null);
        });
    }

    /** The district or the oblast gives a list back. @param reason in words */
    public void giveBack(Actor actor, int year, String areaCode, UUID key, int version, String reason) {
        act(actor, year, areaCode, key, version, Act.RETURN, reason, list -> {
            list.giveBack(reason, actor.accountId(), clock.instant());
            audit.note(actor.accountId(), "programme.priorities-returned", areaCode + " " + year, null);
        });
    }

    private void act(
            Actor actor,
            int year,
            String areaCode,
            UUID key,
            int version,
            Act act,
            @Nullable String reason,
            Consumer<PriorityList> work) {
        Press press = Press.of(key, actor.accountId(), "programme.priorities-" + act, areaCode, year, reason);
        once.run(press, () -> {
            Seen before = see(actor, year, areaCode);
            requireOffice(actor, before, act);
            PriorityList list = lists.hold(areaCode, year)
                    .orElseThrow(() -> new RuleViolationException(
                            "priority.error.unfilled", before.area().villages().size()));
            versions.require(version, list.getVersion(), list.getChangedBy(), list.getChangedAt());
            if (!seen(actor, year, before.area(), list).may(act)) {
                throw new RuleViolationException("priority.error.state");
            }
            work.accept(list);
            lists.saveAndFlush(list);
            ListEvent event = list.getState() == ListState.SENT
                    ? ListEvent.SENT
                    : list.getState() == ListState.AGREED ? ListEvent.AGREED : ListEvent.RETURNED;
            events.publishEvent(new PrioritiesMoved(
                    areaCode, before.area().districtCode(), year, event, actor.accountId(), reason));
            return areaCode;
        });
    }
}
