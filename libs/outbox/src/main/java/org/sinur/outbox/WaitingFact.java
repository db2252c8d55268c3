package org.sinur.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox as the relay sees it. */
record WaitingFact(
    long seq,
    UUID eventId,
    String topic,
    String key,
    String type,
    @Nullable String content,
    OffsetDateTime occurredAt,
    OffsetDateTime recordedAt) {}
