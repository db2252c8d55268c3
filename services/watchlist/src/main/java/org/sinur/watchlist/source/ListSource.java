package org.sinur.watchlist.source;

/** A publisher of lists, whose files can be read. */
public interface ListSource {

  /** The source's name in addresses and subject ids, such as {@code un}. */
  String name();

  /** Reads a file. Takes long: not to be called on an event loop. */
  ListReading read(byte[] file);
}
