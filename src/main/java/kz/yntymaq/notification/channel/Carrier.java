package kz.yntymaq.notification.channel;

/** Carries letters out of the portal by one channel. */
interface Carrier {

    Channel channel();

    /** Whether the settings name whom it gives letters to. */
    boolean isOn();

    /** Gives a letter away, and waits for the answer. Neither address nor words are logged. */
    Outcome carry(Letter letter);
}
