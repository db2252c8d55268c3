package org.sinur.watchlist.subject;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what ground, for whom and until when a subject is listed, where the source says so.
 *
 * @param legalBasis the law, decision or warrant, in the source's words
 * @param requestingAuthority who asked for the listing and is to be told of a hit
 * @param notice the kind of notice, such as {@code red}
 * @param instruction what to do beyond the handling, in the source's words
 * @param expiresOn the last day on which the listing holds
 * @param reviewOn by when it has to be looked at again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mandate(
    @Nullable String legalBasis,
    @Nullable String requestingAuthority,
    @Nullable String notice,
    @Nullable String instruction,
    @Nullable LocalDate expiresOn,
    @Nullable LocalDate reviewOn) {}
