package org.sinur.watchlist.subject;

import org.jspecify.annotations.Nullable;

/**
 * A name of a subject, as published.
 *
 * @param text the whole name
 * @param quality how far it can be relied upon
 * @param note what the list adds: "previously listed as", "birth name"
 */
public record ListedName(String text, NameQuality quality, @Nullable String note) {}
