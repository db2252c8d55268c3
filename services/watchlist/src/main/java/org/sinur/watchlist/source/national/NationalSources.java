package org.sinur.watchlist.source.national;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sinur.watchlist.source.ListSource;

/** The sources whose files have the form of the national list. */
final class NationalSources {

  /** Warrants, bans and requests of this country's authorities. */
  @Produces
  @Singleton
  ListSource national(InstantSource clock) {
    return new NationalList("national", clock);
  }
}
