package org.sinur.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that has become true in this service and that others are told.
 *
 * @param topic where it is told
 * @param key whose fact it is: facts of one key arrive in the order in which they became true
 * @param type the CloudEvents type, such as {@code org.sinur.crossing.recorded.v1}
 * @param data what is told, turned into JSON; {@code null} says that the key is gone (compacted
 *     topics)
 * @param occurredAt when it happened, which may be long before it is recorded here
 */
public record Fact(
    String topic, String key, String type, @Nullable Object data, Instant occurredAt) {}
