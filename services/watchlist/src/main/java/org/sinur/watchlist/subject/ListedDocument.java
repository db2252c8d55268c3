package org.sinur.watchlist.subject;

import org.jspecify.annotations.Nullable;

/**
 * A document of a subject, as published.
 *
 * @param type what it is, in the list's words
 * @param number its number, in the list's words, which may hold more than the number
 * @param issuingState ICAO code of the state that issued it, where the list names a known one
 * @param note what the list adds: issue, expiry, forged, cancelled
 */
public record ListedDocument(
    String type, String number, @Nullable String issuingState, @Nullable String note) {}
