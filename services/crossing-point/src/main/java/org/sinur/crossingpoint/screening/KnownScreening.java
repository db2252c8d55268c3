package org.sinur.crossingpoint.screening;

import java.time.Instant;
import java.util.UUID;
import org.sinur.traveldocument.DocumentSeal;

/**
 * What is known here of a screening.
 *
 * @param id the screening
 * @param crossingPoint where it was made
 * @param advice what it advised
 * @param document which document it was of, see {@link DocumentSeal}
 * @param occurredAt when it was made
 * @param referral how the second line stands to it
 * @param refusal how a refusal of entry stands to it
 */
public record KnownScreening(
    UUID id,
    String crossingPoint,
    Advice advice,
    DocumentSeal document,
    Instant occurredAt,
    ReferralState referral,
    RefusalStanding refusal) {}
