package org.sinur.watchlist.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of an entry that somebody proposes.
 *
 * @param change what is to become of it
 * @param content what it is to say; with {@link Change#AMEND}, and only then
 * @param reason why, for the second person and for whoever reads it later
 */
@Schema(name = "EntryProposalRequest")
record ProposalRequest(
    @NotNull Change change,
    @Nullable @Valid EntryContent content,
    @NotBlank @Size(max = 2000) String reason) {}
