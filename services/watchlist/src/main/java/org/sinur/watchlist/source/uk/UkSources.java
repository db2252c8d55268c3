package org.sinur.watchlist.source.uk;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sinur.watchlist.source.ListSource;

/** The sources whose files have the form of the UK Sanctions List. */
final class UkSources {

  /** The UK Sanctions List. */
  @Produces
  @Singleton
  ListSource uk() {
    return new UkList("uk");
  }
}
