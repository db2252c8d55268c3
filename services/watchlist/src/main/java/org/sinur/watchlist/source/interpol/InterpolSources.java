package org.sinur.watchlist.source.interpol;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sinur.watchlist.source.ListSource;

/** The sources whose files have the form of notices. */
final class InterpolSources {

  /** Notices handed over by the National Central Bureau. */
  @Produces
  @Singleton
  ListSource interpol(InstantSource clock) {
    return new InterpolList("interpol", clock);
  }
}
