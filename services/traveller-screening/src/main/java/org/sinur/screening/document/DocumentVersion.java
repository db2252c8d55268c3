package org.sinur.screening.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The version of the listed documents in force, as headquarters last said.
 *
 * @param version its number; 0 when headquarters has no list of documents
 * @param publishedAt since when it is in force; null when there is none
 * @param documents how many documents are listed with it
 * @param asOf when headquarters last said so
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DocumentVersion(
    long version, @Nullable Instant publishedAt, int documents, Instant asOf) {}
