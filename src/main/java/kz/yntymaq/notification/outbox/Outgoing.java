package kz.yntymaq.notification.outbox;

import java.util.UUID;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.notification.channel.Channel;
import kz.yntymaq.notification.wish.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One letter that a node has taken to send.
 *
 * @param attempt the number of this attempt, from 1: only who made it writes down what came of it
 * @param words of its own, null for a message of the inbox
 * @param key of the message of the inbox, with its arguments as stored and its link
 */
record Outgoing(
        UUID id,
        Channel channel,
        Kind kind,
        String address,
        Language language,
        int attempt,
        @Nullable String words,
        @Nullable String key,
        @Nullable String arguments,
        @Nullable String link) {}
