package org.sinur.watchlist.version;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One published version of the list. */
@Entity
@Immutable
@Table(name = "list_version")
class ListVersionRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long version;

  @Column(nullable = false)
  Instant publishedAt;

  @Column(nullable = false)
  String source;

  int added;

  int changed;

  int removed;

  /** How many subjects are in force with it, of all sources. */
  int subjects;
}
