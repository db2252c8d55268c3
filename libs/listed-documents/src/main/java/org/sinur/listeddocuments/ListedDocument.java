package org.sinur.listeddocuments;

import org.jspecify.annotations.Nullable;
import org.sinur.traveldocument.StateCode;

/**
 * A document of a listed subject.
 *
 * @param number its number
 * @param issuingState who issued it; null where the list names no state
 * @param subject whose it is, by a number that the caller gives its subjects
 */
public record ListedDocument(
    DocumentNumber number, @Nullable StateCode issuingState, int subject) {}
