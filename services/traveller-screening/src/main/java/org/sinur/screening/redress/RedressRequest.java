package org.sinur.screening.redress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a traveller asks to be put right.
 *
 * @param caseReference from the slip, however it is written
 * @param statement what the traveller says, and which papers were seen
 * @param language in which the traveller wants to be answered (BCP 47)
 */
@Schema(name = "RedressRequest")
record RedressRequest(
    @NotBlank @Size(max = 30) String caseReference,
    @NotBlank @Size(max = 4000) String statement,
    @NotNull @Pattern(regexp = "[a-z]{2,3}") String language) {}
