package org.sinur.crossingpoint.refusal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.traveller.TravelDocument;
import org.sinur.crossingpoint.traveller.Traveller;

/**
 * A refusal of entry as it is proposed.
 *
 * @param crossingPoint where
 * @param occurredAt when the traveller was told of it, by the booth's clock
 * @param screeningId the traveller's screening; absent only where none could be made
 * @param companionId for a child: the refusal of the adult it is with
 * @param ground the legal ground, a code of the grounds in force
 * @param facts what it rests on, in the officer's words
 * @param language in which the traveller is told: one of the languages of the form
 * @param traveller who
 * @param document with what; absent where there is none
 */
record RefusalRequest(
    @NotNull PlaceCode crossingPoint,
    @NotNull Instant occurredAt,
    @Nullable UUID screeningId,
    @Nullable UUID companionId,
    @NotNull @Pattern(regexp = "[A-Z]") String ground,
    @NotBlank @Size(max = 2000) String facts,
    @NotNull @Pattern(regexp = RefusalTexts.LANGUAGES) String language,
    @NotNull @Valid Traveller traveller,
    @Nullable @Valid TravelDocument document) {}
