package kz.yntymaq.notification.channel;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The channels of this portal: by which of them it tells people at all, and letters given to them. */
@Service
public class Channels {

    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);

    Channels(List<Carrier> carriers) {
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
    }

    /** Whether this portal sends by the channel. */
    public boolean isOn(Channel channel) {
        Carrier carrier = carriers.get(channel);
        return carrier != null && carrier.isOn();
    }

    /** Those by which this portal sends. */
    public List<Channel> on() {
        return Arrays.stream(Channel.values()).filter(this::isOn).toList();
    }

    /** Gives a letter to a channel and waits for the answer, so never inside a transaction; a channel that is off takes none yet. */
    public Outcome send(Channel channel, Letter letter) {
        Carrier carrier = carriers.get(channel);
        return carrier == null || !carrier.isOn() ? Outcome.LATER : carrier.carry(letter);
    }
}
