package org.sinur.crossingpoint.stay;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stays: each has the id of its entry, or of its exit where no entry is known. */
@ApplicationScoped
class Stays {

  private final Passages passages;
  private final StayRuleVersions versions;
  private final StayReckoning reckoning;

  Stays(Passages passages, StayRuleVersions versions, StayReckoning reckoning) {
    this.passages = passages;
    this.versions = versions;
    this.reckoning = reckoning;
  }

  /** The stay that an entry or exit belongs to; null where there is no such crossing. */
  Uni<@Nullable PassageRow> of(UUID crossing) {
    return passages
        .findById(crossing)
        .flatMap(
            row ->
                row != null && row.state == null && row.partnerId != null
                    ? passages.findById(row.partnerId).map(entry -> entry)
                    : Uni.createFrom().item(row));
  }

  /** The figures by the rules in force; null where no entry is known. */
  Uni<@Nullable StayFigures> figures(PassageRow stay) {
    return versions.inForce().flatMap(rules -> reckoning.figures(stay, rules));
  }
}
