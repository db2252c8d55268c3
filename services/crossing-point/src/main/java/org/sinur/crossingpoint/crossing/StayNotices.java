package org.sinur.crossingpoint.crossing;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells of the stay that a crossing belongs to. An interface, so that crossings know nothing of
 * stays, which are made from them.
 */
public interface StayNotices {

  /** The notice for a crossing; null for a national, and where no stay is known. */
  Uni<@Nullable StayNotice> of(UUID crossing);
}
