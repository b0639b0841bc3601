package kz.yntymaq.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.identity.Iin;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final UUID PERSON = UUID.randomUUID();

    private final Invitation link = Invitation.byLink(UUID.randomUUID(), new byte[] {1}, UUID.randomUUID(), NOW);

    @Test
    void works_once() {
        link.accept(PERSON, NOW);
        assertThat(link.getState()).isEqualTo(Invitation.State.ACCEPTED);
        assertThatThrownBy(() -> link.accept(PERSON, NOW)).isInstanceOf(WrongStateException.class);
        assertThatThrownBy(link::withdraw).isInstanceOf(WrongStateException.class);
    }

    @Test
    void to_a_person_it_shows_only_the_end_of_the_number() {
        Invitation invitation = Invitation.toPerson(UUID.randomUUID(), new Iin("850101300124"), UUID.randomUUID(), NOW);
        assertThat(invitation.getIinEnd()).isEqualTo("0124");
        assertThat(link.getIinEnd()).isNull();
    }

    @Test
    void works_for_fourteen_days() {
        Instant last = NOW.plus(Duration.ofDays(14)).minusSeconds(1);
        assertThat(link.canBeAnswered(last)).isTrue();
        assertThat(link.canBeAnswered(last.plusSeconds(1))).isFalse();
        assertThatThrownBy(() -> link.decline(PERSON, last.plusSeconds(1))).isInstanceOf(WrongStateException.class);
    }

    @Test
    void cannot_be_answered_once_withdrawn() {
        link.withdraw();
        assertThatThrownBy(() -> link.accept(PERSON, NOW)).isInstanceOf(WrongStateException.class);
    }
}
