package org.sinur.crossingpoint.surge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.Capture;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.crossingpoint.screening.KnownScreening;
import org.sinur.crossingpoint.screening.ReferralState;

/**
 * A registered group as it is shown.
 *
 * @param id the group
 * @param orderId the surge order it was registered under
 * @param crossingPoint where
 * @param lane which lane
 * @param direction which way
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded here
 * @param capture whether the booth had a connection
 * @param incomplete whether something is still missing
 * @param persons the head first
 * @param masked whether personal data are masked
 */
@Schema(name = "SurgeRegistration")
record SurgeRegistrationView(
    UUID id,
    UUID orderId,
    String crossingPoint,
    String lane,
    Direction direction,
    Instant occurredAt,
    Instant recordedAt,
    Capture capture,
    boolean incomplete,
    List<Person> persons,
    boolean masked) {

  /**
   * A person of the group.
   *
   * @param position which, counted from 1
   * @param token what is on their slip
   * @param version which version this is, counted from 1: the ETag
   * @param person what was captured
   * @param leftOut what is missing
   * @param referral how the second line stands to their screening, as far as is known here; absent
   *     where nothing is
   * @param crossingId the crossing that was recorded of them in full; absent where none was
   * @param earlier the versions before, the first first
   */
  @Schema(name = "SurgeRegisteredPerson")
  record Person(
      int position,
      String token,
      int version,
      SurgePerson person,
      Set<CaptureField> leftOut,
      @Nullable ReferralState referral,
      @Nullable UUID crossingId,
      List<Version> earlier) {}

  /**
   * A version of what was captured.
   *
   * @param person what
   * @param recordedAt when it was recorded
   * @param recordedBy by whom
   */
  @Schema(name = "SurgePersonVersion")
  record Version(SurgePerson person, Instant recordedAt, String recordedBy) {}

  /**
   * A group with all versions of everybody in it, by position and version.
   *
   * @param screenings what is known of their screenings
   * @param crossings the crossings that were recorded of them in full, by token
   */
  static SurgeRegistrationView of(
      SurgeRegistrationRow row,
      List<SurgePersonRow> versions,
      Map<UUID, KnownScreening> screenings,
      Map<String, UUID> crossings,
      boolean masked) {
    var byPosition =
        versions.stream()
            .filter(v -> v.registrationId.equals(row.id))
            .collect(Collectors.groupingBy(v -> v.position));
    return new SurgeRegistrationView(
        row.id,
        row.orderId,
        row.crossingPoint,
        row.lane,
        row.direction,
        row.occurredAt,
        row.recordedAt,
        row.capture,
        row.incomplete,
        byPosition.keySet().stream()
            .sorted()
            .map(
                position ->
                    person(
                        byPosition.getOrDefault(position, List.of()),
                        screenings,
                        crossings,
                        masked))
            .toList(),
        masked);
  }

  private static Person person(
      List<SurgePersonRow> versions,
      Map<UUID, KnownScreening> screenings,
      Map<String, UUID> crossings,
      boolean masked) {
    var latest = versions.getLast();
    var screening = latest.screeningId == null ? null : screenings.get(latest.screeningId);
    return new Person(
        latest.position,
        latest.token,
        latest.version,
        shown(latest, masked),
        latest.leftOut(),
        screening == null ? null : screening.referral(),
        crossings.get(latest.token),
        versions.stream()
            .limit(versions.size() - 1L)
            .map(v -> new Version(shown(v, masked), v.recordedAt, v.recordedBy))
            .toList());
  }

  private static SurgePerson shown(SurgePersonRow row, boolean masked) {
    return masked ? row.person().masking() : row.person();
  }
}
