package kz.yntymaq.notification.channel;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Channels that are off until a test wants them, keep what is sent, and answer what it wants. */
public class ChannelSwitch extends Channels {

    private final List<Letter> sent = new CopyOnWriteArrayList<>();
    private volatile Set<Channel> on = Set.of();
    private volatile Function<Letter, Outcome> answer = letter -> Outcome.TAKEN;

    public ChannelSwitch() {
        super(List.of());
    }

    /** Switches all of them on, empty, and taking everything. */
    public void switchOn() {
        sent.clear();
        answer = letter -> Outcome.TAKEN;
        on = EnumSet.allOf(Channel.class);
    }

    public void switchOff() {
        on = Set.of();
    }

    public void answering(Function<Letter, Outcome> answer) {
        this.answer = answer;
    }

    /** What was given to a channel, taken or not. */
    public List<Letter> sent() {
        return sent;
    }

    @Override
    public boolean isOn(Channel channel) {
        return on.contains(channel);
    }

    @Override
    public Outcome send(Channel channel, Letter letter) {
        sent.add(letter);
        return answer.apply(letter);
    }
}
