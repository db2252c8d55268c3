package org.sinur.watchlist.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new entry that somebody proposes.
 *
 * @param content what it is to say
 * @param reason why, for the second person and for whoever reads it later
 */
@Schema(name = "EntryRequest")
record EntryRequest(
    @NotNull @Valid EntryContent content, @NotBlank @Size(max = 2000) String reason) {}
