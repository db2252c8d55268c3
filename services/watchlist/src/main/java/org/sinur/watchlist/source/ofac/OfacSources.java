package org.sinur.watchlist.source.ofac;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sinur.watchlist.source.ListSource;

/** The sources whose files have the forms of the US Treasury's list. */
final class OfacSources {

  /** Specially designated nationals and blocked persons. */
  @Produces
  @Singleton
  ListSource ofac() {
    return new OfacList("ofac");
  }
}
