package org.sinur.transparency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature that was verified.
 *
 * @param key whose it is
 * @param at when it was given, by the clock of a witness; null where the type of the key tells no
 *     time
 */
public record VerifiedSignature(VerifierKey key, @Nullable Instant at) {}
