package org.sinur.crossingpoint.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a month's statistics. Crossings are counted, not persons: who came and went twice
 * is counted four times.
 *
 * @param month the month in Baghdad
 * @param edition from 1; a later one takes the place of an earlier one
 * @param standing how it stands
 * @param from the month's first moment
 * @param to the moment before which it was over
 * @param countedAsOf when it was counted; later crossings and corrections are in later editions
 * @param counted how many figures there are, whether published or not
 * @param threshold figures from 1 up to but without this are not published
 * @param digest SHA-256 of all figures, with a salt
 * @param salt by which auditors and analysts can compute the digest; absent for others
 * @param drawnUpBy by whom, for auditors and analysts
 * @param decidedBy who published or rejected it, for auditors and analysts
 * @param note their grounds, for auditors and analysts
 * @param decidedAt when
 * @param replacedAt when a later edition took its place
 * @param figures the total first, then margins, then cells; absent in lists
 */
@Schema(name = "Statistics")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Statistics(
    String month,
    int edition,
    Standing standing,
    Instant from,
    Instant to,
    Instant countedAsOf,
    int counted,
    long threshold,
    String digest,
    @Nullable String salt,
    @Nullable String drawnUpBy,
    @Nullable String decidedBy,
    @Nullable String note,
    @Nullable Instant decidedAt,
    @Nullable Instant replacedAt,
    @Nullable List<Figure> figures) {}
