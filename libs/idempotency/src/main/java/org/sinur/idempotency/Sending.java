package org.sinur.idempotency;

import java.util.UUID;

/**
 * A record that is sent under an id of its sender's making.
 *
 * @param scope the kind of record
 * @param id its id
 * @param content what was sent, with all that the id belongs to: the same words about another case
 *     are others
 */
public record Sending(String scope, UUID id, Object content) {}
