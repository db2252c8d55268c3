package org.sinur.namematching;

import org.jspecify.annotations.Nullable;

/**
 * Who to look for, in the fields of ICAO Doc 9303.
 *
 * <p>No name is refused: one that holds nothing comparable (empty, one letter, emoji) matches
 * nobody. Only the first {@value NameReader#MAX_CHARACTERS} characters of each identifier and
 * {@value NameReader#MAX_PARTS} parts of the name are compared.
 *
 * @param primaryIdentifier surname side, Doc 9303-3 section 4.6; may be empty; any script, or the
 *     Arabic transliteration of section 6 (MXHMD), which is tried beside the plain reading
 * @param secondaryIdentifier given names; may be empty
 * @param birth null where the document has none
 * @param nationality ISO 3166-1 alpha-3 or ICAO code; null where unknown
 * @param nameMayBeTruncated true where the name fills its field: the last part of each identifier
 *     may then be cut short, and parts may be missing
 */
public record PersonQuery(
    String primaryIdentifier,
    String secondaryIdentifier,
    @Nullable BirthPeriod birth,
    @Nullable String nationality,
    boolean nameMayBeTruncated) {}
