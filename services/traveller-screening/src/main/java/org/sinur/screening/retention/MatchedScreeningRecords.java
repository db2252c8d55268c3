package org.sinur.screening.retention;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.retention.RecordClass;

/**
 * Screenings that found somebody or something, or were referred, or of which the traveller took a
 * number along: with referrals, interviews, clearances and what was asked to be put right.
 */
@ApplicationScoped
class MatchedScreeningRecords implements RecordClass {

  @Override
  public String name() {
    return "matched-screening";
  }

  @Override
  public String countedFrom() {
    return "the last of the screening, its referrals' resolution, the case number, the decision on what was asked, and the end of a clearance; not while a referral or what was asked waits";
  }

  @Override
  public Period shortest() {
    return Period.ofYears(1);
  }

  @Override
  public String whyNotShorter() {
    return "Whoever was stopped may ask to have it put right, and what was found has to be there.";
  }

  @Override
  public String view() {
    return "retention_matched_screening";
  }

  @Override
  public Uni<@Nullable String> placeOf(UUID part) {
    return KeptScreenings.placeOf(part);
  }

  @Override
  public Uni<Set<UUID>> alone(Set<UUID> ids) {
    return KeptScreenings.alone(ids);
  }

  @Override
  public Uni<Void> erase(Set<UUID> parts) {
    return KeptScreenings.erase(parts);
  }
}
