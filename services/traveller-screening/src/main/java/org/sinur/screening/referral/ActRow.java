package org.sinur.screening.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What somebody of the second line did with a referral. */
@Entity
@Immutable
@Table(name = "referral_act")
class ActRow {

  @Id UUID id;

  UUID referralId;

  /** The version of the referral that it was done to, as it was read. */
  long versionBefore;

  @Enumerated(EnumType.STRING)
  Act act;

  /** The referral's afterwards. */
  @Enumerated(EnumType.STRING)
  State state;

  Instant doneAt;

  String doneBy;

  @Nullable String note;

  /** Whether it is this person's doing this. */
  boolean is(Act asked, String person, @Nullable String said) {
    return act == asked && doneBy.equals(person) && Objects.equals(note, said);
  }
}
