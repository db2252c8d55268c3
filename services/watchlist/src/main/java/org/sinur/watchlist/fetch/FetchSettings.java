package org.sinur.watchlist.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.sinur.watchlist.source.ListForm;

/** From where lists are fetched, and how often. */
@ConfigMapping(prefix = "watchlist.fetch")
interface FetchSettings {

  /** How often a list is fetched. */
  Duration every();

  /** How often it is looked whether a list is due. */
  String lookedEvery();

  /** How soon it is tried again where that failed. */
  Duration retryEvery();

  /** How long one fetch may take. */
  Duration patience();

  /** The lists that are fetched, by source. */
  Map<String, Publisher> sources();

  /** Where a publisher gives out its list. */
  interface Publisher {

    /** The address; {@code https}, but for one on this machine. */
    URI address();

    /** In which form it is given out. */
    @WithDefault("XML")
    ListForm form();
  }
}
