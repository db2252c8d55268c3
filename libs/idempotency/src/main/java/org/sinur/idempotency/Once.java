package org.sinur.idempotency;

/**
 * A record that is made, now or since it was first sent.
 *
 * @param record as it stands
 * @param replayed whether it was made before
 */
public record Once<R>(R record, boolean replayed) {}
