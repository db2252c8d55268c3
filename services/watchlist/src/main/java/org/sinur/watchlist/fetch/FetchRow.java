package org.sinur.watchlist.fetch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a source has been fetched. */
@Entity
@Table(name = "list_fetch")
class FetchRow {

  @Id String source;

  /** When it is fetched next. */
  Instant nextAt;

  @Nullable Instant triedAt;

  /** When the publisher last gave a whole file, or said that there is no new one. */
  @Nullable Instant succeededAt;

  /** Why the last try failed; null when it did not. */
  @Nullable String failure;

  /** The last import that was fetched; null before the first. */
  @Nullable UUID importId;

  @Nullable String entityTag;

  @Nullable String lastModified;
}
