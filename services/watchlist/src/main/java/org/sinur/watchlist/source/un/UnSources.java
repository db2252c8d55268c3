package org.sinur.watchlist.source.un;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sinur.watchlist.source.ListSource;

/** The sources whose files have the form of the UN's list. */
final class UnSources {

  /** The Security Council's consolidated list. */
  @Produces
  @Singleton
  ListSource un() {
    return new UnList("un");
  }

  /**
   * Invented people to try the suite with, apart from real lists so that neither replaces the
   * other.
   */
  @Produces
  @Singleton
  ListSource sample() {
    return new UnList("sample");
  }
}
