package kz.yntymaq.cooperative.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.cooperative.meeting.Matter.Effect;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MatterRepository extends Repository<Matter, UUID> {

    Matter saveAndFlush(Matter matter);

    Optional<Matter> findByIdAndMeetingId(UUID id, UUID meeting);

    List<Matter> findByMeetingId(UUID meeting);

    boolean existsByMeetingIdAndTopicAndEffect(UUID meeting, Topic topic, Effect effect);

    /** Whether a question of this topic took effect. */
    default boolean isDone(UUID meeting, Topic topic) {
        return existsByMeetingIdAndTopicAndEffect(meeting, topic, Effect.DONE);
    }

    /** Of all meetings of a co-operative. */
    @Query("""
            select x from Matter x, Meeting m
             where m.id = x.meetingId and m.cooperativeId = :cooperative and x.topic = :topic""")
    List<Matter> findOf(UUID cooperative, Topic topic);

    List<Matter> findByProposalId(UUID proposal);

    void delete(Matter matter);
}
