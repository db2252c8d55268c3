package org.sinur.crossingpoint.closure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.crossingpoint.point.Authority;

/**
 * A closure as it is shown: a public act, so everybody with a duty may read it.
 *
 * @param id the closure
 * @param crossingPoints the crossing points it names; empty when it closes all of an authority
 * @param authority whose crossing points it closes, all of them; absent when it names points
 * @param directions which ways are closed
 * @param travellers for whom
 * @param nationalities the States that are named
 * @param from its first moment
 * @param until the moment from which it holds no more; absent while its end is open
 * @param decree by which act
 * @param recordedAt when it was recorded here
 * @param recordedBy by whom
 * @param lifting what lifted it; absent unless something did
 */
@Schema(name = "Closure")
record ClosureView(
    UUID id,
    List<String> crossingPoints,
    @Nullable Authority authority,
    List<Direction> directions,
    List<TravellerClass> travellers,
    List<String> nationalities,
    Instant from,
    @Nullable Instant until,
    Decree decree,
    Instant recordedAt,
    String recordedBy,
    @Nullable Lifting lifting) {

  /**
   * That another act lifted it.
   *
   * @param at from which moment it holds no more
   * @param by who recorded that
   * @param decree by which act
   */
  @Schema(name = "ClosureLifting")
  record Lifting(Instant at, String by, Decree decree) {}

  static ClosureView of(ClosureRow row) {
    var closure = row.closure();
    var lifting = row.lifting();
    return new ClosureView(
        closure.id(),
        closure.crossingPoints().stream().sorted().toList(),
        closure.authority(),
        closure.directions().stream().sorted().toList(),
        closure.travellers().stream().sorted().toList(),
        closure.nationalities().stream().sorted().toList(),
        closure.from(),
        closure.until(),
        closure.decree(),
        row.recordedAt,
        row.recordedBy,
        row.liftedAt == null || row.liftedBy == null || lifting == null
            ? null
            : new Lifting(row.liftedAt, row.liftedBy, lifting));
  }
}
