package org.sinur.crossingpoint.statistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** An edition of a month's statistics as it is kept. Nothing but how it stands changes. */
@Entity
@Table(name = "statistics_edition")
class EditionRow {

  /** The month and the number of the edition. */
  @Id
  @Column(updatable = false)
  String id;

  /** The first day of the month. */
  @Column(updatable = false)
  LocalDate month;

  /** From 1, without gaps. */
  @Column(updatable = false)
  int edition;

  @Enumerated(EnumType.STRING)
  Standing standing;

  /** The {@link Figure}s as JSON; those that are not published are without their counts. */
  @Column(updatable = false)
  String content;

  @Column(updatable = false)
  long threshold;

  @Column(updatable = false)
  Instant countedAsOf;

  /** How many figures there are, whether published or not. */
  @Column(updatable = false)
  int counted;

  /** 256 bits that nobody can guess. */
  @Column(updatable = false)
  String salt;

  /** See {@link Snapshot#digest}. */
  @Column(updatable = false)
  String digest;

  @Column(updatable = false)
  String drawnUpBy;

  @Nullable String note;

  @Nullable Instant decidedAt;

  @Nullable String decidedBy;

  /** When a later edition was published; null unless one was. */
  @Nullable Instant replacedAt;

  @Version long version;

  static String id(YearMonth month, int edition) {
    return "%s.%d".formatted(month, edition);
  }
}
