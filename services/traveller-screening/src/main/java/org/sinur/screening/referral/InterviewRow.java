package org.sinur.screening.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A version of an interview as it is kept. */
@Entity
@Immutable
@Table(name = "interview")
class InterviewRow {

  @Id UUID id;

  UUID referralId;

  /** Counted from 1. */
  int version;

  /** The version before; null for the first. */
  @Nullable UUID corrects;

  Instant begunAt;

  Instant endedAt;

  String language;

  @Nullable String otherLanguage;

  boolean interpreter;

  String account;

  String interviewedBy;

  Instant recordedAt;

  String recordedBy;
}
