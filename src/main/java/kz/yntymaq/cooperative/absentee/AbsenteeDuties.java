package kz.yntymaq.cooperative.absentee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.cooperative.duty.Duties;
import kz.yntymaq.cooperative.duty.Duty;
import kz.yntymaq.kernel.LegalReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers are gathered until a last day, and minutes wait to be confirmed. Both days are the portal's own. */
@Component
class AbsenteeDuties implements Duties {

    private final AbsenteeVotes votes;

    AbsenteeDuties(AbsenteeVotes votes) {
        this.votes = votes;
    }

    @Override
    public List<Duty> of(UUID cooperativeId, LocalDate today) {
        return Stream.concat(
                        votes.findByCooperativeIdAndState(cooperativeId, AbsenteeState.RUNNING).stream()
                                .map(each -> duty(
                                        "absentee.duty.answers", each, each.getUntilOn(), AbsenteeVote.SOURCE, "")),
                        votes.findUnconfirmed(cooperativeId).stream()
                                .map(each ->
                                        duty("absentee.duty.minutes", each, null, LegalReference.ROUTE, "/minutes")))
                .toList();
    }

    private static Duty duty(
            String key, AbsenteeVote vote, @Nullable LocalDate due, LegalReference source, String page) {
        return new Duty(
                key,
                vote.getId().toString(),
                due,
                source,
                true,
                null,
                AbsenteeController.page(vote.getCooperativeId(), vote.getId()) + page,
                false,
                List.of());
    }
}
